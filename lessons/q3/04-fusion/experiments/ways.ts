/**
 * Ways to compare questions with pictures: what is done with both before the cosine is taken.
 *
 * @module
 */

import { addRow, map } from "../../../kit/elementwise.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { matmul } from "../../../kit/products.ts";
import { type Random, random, uniformMatrix } from "../../../kit/random.ts";
import { centred } from "../../01-image-features/features.ts";
import { similarityMatrix } from "../../03-hidden-states-in-motion/similarities.ts";
import { randomProjection } from "../projection.ts";

/**
 * `lab`: questions go through a linear layer as PyTorch begins it, with its bias, into the pictures' space; nothing is centred.
 * `projected`: both go through a random projection into a space of their own. `centred`: the same, and before that, what all questions have in common is
 * taken from each, and what all pictures have in common. `rectified`: as `projected`, and then what is negative becomes 0.
 */
export type Way = "lab" | "projected" | "centred" | "rectified";

/** Two sets of vectors in one space. */
export interface Both {
  /** `[Q×d]` */
  readonly questions: Matrix;
  /** `[N×d]` */
  readonly pictures: Matrix;
}

/** Brings codes `[Q×H]` and features `[N×D]` into one space; the same seed draws the same matrices for all ways but the lab's. */
export function broughtTogether(
  seed: number,
  codes: Matrix,
  features: Matrix,
  d: number,
  way: Way,
): Both {
  const rng = random(seed);
  if (way === "lab") {
    return { questions: linearLayer(rng, codes, features.cols), pictures: features };
  }
  // #region projecting
  const project = (x: Matrix) => {
    const y = matmul(way === "centred" ? centred(x) : x, randomProjection(rng, x.cols, d));
    return way === "rectified" ? map(y, (v) => Math.max(0, v)) : y;
  };
  return { questions: project(codes), pictures: project(features) };
  // #endregion
}

/** `nn.Linear` of PyTorch, untrained: everything uniform within ±1/√(what goes in). */
function linearLayer(rng: Random, x: Matrix, to: number): Matrix {
  const limit = 1 / Math.sqrt(x.cols);
  const W = uniformMatrix(rng, x.cols, to, limit);
  return addRow(matmul(x, W), uniformMatrix(rng, 1, to, limit));
}

/** The cosine of every question with every picture, `[Q×N]`. */
export function cosines({ questions, pictures }: Both): Matrix {
  return similarityMatrix(questions, pictures);
}
