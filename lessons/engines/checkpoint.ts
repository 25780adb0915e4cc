/**
 * Checkpoints: everything that a training needs to go on, in one file of safetensors.
 *
 * The weights stand under PyTorch's names, Adam's two means under the names that PyTorch's optimiser
 * gives them (`exp_avg`, `exp_avg_sq`), and what belongs to no tensor in the metadata.
 *
 * @module
 */

import { readSafetensors, safetensors, type Tensor } from "../kit/safetensors.ts";
import type { TrainingState } from "./engine.ts";
import type { Weights } from "./model.ts";

/** What makes a training this one and no other: `{ cell: "lstm", seed: 1, … }`. */
export type Identity = Readonly<Record<string, string | number>>;

/** A training at one moment. */
export interface Checkpoint<Position> {
  readonly identity: Identity;
  readonly state: TrainingState;
  /** How far it has come, as plain data. */
  readonly position: Position;
}

/** The version of this layout. Another one is not read. */
const VERSION = "unrolled checkpoint 1";
const MEAN = "exp_avg.", SQUARE = "exp_avg_sq.";

/** A checkpoint as a file. The same checkpoint gives the same bytes. */
export function checkpointBytes<Position>(
  { identity, state, position }: Checkpoint<Position>,
): Uint8Array<ArrayBuffer> {
  return safetensors({
    tensors: {
      ...state.weights,
      ...prefixed(state.mean, MEAN),
      ...prefixed(state.square, SQUARE),
    },
    metadata: {
      format: VERSION,
      identity: JSON.stringify(identity),
      step: String(state.step),
      position: JSON.stringify(position),
    },
  });
}

/**
 * Reads a checkpoint.
 *
 * @param file its name, for the sentence about what is wrong with it
 * @param identity of the training that is to go on
 * @throws {RangeError} if the file is damaged, or belongs to another version or another training.
 *
 * @example
 * ```ts
 * import { checkpointBytes, readCheckpoint } from "./checkpoint.ts";
 * import { beginning } from "./state.ts";
 * import assert from "node:assert/strict";
 *
 * const bytes = checkpointBytes({ identity: { cell: "gru" }, state: beginning({}), position: 0 });
 * assert.throws(
 *   () => readCheckpoint(bytes, "last.safetensors", { cell: "lstm" }),
 *   { message: "last.safetensors belongs to another training: its cell is gru, and here it is lstm." },
 * );
 * ```
 */
export function readCheckpoint<Position>(
  bytes: Uint8Array,
  file: string,
  identity: Identity,
): Checkpoint<Position> {
  const { tensors, metadata } = readSafetensors(bytes, file);
  if (metadata.format !== VERSION) {
    throw new RangeError(
      `${file} is no checkpoint that can be read here: its format is ` +
        `"${metadata.format ?? "not said"}", and "${VERSION}" is needed.`,
    );
  }
  const found = JSON.parse(metadata.identity) as Identity;
  const other = Object.keys({ ...found, ...identity }).find((key) => found[key] !== identity[key]);
  if (other) {
    throw new RangeError(
      `${file} belongs to another training: its ${other} is ${found[other] ?? "not said"}, ` +
        `and here it is ${identity[other] ?? "not said"}.`,
    );
  }
  const all = Object.entries(tensors);
  const state = {
    step: Number(metadata.step),
    weights: Object.fromEntries(all.filter(([name]) => !/^exp_avg(_sq)?\./.test(name))),
    mean: without(all, MEAN),
    square: without(all, SQUARE),
  };
  return { identity: found, state, position: JSON.parse(metadata.position) };
}

function prefixed(tensors: Weights, prefix: string): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(tensors).map(([name, one]) => [prefix + name, one]));
}

function without(tensors: [string, Tensor][], prefix: string): Weights {
  return Object.fromEntries(
    tensors.filter(([name]) => name.startsWith(prefix))
      .map(([name, tensor]) => [name.slice(prefix.length), tensor]),
  );
}
