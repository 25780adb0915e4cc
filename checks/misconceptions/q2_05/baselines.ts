/**
 * Misconceptions about forecasts without a network.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const last = "said.data.fill(data[(rows - 1) * cols], i * horizon, (i + 1) * horizon);";
const known = "const known = seasons.slice(0, train);";
const near = "if (Math.min(apart, year - apart) > around) return;";
const later = "const later = known.slice(k + 1);";
const quotient = "return products / later.reduce((sum, _, t) => sum + known[t] ** 2, 0);";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/05",
    exercise: "persistence",
    hints: [
      "What is known last, on the morning of the forecast?",
      "One row for each window, with the same number in every column.",
      "ŷ_h = x_T for every h, first column",
      last,
    ],
  },
  {
    lesson: "q2/05",
    exercise: "seasonalMeans",
    hints: [
      "Which days count for what is usual on the 1st of January?",
      "For each season go over the training part, and take the moments whose season is near on the circle.",
      "distance on the circle: min(|a − b|, year − |a − b|) ≤ around",
      near,
    ],
  },
  {
    lesson: "q2/05",
    exercise: "dampings",
    hints: [
      "How many pairs (t, t + h) lie in the training part with both ends?",
      "Cut to the training part first; then both sums run over the same t.",
      "φ_h = Σ a_t·a_{t+h} / Σ a_t², t from 0 to train − 1 − h",
      quotient,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.mean-of-the-window",
    exercise: "persistence",
    idea: "The best guess is the mean of what was read.",
    why:
      "A good baseline too, but another one. For a random walk the last value is all that matters.",
    looksLike: "the mean of the window is said, not its last value",
    edits: [{
      find: "data[(rows - 1) * cols]",
      replace:
        "data.filter((_, k) => k % cols === 0).reduce((sum, value) => sum + value, 0) / rows",
    }],
    hints: [
      "What does persistence say after 3, 3, 3, 9?",
      "Look at which rows you use.",
      "the last one alone",
      last,
    ],
  },
  {
    id: "q2/05.first-for-last",
    exercise: "persistence",
    idea: "The window begins with the newest value.",
    why: "The last row is the newest.",
    looksLike: "the first row of the window is said, not the last",
    edits: [{ find: "(rows - 1) * cols", replace: "0" }],
    hints: [
      "Which row of the window is the newest?",
      "Look at the row that you read.",
      "row T − 1",
      last,
    ],
  },
  {
    id: "q2/05.last-number-of-all",
    exercise: "persistence",
    idea: "The last number of the data is the last value.",
    why:
      "With several columns it is the last column of the last row. What is forecast stands in the first.",
    looksLike: "the last column of the last row is said, not the first",
    edits: [{ find: "data[(rows - 1) * cols]", replace: "data[data.length - 1]" }],
    hints: [
      "Which column is to be forecast?",
      "Look at the place in the last row.",
      "data[(T − 1)·I]",
      last,
    ],
  },
  {
    id: "q2/05.trend-goes-on",
    exercise: "persistence",
    idea: "What rose will go on rising.",
    why:
      "That is a forecast of its own, and usually a worse one: it doubles the noise of the last step.",
    looksLike: "the last step is continued in a straight line",
    edits: [{
      find: "said.data.fill(data[(rows - 1) * cols], i * horizon, (i + 1) * horizon);",
      replace:
        "for (let h = 0; h < horizon; h++) said.data[i * horizon + h] = data[(rows - 1) * cols] + (h + 1) * (data[(rows - 1) * cols] - (data[(rows - 2) * cols] ?? data[0]));",
    }],
    hints: [
      "What does persistence say after 1, 2, 3?",
      "Look at how many rows you use.",
      "the last one alone, for every step",
      last,
    ],
  },
  {
    id: "q2/05.season-of-all-years",
    exercise: "seasonalMeans",
    idea: "The climate is the climate: all years count.",
    why:
      "Then the test year is part of what it is compared with, and the baseline looks better than it can be.",
    looksLike: "the test part is part of what is usual",
    edits: [{ find: "seasons.slice(0, train)", replace: "seasons" }],
    hints: [
      "Would your means change if somebody exchanged the test part?",
      "Look at how far you go.",
      "t = 0 … train − 1",
      known,
    ],
  },
  {
    id: "q2/05.year-is-a-line",
    exercise: "seasonalMeans",
    idea: "The first season has no neighbour to its left.",
    why: "The day before the 1st of January is the 31st of December, and its weather is as near.",
    looksLike: "the year is a line: December does not count for January",
    edits: [{ find: "Math.min(apart, year - apart)", replace: "apart" }],
    hints: [
      "How many days lie between the 31st of December and the 2nd of January?",
      "Look at how you measure the distance.",
      "min(|a − b|, year − |a − b|)",
      near,
    ],
  },
  {
    id: "q2/05.nearer-than-around",
    exercise: "seasonalMeans",
    idea: "Nearer than `around`.",
    why: "At most `around` away: with 0 the season itself must be left.",
    looksLike: "seasons exactly `around` away do not count",
    edits: [{ find: "> around) return", replace: ">= around) return" }],
    hints: [
      "Which seasons count for around = 0?",
      "Look at the comparison.",
      "distance ≤ around",
      near,
    ],
  },
  {
    id: "q2/05.mean-of-means",
    exercise: "seasonalMeans",
    idea: "First the mean of each season, then the mean over neighbours.",
    why:
      "A season that was seen twice then counts as much as one that was seen three times. Every moment should count once.",
    looksLike: "neighbouring seasons count alike, however often each was seen",
    edits: [
      {
        find: "sum += values[t];",
        replace:
          "const often = known.filter((one) => one === other).length;\n      sum += values[t] / often;",
      },
      { find: "count++;", replace: "count += 1 / often;" },
    ],
    hints: [
      "How much does one day count, if its season was seen in two years, and how much if in three?",
      "Look at what you divide by.",
      "Σ of the values over their number",
      "sum += values[t];",
    ],
  },
  {
    id: "q2/05.only-what-came-before",
    exercise: "seasonalMeans",
    idea: "For a season only those before it count.",
    why:
      "The years are over: what came after in the calendar is known as well. With one side only, spring looks like winter.",
    looksLike: "only seasons before count, not those after",
    edits: [{
      find: "if (Math.min(apart, year - apart) > around) return;",
      replace: "if ((season - other + year) % year > around) return;",
    }],
    hints: [
      "Which days of last year count for the 10th of April: those before, or those on both sides?",
      "Look at the sign of the distance.",
      "|a − b|",
      near,
    ],
  },
  {
    id: "q2/05.sum-for-mean",
    exercise: "seasonalMeans",
    idea: "What is near is added up.",
    why: "A season that was seen in three years is not three times as warm.",
    looksLike: "the sums are not divided by how many there were",
    edits: [{ find: "return sum / count;", replace: "return sum;" }],
    hints: [
      "How many values did you add up?",
      "Look at what you return.",
      "mean = Σ of the values / how many there are",
      "return sum / count;",
    ],
  },
  {
    id: "q2/05.pairs-over-the-border",
    exercise: "dampings",
    idea: "A pair belongs to the training part if it begins there.",
    why: "Its other end lies in the test part, and φ has seen it.",
    looksLike: "pairs that end after the training part are counted",
    edits: [{
      find: "const later = known.slice(k + 1);",
      replace: "const later = anomalies.slice(k + 1, train + k + 1);",
    }, {
      find: "anomalies.slice(0, train)",
      replace: "anomalies.slice()",
    }],
    hints: [
      "Where does your last pair end?",
      "Look at how far t goes.",
      "t + h ≤ train − 1",
      later,
    ],
  },
  {
    id: "q2/05.damping-of-everything",
    exercise: "dampings",
    idea: "How fast weather forgets is a law of nature, so all days count.",
    why: "Then the test part has a say in the forecast that it is to judge.",
    looksLike: "the pairs of the test part are counted too",
    edits: [{ find: "anomalies.slice(0, train)", replace: "anomalies.slice()" }],
    hints: [
      "Would your numbers change if somebody exchanged the test part?",
      "Look at which anomalies you use.",
      "only the first `train`",
      "const known = anomalies.slice(0, train);",
    ],
  },
  {
    id: "q2/05.powers-of-the-first",
    exercise: "dampings",
    idea: "After h steps it is φ to the power of h.",
    why:
      "That would be so for a process of first order. Weather is not one; so each h is measured.",
    looksLike: "φ_h is φ_1 to the power of h",
    edits: [
      { find: "known.slice(k + 1)", replace: "known.slice(1)" },
      {
        find: "return products / later.reduce((sum, _, t) => sum + known[t] ** 2, 0);",
        replace:
          "return (products / later.reduce((sum, _, t) => sum + known[t] ** 2, 0)) ** (k + 1);",
      },
    ],
    hints: [
      "Do you measure φ_3, or compute it from φ_1?",
      "Look at what depends on h.",
      "Σ a_t·a_{t+h} for each h",
      later,
    ],
  },
  {
    id: "q2/05.all-squares",
    exercise: "dampings",
    idea: "The denominator is the same for every h: all squares.",
    why: "Above, h pairs are missing. Least squares has the same t in both sums.",
    looksLike: "the denominator has h squares more than there are pairs",
    edits: [{
      find: "later.reduce((sum, _, t) => sum + known[t] ** 2, 0)",
      replace: "known.reduce((sum, a) => sum + a ** 2, 0)",
    }],
    hints: [
      "How many products do you add up, and how many squares?",
      "Look at the two sums.",
      "t from 0 to train − 1 − h in both",
      quotient,
    ],
    seen: "the usual autocorrelation function, which divides by the whole variance",
  },
  {
    id: "q2/05.squares-of-the-later",
    exercise: "dampings",
    idea: "It is divided by the squares of what is forecast.",
    why: "That answers the opposite question: how much of a later anomaly was there before.",
    looksLike: "it is divided by Σ a_{t+h}² instead of Σ a_t²",
    edits: [{
      find: "later.reduce((sum, _, t) => sum + known[t] ** 2, 0)",
      replace: "later.reduce((sum, a) => sum + a ** 2, 0)",
    }],
    hints: [
      "Which of the two is known on the day of the forecast?",
      "Look at whose squares you add up.",
      "Σ a_t²",
      quotient,
    ],
  },
  {
    id: "q2/05.from-zero-steps",
    exercise: "dampings",
    idea: "The first entry is for h = 0.",
    why: "φ_0 is 1 and says nothing; the first step of the horizon is h = 1.",
    looksLike: "the numbers are for 0, 1, 2, … steps instead of 1, 2, 3, …",
    edits: [{ find: "known.slice(k + 1)", replace: "known.slice(k)" }],
    hints: [
      "What is your first number?",
      "Look at what h is for the first entry.",
      "h = k + 1",
      later,
    ],
  },
];
