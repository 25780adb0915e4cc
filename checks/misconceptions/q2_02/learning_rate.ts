/**
 * Misconceptions about the learning rate over a training.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const exercise = "learningRate";
const down = "return peak * (1 + Math.cos(Math.PI * (t - w) / (n - w))) / 2;";
const up = "if (t < w) return peak * (t + 1) / w;";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [{
  lesson: "q2/02",
  exercise,
  hints: [
    "What is the rate in step 0, in step w − 1, and in step w?",
    "Treat t < w first. In what follows, count the steps from w on.",
    "t < w: η·(t + 1)/w;  else: η·(1 + cos(π·(t − w)/(n − w)))/2",
    down,
  ],
}];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q2/02.warm-up-from-zero",
    exercise,
    idea: "The warm-up begins at zero, so its rate is η·t/w.",
    why: "Then the first step does nothing at all: a whole batch is wasted. The steps count from " +
      "0, so their share of the warm-up is t + 1 of w.",
    looksLike: "the warm-up is peak·t/w: the first step has the rate 0",
    edits: [{ find: "(t + 1) / w", replace: "t / w" }],
    hints: [
      "What is the rate of the first step, and what does it learn?",
      "Look at the warm-up for t = 0.",
      "η·(t + 1)/w",
      up,
    ],
  },
  {
    id: "q2/02.cosine-from-the-start",
    exercise,
    idea: "The cosine runs over all steps, and the warm-up covers its beginning.",
    why: "Then the rate falls from the peak to a lower value at the moment the warm-up ends. The " +
      "cosine begins where the warm-up has ended.",
    looksLike: "the cosine counts from step 0 instead of from the end of the warm-up",
    edits: [{ find: "(t - w) / (n - w)", replace: "t / n" }],
    hints: [
      "What is the rate in step w − 1, and what in step w?",
      "Look at what stands inside the cosine when t = w.",
      "cos(π·(t − w)/(n − w)), which is 1 at t = w",
      down,
    ],
  },
  {
    id: "q2/02.cosine-over-all-steps",
    exercise,
    idea: "The cosine takes n steps.",
    why:
      "It has only what the warm-up leaves: n − w. Otherwise the training ends before the rate " +
      "has come down.",
    looksLike: "the cosine is stretched over n steps: the training ends before it is down",
    edits: [{ find: "(n - w)", replace: "n" }],
    hints: [
      "How many steps are left when the warm-up is over?",
      "Look at what you divide by inside the cosine.",
      "(t − w)/(n − w) runs from 0 to 1",
      down,
    ],
  },
  {
    id: "q2/02.whole-turn",
    exercise,
    idea: "A cosine has a period of 2π.",
    why: "Half of it goes from 1 to −1. A whole turn comes back up: the last steps would be as " +
      "large as the first ones.",
    looksLike: "the cosine makes a whole turn: the rate goes down and up again",
    edits: [{ find: "Math.PI *", replace: "2 * Math.PI *" }],
    hints: [
      "What is your rate in the last step?",
      "Look at the angle at the end of the training.",
      "the angle runs from 0 to π",
      down,
    ],
  },
  {
    id: "q2/02.cosine-not-halved",
    exercise,
    idea: "The rate is peak times the cosine.",
    why: "The cosine runs from 1 to −1: in the second half the weights would climb the loss. One " +
      "plus the cosine, halved, runs from 1 to 0.",
    looksLike: "the rate is peak·cos: negative in the second half",
    edits: [{
      find: "peak * (1 + Math.cos(Math.PI * (t - w) / (n - w))) / 2",
      replace: "peak * Math.cos(Math.PI * (t - w) / (n - w))",
    }],
    hints: [
      "What is the sign of your rate after three quarters of the training?",
      "Look at the range of what multiplies the peak.",
      "(1 + cos)/2 runs from 1 to 0",
      down,
    ],
  },
  {
    id: "q2/02.straight-down",
    exercise,
    idea: "Coming down is coming down: a straight line will do.",
    why:
      "It may train as well, but it is another schedule. The cosine stays high longer and is flat " +
      "at the end.",
    looksLike: "it comes down in a straight line, not along a cosine",
    edits: [{
      find: "(1 + Math.cos(Math.PI * (t - w) / (n - w))) / 2",
      replace: "(1 - (t - w) / (n - w))",
    }],
    hints: [
      "Where is the rate largest in slope: at the ends or in the middle?",
      "Look at the formula below the warm-up.",
      "η·(1 + cos(π·(t − w)/(n − w)))/2",
      down,
    ],
  },
  {
    id: "q2/02.no-warm-up",
    exercise,
    idea: "Before the cosine the rate is at its peak.",
    why: "Adam's second moment knows nothing in the first steps, so the first ones are the most " +
      "dangerous. The warm-up keeps them small.",
    looksLike: "the rate is at its peak during the warm-up",
    edits: [{ find: "peak * (t + 1) / w", replace: "peak" }],
    hints: [
      "How large is your first step?",
      "Look at what is returned for t < w.",
      "η·(t + 1)/w",
      up,
    ],
  },
];
