/**
 * Misconceptions about windows of a series.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const starts = "const starts = [...new Array(rows - T - horizon + 1).keys()];";
const asked = "Array.from({ length: horizon }, (_, h) => data[(i + T + h) * cols])";
const inside = "i + T >= from && i + T + horizon <= to";
const first = "i + T >= from";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q2/05",
    exercise: "windowsOf",
    hints: [
      "Which is the last window that still has `horizon` rows after it?",
      "Window i reads rows i … i + T − 1 and is asked for rows i + T … i + T + horizon − 1.",
      "count = n − T − horizon + 1",
      asked,
    ],
  },
  {
    lesson: "q2/05",
    exercise: "splitByTime",
    hints: [
      "Which rows is window i asked for: the first, and the last?",
      "A window is in a part if both of those lie in it. What it reads does not matter.",
      "from ≤ i + T and i + T + horizon ≤ to",
      inside,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/05.last-window-lost",
    exercise: "windowsOf",
    idea: "There are n − T − horizon windows.",
    why: "For n = T + horizon there is one.",
    looksLike: "the last window is missing",
    edits: [{ find: "rows - T - horizon + 1", replace: "rows - T - horizon" }],
    hints: [
      "How many windows has a series of exactly T + horizon rows?",
      "Look at the count.",
      "n − T − horizon + 1",
      starts,
    ],
  },
  {
    id: "q2/05.asked-for-what-it-reads",
    exercise: "windowsOf",
    idea: "The answer begins with the last row of the window.",
    why:
      "That row has been read: the network only has to copy it, and its error says nothing about a forecast.",
    looksLike: "the first thing that is asked for is the last thing that was read",
    edits: [{ find: "(i + T + h) * cols", replace: "(i + T + h - 1) * cols" }],
    hints: [
      "Is the first answer of a window one of the rows that it reads?",
      "Look at the row of the first answer.",
      "rows i + T … i + T + horizon − 1",
      asked,
    ],
    seen: "off by one in published forecasting notebooks, with errors near zero",
  },
  {
    id: "q2/05.a-row-skipped",
    exercise: "windowsOf",
    idea: "The window ends at row i + T, so the answer begins one later.",
    why: "The last row that is read is i + T − 1.",
    looksLike: "a row between what is read and what is asked for is skipped",
    edits: [
      { find: "(i + T + h) * cols", replace: "(i + T + h + 1) * cols" },
      { find: "rows - T - horizon + 1", replace: "rows - T - horizon" },
    ],
    hints: [
      "Which is the last row that window 0 reads?",
      "Look at the row of the first answer.",
      "rows i + T … i + T + horizon − 1",
      asked,
    ],
  },
  {
    id: "q2/05.windows-side-by-side",
    exercise: "windowsOf",
    idea: "Windows stand side by side and share nothing.",
    why:
      "Every row can be the first of a window. Side by side there are T times fewer to learn from.",
    looksLike: "the windows stand side by side instead of one row apart",
    edits: [{
      find: "[...new Array(rows - T - horizon + 1).keys()]",
      replace: "[...new Array(rows - T - horizon + 1).keys()].filter((i) => i % T === 0)",
    }],
    hints: [
      "By how many rows is window 1 later than window 0?",
      "Look at the starts.",
      "i = 0, 1, 2, …",
      starts,
    ],
  },
  {
    id: "q2/05.last-column-asked",
    exercise: "windowsOf",
    idea: "What is to be forecast stands in the last column.",
    why: "Here it stands in the first one.",
    looksLike: "the last column is asked for, not the first",
    edits: [{ find: "(i + T + h) * cols]", replace: "(i + T + h + 1) * cols - 1]" }],
    hints: [
      "Which column is to be forecast?",
      "Look at the place in the row.",
      "column 0: data[row · cols]",
      asked,
    ],
  },
  {
    id: "q2/05.only-the-last-step",
    exercise: "windowsOf",
    idea: "`horizon` says how far ahead the one answer lies.",
    why: "Every step up to the horizon is asked for, so that one can see how the error grows.",
    looksLike: "all answers of a window are its last one",
    edits: [{ find: "(i + T + h) * cols", replace: "(i + T + horizon - 1) * cols" }],
    hints: [
      "How many different answers has a window?",
      "Look at what h does.",
      "row i + T + h for h = 0 … horizon − 1",
      asked,
    ],
  },
  {
    id: "q2/05.first-row-only",
    exercise: "windowsOf",
    idea: "One slice of T numbers is a window.",
    why: "A row has I numbers, so T rows are T·I numbers.",
    looksLike: "a window is cut from the numbers as if every row had one",
    edits: [{
      find: "data.slice(i * cols, (i + T) * cols)",
      replace: "data.slice(i, i + T * cols)",
    }],
    hints: [
      "At which number does row i begin, if a row has I numbers?",
      "Look at where you cut.",
      "from i·I to (i + T)·I",
      "data.slice(i * cols, (i + T) * cols)",
    ],
  },
  {
    id: "q2/05.split-by-first-row",
    exercise: "splitByTime",
    idea: "A window is in the part in which it begins.",
    why:
      "A window that begins in the training part may be asked for a row of the test part. Then the network has learned the " +
      "answer.",
    looksLike: "a window is put where its first row is, though it is asked for later ones",
    edits: [{ find: inside, replace: "i >= from && i < to" }],
    hints: [
      "Which rows is the last window of your training part asked for?",
      "Look at which row decides.",
      "the rows that are asked for: i + T … i + T + horizon − 1",
      inside,
    ],
    seen: "train_test_split(X, y, shuffle=False) after the windows were made",
  },
  {
    id: "q2/05.split-by-first-answer",
    exercise: "splitByTime",
    idea: "The first answer decides.",
    why: "With several steps ahead the last answers of a training window lie beyond the border.",
    looksLike: "a window whose answers lie on both sides of a border is kept",
    edits: [{ find: "i + T + horizon <= to", replace: "i + T < to" }],
    hints: [
      "Which is the last row that the last training window is asked for?",
      "Look at the right end of the comparison.",
      "i + T + horizon ≤ to",
      inside,
    ],
  },
  {
    id: "q2/05.no-looking-back",
    exercise: "splitByTime",
    idea: "A test window must not contain a training day at all.",
    why:
      "On the morning of the forecast the past is known, and it is the same past. Only the answers must be new. Being stricter " +
      "costs the first T days of the test.",
    looksLike: "windows that read rows from before the border are left out",
    edits: [{ find: first, replace: "i >= from" }],
    hints: [
      "What is known on the first day of the test part?",
      "Look at the left end of the comparison.",
      "from ≤ i + T: the first answer, not the first row that is read",
      inside,
    ],
  },
  {
    id: "q2/05.border-off-by-one",
    exercise: "splitByTime",
    idea: "The last answer is row i + T + horizon.",
    why: "It is row i + T + horizon − 1, and that must be below the border.",
    looksLike: "a window whose last answer is the last row of a part is left out",
    edits: [{ find: "i + T + horizon <= to", replace: "i + T + horizon < to" }],
    hints: [
      "For T = 2 and horizon 1, which row is window 0 asked for?",
      "Look at the comparison at the right end.",
      "i + T + horizon − 1 < to",
      inside,
    ],
  },
  {
    id: "q2/05.validation-in-training",
    exercise: "splitByTime",
    idea: "Everything before the test is for training; the validation part is its end.",
    why: "Then the moment to stop is chosen by windows that were learned, and it never comes.",
    looksLike: "the windows of the validation part are in the training part too",
    edits: [{ find: "train: between(0, validation)", replace: "train: between(0, test)" }],
    hints: [
      "Is a window in two of your parts?",
      "Look at the right border of the training part.",
      "train: 0 … validation",
      "train: between(0, validation),",
    ],
  },
];
