/**
 * The names of the cells in the claims of this lesson.
 *
 * @module
 */

import type { CellKind } from "../model.ts";

/** The cells in the order of the course. */
export const KINDS: readonly CellKind[] = ["rnn", "lstm", "gru"];

/** The cells as they are printed. */
export const NAME: Record<CellKind, string> = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };
