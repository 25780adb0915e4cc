/**
 * Equivalent mutants of lesson q3/03; see `equivalent.ts`.
 *
 * @module
 */

import type { Equivalence } from "../equivalent.ts";

/** Each with its reason. */
export const q3_03: readonly Equivalence[] = [
  {
    because:
      "It differs only where two entries are equally large to the last bit; behind a decomposition, rounding decides that.",
    mutants: [
      "principalComponents: const largest = direction.reduce((a, b) => Math.abs(b) «> → >=» Math.abs(a) ? b : a);",
    ],
  },
  {
    because: "A direction has length 1, so its largest entry is not 0.",
    mutants: [
      "principalComponents: axes.data.set(direction.map((v) => largest «< → <=» 0 ? -v : v), k * H);",
    ],
  },
  {
    because:
      "Where the changed condition differs, 0 is divided by something, and the share is 0 all the same.",
    mutants: [
      "principalComponents: const explained = s.slice(0, K).map((value) => «variance → value» > 0 ? value ** 2 / variance : 0);",
      "explainedBy: return «total → between» > 0 ? between / total : 0;",
    ],
  },
  {
    because: "A distance does not depend on the direction.",
    mutants: [
      "straightness: length += distance(t«- 1, t → , t - 1»);",
      "straightness: return length > 0 ? distance(«0, T - 1 → T - 1, 0») / length : 1;",
    ],
  },
  {
    because:
      "The angle between two steps does not depend on their order, nor on whether both are turned round.",
    mutants: [
      "turningAngles: const step = (t) => Float64Array.from({ length: n }, (_, k) => «data[t * n + k] - data[(t - 1) * n + k] → -(data[t * n + k] - data[(t - 1) * n + k])»);",
      "turningAngles: const [«a, b → b, a»] = [step(t), step(t + 1)];",
      "turningAngles: const [a, b] = [«step(t), step(t + 1) → step(t + 1), step(t)»];",
      "turningAngles: const cosine = lengths > 0 ? dot(«a, b → b, a») / lengths : 1;",
    ],
  },
  {
    because: "A cosine of more than 1 is taken for 1.",
    mutants: ["turningAngles: const cosine = lengths > 0 ? dot(a, b) / lengths : «1 → 2»;"],
  },
  {
    because: "A row before the first or behind the last is empty, and has no length.",
    mutants: [
      "similarityMatrix: let r = «0 → (-1)»",
      "similarityMatrix: for (let r = 0; r «< → <=» m.rows; r++) {…}",
    ],
  },
  {
    because: "The rows of both matrices change their sign, and their products do not.",
    mutants: [
      "similarityMatrix: u.data.set(row.map((v) => «v / length → -(v / length)»), r * m.cols);",
    ],
  },
  {
    because: "The entry is 0 and is written once, so to add to it is to set it.",
    mutants: ["tsneGradient: w.data[i * n + j] «= → +=» 1 / (1 + apart);"],
  },
  {
    because:
      "What is computed for a point that is not there is written beside the array, that is nowhere.",
    mutants: [
      "tsneGradient: let i = «0 → (-1)» (2)",
      "tsneGradient: for (let i = 0; i «< → <=» n; i++) {…} (2)",
    ],
  },
];
