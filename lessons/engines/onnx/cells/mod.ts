/**
 * The cells that the engine can train.
 *
 * @module
 */

import type { Cell } from "../../model.ts";
import type { GraphCell } from "./cell.ts";
import { gru } from "./gru.ts";
import { lstm } from "./lstm.ts";
import { rnn } from "./rnn.ts";

/** The cells by their names. */
export const cells: Readonly<Record<Cell, GraphCell>> = { rnn, lstm, gru };
