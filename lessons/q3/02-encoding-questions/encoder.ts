/**
 * Encoders of questions: the cells of Q1 with weights that nobody has trained.
 *
 * @module
 */

import { add } from "../../kit/elementwise.ts";
import { type Matrix, zeros } from "../../kit/matrix.ts";
import { type Random, uniformMatrix } from "../../kit/random.ts";
import {
  type CellKind,
  initModel,
  type Model,
  type State,
  unroll,
  zeroState,
} from "../../q1/06-training/model.ts";
import { initReadout } from "../../q1/02-the-forward-pass/rnn_forward.ts";
import { PADDING } from "../../q2/05-other-sequences/words.ts";
import { holdState, lastReal, paddedBatch } from "./batches.ts";
import { embed } from "./embeddings.ts";

/**
 * How the weights of an encoder begin: `pytorch` draws everything uniformly within ±1/√H, with two biases that add up,
 * as the original lab's encoders have it; `course` is that of Q1: orthogonal recurrence, no bias.
 */
export type Start = "pytorch" | "course";

/** Sizes of an encoder. */
export interface EncoderSizes {
  /** Numbers in the vector of a word. */
  readonly E: number;
  /** Hidden units. */
  readonly H: number;
}

const GATES = { rnn: 1, lstm: 4, gru: 3 } as const;

/** An encoder to begin with, and to end with: nothing here trains. */
export function initEncoder(
  rng: Random,
  kind: CellKind,
  { E, H }: EncoderSizes,
  start: Start,
): Model {
  if (start === "course") return initModel(rng, kind, { I: E, H, V: 1 });
  const width = GATES[kind] * H;
  const draw = (rows: number) => uniformMatrix(rng, rows, width, 1 / Math.sqrt(H));
  const cell = { Wxh: draw(E), Whh: draw(H), bh: add(draw(1), draw(1)) };
  return { kind, cell, readout: initReadout(rng, H, 1) };
}

/** Questions read together. */
export interface Read {
  /** The states after each step, T matrices `[B×H]`. */
  readonly hs: readonly Matrix[];
  /** `[B×T]`: which steps are real. */
  readonly mask: Matrix;
  /** The state after the last word of each question, `[B×H]`. */
  readonly ends: Matrix;
}

// #region batch
/** Encodes questions in one batch; the padding stands behind, and nobody looks at what the cell does there. */
export function encodeBatch(
  model: Model,
  questions: readonly (readonly number[])[],
  table: Matrix,
): Read {
  const { codes, mask } = paddedBatch(questions);
  const xs = embed(codes, table);
  const hs = unroll(model, xs, zeroState(model, codes.length)).states.map(({ h }) => h);
  return { hs, mask, ends: lastReal(hs, mask) };
}
// #endregion

/**
 * Encodes questions that are padded anywhere: the state waits where there is no word, so that the last step is what counts.
 *
 * @param codes B questions of T codes
 * @returns `[B×H]`
 */
export function encodeHeld(
  model: Model,
  codes: readonly (readonly number[])[],
  table: Matrix,
): Matrix {
  let state: State = zeroState(model, codes.length);
  embed(codes, table).forEach((x, t) => {
    const [after] = unroll(model, [x], state).states;
    state = holdState(state, after, codes.map((question) => Number(question[t] !== PADDING)));
  });
  return state.h;
}

/** Encodes questions one by one: slow, and without any padding that could go wrong. */
export function encodeOneByOne(
  model: Model,
  questions: readonly (readonly number[])[],
  table: Matrix,
): Matrix {
  const H = model.cell.Whh.rows;
  const ends = zeros(questions.length, H);
  questions.forEach((question, b) => {
    if (question.length === 0) return;
    const { states } = unroll(model, embed([question], table), zeroState(model, 1));
    ends.data.set(states[states.length - 1].h.data, b * H);
  });
  return ends;
}

/** The states of question `b` along its words, `[words×H]`. */
export function pathOf({ hs, mask }: Read, b: number): Matrix {
  const [T, H] = [mask.cols, hs[0].cols];
  const length = mask.data.subarray(b * T, (b + 1) * T).reduce((sum, real) => sum + real, 0);
  const path = zeros(length, H);
  for (let t = 0; t < length; t++) path.data.set(hs[t].data.subarray(b * H, (b + 1) * H), t * H);
  return path;
}
