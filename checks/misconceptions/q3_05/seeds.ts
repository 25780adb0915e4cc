/**
 * Misconceptions about cells and seeds.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/05",
    exercise: "intraclass",
    hints: [
      "How much do groups differ that are nothing but names?",
      "Two mean squares; their difference is what the group adds.",
      "(MSB − MSW)/(MSB + (k − 1)·MSW)",
      "return whole > 0 ? (between - within) / whole : 0;",
    ],
  },
  {
    lesson: "q3/05",
    exercise: "holm",
    hints: [
      "How often is the smallest of twenty p-values below 0.05 if there is nothing?",
      "Sort, but remember who is who. The smallest times n, the next times n − 1 …",
      "p̃_(i) = max over j ≤ i of min(1, (n − j + 1)·p_(j))",
      "least = Math.max(least, Math.min(1, ps[k] * (ps.length - before)));",
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/05.eta-squared",
    exercise: "intraclass",
    idea: "The share of the squares that lies between the groups.",
    why:
      "That is η². It is never below 0, and so above it on average even for groups that are nothing but names.",
    looksLike: "η²: squares between the groups over all squares, which rewards luck",
    edits: [{
      find: "return whole > 0 ? (between - within) / whole : 0;",
      replace:
        "const [b, w] = [between * (G - 1), within * G * (k - 1)];\n  return b + w > 0 && whole > 0 ? b / (b + w) : 0;",
    }],
    hints: [
      "What is your result on average for random numbers?",
      "Look at whether luck is taken off.",
      "(MSB − MSW)/(MSB + (k − 1)·MSW)",
      "return whole > 0 ? (between - within) / whole : 0;",
    ],
  },
  {
    id: "q3/05.never-negative",
    exercise: "intraclass",
    idea: "A share is not below 0.",
    why: "An estimate of one is: cut it off, and the mean of many is too large.",
    looksLike: "what is below 0 is cut off",
    edits: [{
      find: "return whole > 0 ? (between - within) / whole : 0;",
      replace: "return whole > 0 ? Math.max(0, (between - within) / whole) : 0;",
    }],
    hints: [
      "What is the mean of your results where there is nothing to find?",
      "Look for a max.",
      "(MSB − MSW)/(MSB + (k − 1)·MSW)",
      "return whole > 0 ? (between - within) / whole : 0;",
    ],
  },
  {
    id: "q3/05.seeds-not-counted",
    exercise: "intraclass",
    idea: "Between is the variance of the group means.",
    why: "Each mean is one of k numbers, so it varies k times less than a number does.",
    looksLike: "the variance of the group means is not multiplied by k",
    edits: [{ find: "const between = k * means", replace: "const between = means" }],
    hints: [
      "If the groups are names only, is MSB about as large as MSW?",
      "Look at MSB.",
      "MSB = k·Σ(m_g − m)²/(G − 1)",
      "const between = k * means.reduce((sum, m) => sum + (m - all) ** 2, 0) / (G - 1);",
    ],
  },
  {
    id: "q3/05.below-without-k",
    exercise: "intraclass",
    idea: "(MSB − MSW)/(MSB + MSW).",
    why: "MSB contains k times what the group adds, so k − 1 times MSW is needed below.",
    looksLike: "k − 1 is missing below the line",
    edits: [{ find: "(k - 1) * within", replace: "within" }],
    hints: [
      "What is your result if half of the variance is the group's?",
      "Look below the line.",
      "MSB + (k − 1)·MSW",
      "const whole = between + (k - 1) * within;",
    ],
  },
  {
    id: "q3/05.f-for-share",
    exercise: "intraclass",
    idea: "MSB/MSW says how much the groups differ.",
    why: "That is F. It grows with the number of seeds, and has no upper end.",
    looksLike: "the ratio of the two: F",
    edits: [{ find: "(between - within) / whole", replace: "between / within" }],
    hints: [
      "What becomes of your result with more seeds?",
      "Look at what you return.",
      "(MSB − MSW)/(MSB + (k − 1)·MSW)",
      "return whole > 0 ? (between - within) / whole : 0;",
    ],
  },
  {
    id: "q3/05.divided-by-all",
    exercise: "intraclass",
    idea: "A mean divides by how many there are.",
    why: "Deviations from a mean have one freedom less: G − 1, and k − 1 in each group.",
    looksLike: "divided by G and k, not by G − 1 and k − 1",
    edits: [{ find: "/ (G - 1);", replace: "/ G;" }, { find: "(G * (k - 1))", replace: "(G * k)" }],
    hints: [
      "Is your result 0 on average where there is nothing to find?",
      "Look at what the two sums are divided by.",
      "(MSB − MSW)/(MSB + (k − 1)·MSW)",
      "return whole > 0 ? (between - within) / whole : 0;",
    ],
  },
  {
    id: "q3/05.zero-over-zero-groups",
    exercise: "intraclass",
    idea: "There is always some variance.",
    why: "A measure that is the same for all cells and seeds has none.",
    looksLike: "numbers that are all equal give NaN",
    edits: [{
      find: "return whole > 0 ? (between - within) / whole : 0;",
      replace: "return (between - within) / whole;",
    }],
    hints: [
      "What is 0/0?",
      "Look at numbers that are all equal.",
      "(MSB − MSW)/(MSB + (k − 1)·MSW)",
      "return whole > 0 ? (between - within) / whole : 0;",
    ],
  },
  {
    id: "q3/05.bonferroni",
    exercise: "holm",
    idea: "All times n.",
    why:
      "That is safe too, but it gives away: once the smallest is dealt with, one test less is left.",
    looksLike: "every p-value is multiplied by n: Bonferroni's correction",
    edits: [{ find: "(ps.length - before)", replace: "ps.length" }],
    hints: [
      "What is the largest of yours multiplied by?",
      "Look at the factor.",
      "p̃_(i) = max over j ≤ i of min(1, (n − j + 1)·p_(j))",
      "least = Math.max(least, Math.min(1, ps[k] * (ps.length - before)));",
    ],
  },
  {
    id: "q3/05.falls-again",
    exercise: "holm",
    idea: "Each times how many are left.",
    why: "The next one may then fall below the one before, though its p is larger.",
    looksLike: "an adjusted p-value may be smaller than that of a smaller p",
    edits: [{
      find: "Math.max(least, Math.min(1, ps[k] * (ps.length - before)))",
      replace: "Math.min(1, ps[k] * (ps.length - before))",
    }],
    hints: [
      "Can a larger p become more significant than a smaller one?",
      "Look at what you compare with.",
      "p̃_(i) = max over j ≤ i of min(1, (n − j + 1)·p_(j))",
      "least = Math.max(least, Math.min(1, ps[k] * (ps.length - before)));",
    ],
  },
  {
    id: "q3/05.above-one",
    exercise: "holm",
    idea: "n·p is a p-value.",
    why: "It may be above 1, and no probability is.",
    looksLike: "p-values above 1",
    edits: [{
      find: "Math.min(1, ps[k] * (ps.length - before))",
      replace: "ps[k] * (ps.length - before)",
    }],
    hints: [
      "What is 0.9 times 3?",
      "Look for the upper end.",
      "p̃_(i) = max over j ≤ i of min(1, (n − j + 1)·p_(j))",
      "least = Math.max(least, Math.min(1, ps[k] * (ps.length - before)));",
    ],
  },
  {
    id: "q3/05.order-lost",
    exercise: "holm",
    idea: "Return them sorted.",
    why: "Then nobody knows whose they are.",
    looksLike: "they come back sorted, not in the order in which they went in",
    edits: [{ find: "adjusted[k] = least;", replace: "adjusted[before] = least;" }],
    hints: [
      "Does your result for (0.5, 0.1) have the larger one first?",
      "Look at where you write.",
      "p̃ of test k at place k",
      "adjusted[k] = least;",
    ],
  },
  {
    id: "q3/05.largest-first",
    exercise: "holm",
    idea: "Begin with the largest.",
    why: "It is the smallest that needs the largest factor.",
    looksLike: "from the largest on",
    edits: [{ find: "ps[a] - ps[b]", replace: "ps[b] - ps[a]" }],
    hints: [
      "What is your smallest p multiplied by?",
      "Look at the sort.",
      "p̃_(i) = max over j ≤ i of min(1, (n − j + 1)·p_(j))",
      "least = Math.max(least, Math.min(1, ps[k] * (ps.length - before)));",
    ],
  },
  {
    id: "q3/05.one-too-few",
    exercise: "holm",
    idea: "The smallest is compared with n − 1 others.",
    why: "It is one of n that could be the smallest.",
    looksLike: "the factors begin at n − 1",
    edits: [{ find: "(ps.length - before)", replace: "(ps.length - before - 1)" }],
    hints: [
      "What becomes of a single p?",
      "Look at the factor of the smallest.",
      "p̃_(i) = max over j ≤ i of min(1, (n − j + 1)·p_(j))",
      "least = Math.max(least, Math.min(1, ps[k] * (ps.length - before)));",
    ],
  },
  {
    id: "q3/05.false-discovery-rate",
    exercise: "holm",
    idea: "p times n over its rank.",
    why:
      "That is Benjamini and Hochberg's. It bounds the share of false ones among those called significant, not the chance of any.",
    looksLike: "p·n/rank: the false discovery rate, not Holm",
    edits: [{ find: "(ps.length - before)", replace: "ps.length / (before + 1)" }],
    hints: [
      "What is your second smallest p multiplied by?",
      "Look at the factor.",
      "p̃_(i) = max over j ≤ i of min(1, (n − j + 1)·p_(j))",
      "least = Math.max(least, Math.min(1, ps[k] * (ps.length - before)));",
    ],
  },
];
