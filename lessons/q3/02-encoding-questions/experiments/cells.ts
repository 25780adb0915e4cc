/**
 * The three cells, and encoders for every seed.
 *
 * @module
 */

import { type Random, random } from "../../../kit/random.ts";
import type { CellKind, Model } from "../../../q1/06-training/model.ts";
import { type EncoderSizes, initEncoder, type Start } from "../encoder.ts";

/** All three. */
export const CELLS: readonly CellKind[] = ["rnn", "lstm", "gru"];

/** A generator for one thing of a seed: the table of one seed is the same for all cells, their weights are not. */
export function stream(seed: number, thing: "table" | CellKind | "control"): Random {
  return random(10 * seed + ["table", ...CELLS, "control"].indexOf(thing));
}

/** The encoder of a seed. */
export function encoderOf(seed: number, cell: CellKind, sizes: EncoderSizes, start: Start): Model {
  return initEncoder(stream(seed, cell), cell, sizes, start);
}
