/**
 * Digits pixel by pixel: 784 steps of one number.
 *
 * @module
 */

import { recipes } from "../recipe.ts";
import { labSize, mnistExperiment } from "./rows.ts";

const common = {
  cells: ["rnn", "lstm", "gru"],
  recipes: { course: recipes.course },
  ...labSize,
  epochs: 1,
} as const;

/** In the order of reading. */
export const pixels = mnistExperiment(
  "q2-02-pixels",
  "The three cells read a digit pixel by pixel, once through all of MNIST.",
  { ...common, order: "pixels" },
  [1],
  false,
);

/** In another order, the same for all digits. */
export const permuted = mnistExperiment(
  "q2-02-permuted",
  "The three cells read the pixels of a digit in a random order, once through all of MNIST.",
  { ...common, order: "permuted" },
  [1],
  false,
);
