/**
 * What is compared in this lesson: a cell, its first weights, and the bias that keeps its memory.
 *
 * @module
 */

import { add, scale } from "../../../kit/elementwise.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { normalMatrix, type Random, uniformMatrix } from "../../../kit/random.ts";
import { setForgetBias } from "../../04-lstm/lstm.ts";
import { type CellKind, initModel, type Model, type ModelSizes } from "../../06-training/model.ts";
import { chronoBias } from "../gradients.ts";

/**
 * How the weights of a cell begin.
 *
 * - `orthogonal`: the recurrence orthogonal, as everywhere in this course (Saxe et al. 2014).
 * - `pytorch`: everything uniform within ±1/√H, and two biases that add up.
 * - `lab`: normal numbers with deviation 0.01, as in the original lab.
 */
export type Start = "orthogonal" | "pytorch" | "lab";

/** A cell as it begins. */
export interface Setting {
  readonly cell: CellKind;
  readonly start: Start;
  /**
   * Forget bias of an LSTM, less the update bias of a GRU; `chrono` draws one for each unit.
   * 0 leaves the bias as `start` has it.
   */
  readonly keep: number | "chrono";
}

/** The first model of a setting. `T` is the longest time that `chrono` prepares for. */
export function startModel(setting: Setting, rng: Random, sizes: ModelSizes, T: number): Model {
  const { cell: kind, start, keep } = setting;
  const bias = keep === "chrono" ? 0 : keep;
  const model = initModel(rng, kind, sizes, start === "orthogonal" ? bias : 0);
  if (keep === "chrono") return withBias(model, chronoBias(rng, model.cell.bh, T));
  if (start === "orthogonal") return model;
  const { Wxh, Whh, bh } = model.cell;
  const limit = 1 / Math.sqrt(sizes.H);
  const draw = (m: Matrix) =>
    start === "lab"
      ? normalMatrix(rng, m.rows, m.cols, 0.01)
      : uniformMatrix(rng, m.rows, m.cols, limit);
  const cell = {
    Wxh: draw(Wxh),
    Whh: draw(Whh),
    bh: start === "lab" ? scale(bh, 0) : add(draw(bh), draw(bh)),
  };
  const drawn = { ...model, cell };
  return bias === 0 ? drawn : withBias(drawn, keepBias(kind, cell.bh, bias));
}

/** The bias with the part that keeps the memory set to one value. */
function keepBias(kind: CellKind, bh: Matrix, keep: number): Matrix {
  if (kind === "lstm") return setForgetBias(bh, keep);
  const data = bh.data.slice();
  const H = bh.cols / 3;
  if (kind === "gru") data.fill(-keep, H, 2 * H);
  return { ...bh, data };
}

function withBias(model: Model, bh: Matrix): Model {
  return { ...model, cell: { ...model.cell, bh } };
}

const NAMES = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };
const BIASES = { rnn: "bias", lstm: "forget bias", gru: "update bias" };

/**
 * A setting in words: "LSTM, forget bias 2". The start is not said.
 *
 * @example
 * ```ts ignore
 * labelOf({ cell: "gru", start: "orthogonal", keep: 1 }); // "GRU, update bias −1"
 * ```
 */
export function labelOf({ cell, keep }: Pick<Setting, "cell" | "keep">): string {
  if (keep === 0) return NAMES[cell];
  if (keep === "chrono") return `${NAMES[cell]}, chrono`;
  return `${NAMES[cell]}, ${BIASES[cell]} ${cell === "gru" ? `−${keep}` : keep}`;
}

/** Several settings that begin alike. */
export function settings(
  start: Start,
  ...cells: readonly (readonly [CellKind, Setting["keep"]])[]
): Setting[] {
  return cells.map(([cell, keep]) => ({ cell, start, keep }));
}
