/**
 * Misconceptions about paths.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "../misconception.ts";

const ratio = "return length > 0 ? distance(0, T - 1) / length : 1;";
const steps = "for (let t = 1; t < T; t++) length += distance(t - 1, t);";
const angle = "angles.push(Math.acos(Math.max(-1, Math.min(1, cosine))) * 180 / Math.PI);";
const difference = "data[t * n + k] - data[(t - 1) * n + k]";

/** Hints for anybody. */
export const ladders: readonly ExerciseHints[] = [
  {
    lesson: "q3/03",
    exercise: "straightness",
    hints: [
      "How long is the way from the first point to the last one, and how long is it as the crow flies?",
      "Add up the lengths of the steps; the distance of the ends is one more length.",
      "|x_T − x_1| / Σ |x_t − x_{t−1}|",
      ratio,
    ],
  },
  {
    lesson: "q3/03",
    exercise: "turningAngles",
    hints: [
      "Between which two vectors does a path turn?",
      "Make the steps first; then the cosine of each step with the next.",
      "cos = s_t·s_{t+1} / (|s_t| |s_{t+1}|), with s_t = x_t − x_{t−1}",
      angle,
    ],
  },
];

/** Wrong ideas. */
export const misconceptions: readonly Misconception[] = [
  {
    id: "q3/03.straightness-turned-round",
    exercise: "straightness",
    idea: "The length over the distance says how winding a path is.",
    why:
      "That is another measure, the tortuosity. It has no upper end, and is not defined for a path that comes back.",
    looksLike: "length over distance, where distance over length is asked for",
    edits: [{ find: "distance(0, T - 1) / length", replace: "length / distance(0, T - 1)" }],
    hints: [
      "Is your result ever larger than 1?",
      "Look at what is divided by what.",
      "distance of the ends / length of the path",
      ratio,
    ],
  },
  {
    id: "q3/03.squared-distances",
    exercise: "straightness",
    idea: "The sum of squares is the distance.",
    why:
      "Its root is. Squares do not add up along a line: two steps of 1 are one of 2, and 1 + 1 is not 4.",
    looksLike: "squared distances, without the root",
    edits: [{ find: "Math.sqrt(squares)", replace: "squares" }],
    hints: [
      "What does your function say of a straight path of two steps?",
      "Look at the distance of two points.",
      "√Σ (a − b)²",
      "return Math.sqrt(squares);",
    ],
  },
  {
    id: "q3/03.city-blocks",
    exercise: "straightness",
    idea: "The distance is the sum of the differences.",
    why:
      "That is how far it is in a city with streets along the axes. Turn the axes, and it is another number.",
    looksLike: "distances along the axes, which change when the path is turned",
    edits: [
      {
        find: "squares += (data[to * n + k] - data[from * n + k]) ** 2",
        replace: "squares += Math.abs(data[to * n + k] - data[from * n + k])",
      },
      { find: "Math.sqrt(squares)", replace: "squares" },
    ],
    hints: [
      "How far is (3, 4) from the origin?",
      "Look at the distance of two points.",
      "√Σ (a − b)²",
      "squares += (data[to * n + k] - data[from * n + k]) ** 2;",
    ],
  },
  {
    id: "q3/03.from-the-origin",
    exercise: "straightness",
    idea: "A path begins at zero.",
    why:
      "The first state is the one after the first word. A step from zeros to it is no step of the path.",
    looksLike: "the path is made to begin at the origin",
    edits: [
      {
        find: "let length = 0;",
        replace: "let length = Math.sqrt(data.slice(0, n).reduce((sum, v) => sum + v * v, 0));",
      },
      {
        find: "distance(0, T - 1) / length",
        replace: "Math.sqrt(data.slice((T - 1) * n).reduce((sum, v) => sum + v * v, 0)) / length",
      },
    ],
    hints: [
      "Does your result change if the whole path is shifted?",
      "Look at the first step that you count.",
      "from the first point to the second one",
      steps,
    ],
  },
  {
    id: "q3/03.last-step-missing",
    exercise: "straightness",
    idea: "T points have T − 2 steps.",
    why:
      "They have T − 1. Without the last one a path may seem shorter than the distance of its ends.",
    looksLike: "the last step is left out of the length",
    edits: [{ find: "t < T; t++", replace: "t < T - 1; t++" }],
    hints: [
      "How many steps are there between three points?",
      "Look at where your loop ends.",
      "t = 1, …, T − 1",
      steps,
    ],
  },
  {
    id: "q3/03.resting-is-crooked",
    exercise: "straightness",
    idea: "A path without a length has a straightness of 0.",
    why:
      "0 means that it comes back to where it was after going somewhere. Nothing here went anywhere; by convention it is straight.",
    looksLike: "a path that does not move gets 0",
    edits: [{ find: ": 1;", replace: ": 0;" }],
    hints: [
      "What does your function say of three equal points?",
      "Look at the case in which the length is 0.",
      "length 0: 1",
      ratio,
    ],
  },
  {
    id: "q3/03.angles-of-states",
    exercise: "turningAngles",
    idea: "The angle between two states says how a path turns.",
    why:
      "It says how far apart they are, seen from the origin. A path turns between two of its steps, wherever the origin is.",
    looksLike: "angles between states, where those between steps are asked for",
    edits: [{ find: difference, replace: "data[t * n + k]" }],
    hints: [
      "Does your result change if the whole path is shifted?",
      "Look at the two vectors between which you measure.",
      "s_t = x_t − x_{t−1}",
      "Float64Array.from({ length: n }, (_, k) => data[t * n + k] - data[(t - 1) * n + k]);",
    ],
  },
  {
    id: "q3/03.radians",
    exercise: "turningAngles",
    idea: "acos gives the angle.",
    why: "In radians. Degrees are asked for.",
    looksLike: "radians, where degrees are asked for",
    edits: [{ find: " * 180 / Math.PI", replace: "" }],
    hints: [
      "What is your angle of a path that goes back?",
      "Look at the unit.",
      "degrees = radians · 180/π",
      angle,
    ],
  },
  {
    id: "q3/03.cosine-not-clamped",
    exercise: "turningAngles",
    idea: "A cosine lies between −1 and 1.",
    why:
      "A computed one may be 1.0000000000000002, and acos of that is NaN. One NaN makes every mean NaN.",
    looksLike: "a cosine that rounding made larger than 1 gives NaN",
    edits: [{ find: "Math.max(-1, Math.min(1, cosine))", replace: "cosine" }],
    hints: [
      "What is Math.acos(1.0000000000000002)?",
      "Look at what you hand to acos.",
      "min(1, max(−1, cos))",
      angle,
    ],
  },
  {
    id: "q3/03.angles-inside",
    exercise: "turningAngles",
    idea: "The angle at a corner is the one inside.",
    why:
      "Inside, a straight path has 180 degrees at each point. How much it turns is what is left of that: 0.",
    looksLike: "the angles inside the corners: 180 for going straight on",
    edits: [{ find: "angles.push(Math.acos(", replace: "angles.push(180 - Math.acos(" }],
    hints: [
      "What does your function say of a straight path?",
      "Look at the direction of the first of the two steps.",
      "both steps point forwards",
      angle,
    ],
  },
  {
    id: "q3/03.angles-from-the-start",
    exercise: "turningAngles",
    idea: "Each step is compared with the first one.",
    why: "That says how far the path has turned in all. Asked is how much it turns at each point.",
    looksLike: "each step is compared with the first one, not with the one before it",
    edits: [{ find: "[step(t), step(t + 1)]", replace: "[step(1), step(t + 1)]" }],
    hints: [
      "On a path with three right turns in the same direction, what is the last angle?",
      "Look at the two steps that you compare.",
      "step t and step t + 1",
      "const [a, b] = [step(t), step(t + 1)];",
    ],
  },
];
