/**
 * Speed, stability, final loss: what the lab's sentences are about, as numbers of a curve.
 *
 * @module
 */

import { bootstrap, type Estimate } from "../../../../assets/statistics.ts";
import { difference, geometric, ratio } from "../../../../assets/paired.ts";
import type { Measurements, Setting } from "./settings.ts";
import { short, signed } from "../../../../assets/words.ts";
import { NAME } from "./words.ts";

/** One number per seed for each cell, how two cells are compared by it, and the words for that. */
export interface Quantity {
  readonly name: (setting: Setting) => string;
  readonly of: (cell: Measurements) => readonly number[];
  readonly against: (a: readonly number[], b: readonly number[]) => Estimate;
  /** What `against` gives where there is no difference. */
  readonly none: number;
  /** "LSTM over RNN 0.8", "LSTM less RNN −0.2". */
  readonly word: "over" | "less";
  readonly short: (value: number, a: Measurements, b: Measurements) => string;
  readonly summary: (cell: Measurements) => string;
}

/** Epochs to the threshold. A cell that never got there counts with the epochs of the whole run. */
export const SPEED: Quantity = {
  name: ({ threshold, unit }) => `Epochs to ${short(threshold, 1)} ${unit}`,
  of: ({ epochs }) => epochs,
  against: ratio,
  none: 1,
  word: "over",
  short: (value, a, b) => {
    if (a.never > 0 && b.never > 0) return `neither ${NAME[a.kind]} nor ${NAME[b.kind]} gets there`;
    const bound = a.never > 0 ? "≥ " : b.never > 0 ? "≤ " : "";
    return `${bound}${short(value)} × ${NAME[b.kind]}`;
  },
  summary: ({ epochs, never }) =>
    never === epochs.length
      ? `not in ${Math.max(...epochs)}`
      : short(geometric(epochs).value) + (never > 0 ? ` (${never} seeds never)` : ""),
};

/** All rises of the loss during training together, in powers of ten. */
export const STABILITY: Quantity = {
  name: () => "All rises of the loss in training together, in powers of ten",
  of: ({ climbs }) => climbs,
  against: difference,
  none: 0,
  word: "less",
  short: (value, _, b) => `${signed(value)} powers of ten to ${NAME[b.kind]}`,
  summary: ({ climbs }) => short(bootstrap(climbs).value),
};

/** The loss after the last epoch. */
export const FINAL: Quantity = {
  name: ({ unit }) => `Loss after the last epoch, in ${unit}`,
  of: ({ finals }) => finals,
  against: ratio,
  none: 1,
  word: "over",
  short: (value, _, b) => `${short(value)} × ${NAME[b.kind]}`,
  summary: ({ finals }) => short(geometric(finals).value),
};
