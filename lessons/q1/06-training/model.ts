/**
 * A cell and a readout, put together: what one gradient step needs, the same for all three cells.
 *
 * @module
 */

import { assertFinite, type Matrix, zeros } from "../../kit/matrix.ts";
import type { Random } from "../../kit/random.ts";
import {
  type CellParams,
  crossEntropy,
  initReadout,
  initRnn,
  type Readout,
  readout,
  rnnForward,
} from "../02-the-forward-pass/rnn_forward.ts";
import {
  type CellGradients,
  crossEntropyBackward,
  readoutBackward,
  rnnBackward,
  type Upstream,
} from "../03-backpropagation-through-time/rnn_backward.ts";
import { initLstm, lstmBackward, lstmForward } from "../04-lstm/lstm.ts";
import { gruBackward, gruForward, initGru } from "../05-gru/gru.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** The three cells of the course. */
export type CellKind = "rnn" | "lstm" | "gru";

/** A network that reads a sequence and says something about it. */
export interface Model {
  readonly kind: CellKind;
  readonly cell: CellParams;
  readonly readout: Readout;
}

/** What a cell hands to the next step. */
export interface State {
  /** `[B×H]`. */
  readonly h: Matrix;
  /** The memory of an LSTM, `[B×H]`. */
  readonly c?: Matrix;
}

/** Sizes of a model. */
export interface ModelSizes {
  /** Inputs. */
  I: number;
  /** Hidden units. */
  H: number;
  /** Outputs. */
  V: number;
}

/**
 * A model to start from. `keepBias` is the forget bias of an LSTM, and less the update bias of a GRU:
 * the larger it is, the longer the state is kept. The tanh network has no such thing.
 */
export function initModel(
  rng: Random,
  kind: CellKind,
  { I, H, V }: ModelSizes,
  keepBias = 0,
): Model {
  const cell = kind === "rnn"
    ? initRnn(rng, I, H)
    : kind === "lstm"
    ? initLstm(rng, I, H, keepBias)
    : initGru(rng, I, H, -keepBias);
  return { kind, cell, readout: initReadout(rng, H, V) };
}

/** The state before anything was read: zeros, `[B×H]`. */
export function zeroState(model: Model, B: number): State {
  const H = model.cell.Whh.rows;
  return model.kind === "lstm" ? { h: zeros(B, H), c: zeros(B, H) } : { h: zeros(B, H) };
}

/** All parameters in one list: Wxh, Whh, bh, Why, by. Gradients come in the same order. */
export function parameters({ cell, readout }: Model): Matrix[] {
  return [cell.Wxh, cell.Whh, cell.bh, readout.Why, readout.by];
}

/** The number of parameters. */
export function parameterCount(model: Model): number {
  return parameters(model).reduce((sum, p) => sum + p.data.length, 0);
}

// #region unroll
/** A cell run over a sequence, and the way back. */
export interface Unrolled {
  /** The states after each step. */
  readonly states: readonly State[];
  /** Backpropagation through these steps. */
  backward(dhs: Upstream): CellGradients;
}

/** Runs the cell of a model over a sequence: one name for three pairs of functions. */
export function unroll({ kind, cell }: Model, xs: readonly Matrix[], start: State): Unrolled {
  if (kind === "rnn") {
    const hs = rnnForward(cell, xs, start.h);
    return {
      states: hs.map((h) => ({ h })),
      backward: (dhs) => rnnBackward(cell, xs, start.h, hs, dhs),
    };
  }
  if (kind === "gru") {
    const steps = gruForward(cell, xs, start.h);
    return { states: steps, backward: (dhs) => gruBackward(cell, xs, start.h, steps, dhs) };
  }
  const c0 = start.c!;
  const steps = lstmForward(cell, xs, start.h, c0);
  return { states: steps, backward: (dhs) => lstmBackward(cell, xs, start.h, c0, steps, dhs) };
}
// #endregion

/** A loss, the gradients in the order of {@linkcode parameters}, and the last state. */
export interface LossAndGradients {
  /** Summed over the steps that have targets and over the batch, in nats. */
  readonly loss: number;
  /** Gradients of the summed loss. */
  readonly grads: Matrix[];
  /** The state after the last step. */
  readonly end: State;
}

/**
 * The cross-entropy of a model on a batch of sequences, and its gradients.
 *
 * @param xs T matrices `[B×I]`
 * @param targets for each step B class numbers, or `null` where nothing is asked
 * @param start the state before the first step
 * @throws {RangeError} if a parameter is not a finite number.
 */
export function lossAndGradients(
  model: Model,
  xs: readonly Matrix[],
  targets: readonly (readonly number[] | null)[],
  start: State,
): LossAndGradients {
  ["Wxh", "Whh", "bh", "Why", "by"].forEach((name, i) => assertFinite(name, parameters(model)[i]));
  throw new NotSolvedYet(
    "q1/06 lossAndGradients",
    "forwards, loss and dy at every step that has targets, and the whole way back",
  );
}
