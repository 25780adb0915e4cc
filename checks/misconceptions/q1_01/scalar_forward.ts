/**
 * Mistakes in `scalarForward`: which state a step starts from, and which one is kept.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

/** What goes wrong in the scalar forward pass. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q1/01.forward-from-h0",
    exercise: "scalarForward",
    idea:
      "Every step is given h0 as the state before it, because h0 is what the function is given.",
    why:
      "h0 stands before the first input only. A cell that always starts from it has no memory: " +
      "h_t depends on x_t alone.",
    looksLike: "every step starts from h0, so no step knows of the inputs before it",
    edits: [{ find: "h = scalarStep(cell, x, h);", replace: "h = scalarStep(cell, x, h0);" }],
    hints: [
      "If you change the first input, which of your states change?",
      "Look at the third argument of scalarStep. It is the same number in every round of your loop.",
      "h_t = tanh(w·x_t + u·h_{t−1} + b): the state before step t is h_{t−1}, and h_0 only for t = 1.",
      "Start with `let h = h0;`, and in the loop write `h = scalarStep(cell, x, h);`.",
    ],
  },
  {
    id: "q1/01.keeps-the-state-before",
    exercise: "scalarForward",
    idea:
      "The state of a step is the one that it starts from, so I keep it and then take the step.",
    why: "The function returns h_1 … h_T, the states after each input. Kept before the step, the " +
      "list is h_0 … h_{T−1}, and the last input has no effect.",
    looksLike: "the states before each step, h_0 to h_{T−1}, where h_1 to h_T are asked for",
    edits: [{
      find: `h = scalarStep(cell, x, h);
    hs.push(h);`,
      replace: `hs.push(h);
    h = scalarStep(cell, x, h);`,
    }],
    hints: [
      "What is the first number of your list, and did the first input have a part in it?",
      "Look at the order of the two lines in the loop: the one that steps and the one that keeps.",
      "The list begins with h_1 = tanh(w·x_1 + u·h_0 + b) and ends with h_T.",
      "Step first, then keep: `h = scalarStep(cell, x, h); hs.push(h);`.",
    ],
  },
  {
    id: "q1/01.carries-the-sum",
    exercise: "scalarForward",
    idea: "The tanh is for what the cell shows; what runs on to the next step is the plain sum.",
    why:
      "In this cell the state is what tanh returned, and that is what u multiplies in the next " +
      "step. Carried without tanh, the past enters as a number of any size.",
    looksLike: "the sum before the tanh is handed to the next step, instead of the state",
    edits: [{
      find: `h = scalarStep(cell, x, h);
    hs.push(h);`,
      replace: `h = cell.w * x + cell.u * h + cell.b;
    hs.push(Math.tanh(h));`,
    }],
    hints: [
      "How large can the number become that your loop hands from one step to the next?",
      "Compare what you keep in the list with what the next step reads. They should be one number.",
      "h_t = tanh(w·x_t + u·h_{t−1} + b), and the h_{t−1} in it has been through a tanh as well.",
      "`h = scalarStep(cell, x, h); hs.push(h);`: scalarStep has the tanh inside.",
    ],
  },
  {
    id: "q1/01.forward-from-zero",
    exercise: "scalarForward",
    idea: "Before the first input nothing has happened, so the state starts at 0.",
    why: "Zero is a usual choice for h_0, but the caller makes it. A text that is read in pieces " +
      "goes on from the state where the last piece ended.",
    looksLike: "the first step starts from 0, whatever h0 is",
    edits: [{ find: "let h = h0;", replace: "let h = 0;" }],
    hints: [
      "Does your answer change when somebody calls the function with another h0?",
      "Look at the line before the loop, where the state gets its first value.",
      "h_1 = tanh(w·x_1 + u·h_0 + b).",
      "`let h = h0;` before the loop.",
    ],
  },
];

/** For somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q1/01",
  exercise: "scalarForward",
  hints: [
    "What does one step need besides its input, and where does it come from?",
    "scalarStep, above, is one step. You need a loop around it, one variable that lives across " +
    "the rounds, and a list.",
    "h_t = tanh(w·x_t + u·h_{t−1} + b) for t = 1 … T, starting from h_0; the list is h_1 … h_T.",
    "In the loop over the inputs: `h = scalarStep(cell, x, h); hs.push(h);`, with `let h = h0;` before it.",
  ],
}];
