/**
 * Whole models by the reference: a cell of each kind with its readout, on a tape.
 *
 * @module
 */

import type { Matrix } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Node, Tape } from "../core/tape.ts";
import { type CellNodes, gru, lstm, rnn } from "../reference/cells.ts";
import { cellParams, matrix } from "./random_inputs.ts";

/** The cells, and how many gates stand side by side in their parameters. */
export const GATES = { rnn: 1, lstm: 4, gru: 3 } as const;

/** One of the three cells. */
export type Kind = keyof typeof GATES;

/** A model with random parameters, in the form of `Model` in lesson q1/06. */
export function randomModel(rng: Random, kind: Kind, I: number, H: number, V: number) {
  return {
    kind,
    cell: cellParams(rng, I, H, GATES[kind]),
    readout: { Why: matrix(rng, H, V), by: matrix(rng, 1, V) },
  };
}

/** A random state to start from, in the form of `State` in lesson q1/06. */
export function randomState(rng: Random, kind: Kind, B: number, H: number) {
  const h = matrix(rng, B, H);
  return kind === "lstm" ? { h, c: matrix(rng, B, H) } : { h };
}

/** The states h_1 … h_T (and memories, for an LSTM) on a tape. */
export function statesOnTape(
  tape: Tape,
  kind: Kind,
  cell: CellNodes,
  xs: readonly Node[],
  start: { h: Node; c?: Node },
): { h: Node; c?: Node }[] {
  let state = start;
  return xs.map((x) => {
    if (kind === "rnn") state = { h: rnn(tape, cell, x, state.h) };
    else if (kind === "gru") state = { h: gru(tape, cell, x, state.h).h };
    else state = lstm(tape, cell, x, state.h, state.c!);
    return state;
  });
}

/** The logits of a readout on a tape. */
export function logitsOnTape(tape: Tape, Why: Node, by: Node, h: Node): Node {
  return tape.addRow(tape.matmul(h, Why), by);
}

/** A state as nodes. */
export function stateOnTape(tape: Tape, state: { h: Matrix; c?: Matrix }): { h: Node; c?: Node } {
  return state.c ? { h: tape.input(state.h), c: tape.input(state.c) } : { h: tape.input(state.h) };
}
