/**
 * Names and units in the claims of this lesson.
 *
 * @module
 */

import { percent } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";

/** The cells as they are printed. */
export const NAME: Readonly<Record<Cell, string>> = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

/** "−3.5 points" */
export function points(x: number): string {
  return `${signed(x, 1)}\u00a0points`;
}

/** Points as a share: "76.5 %". */
export function percentOf(points: number): string {
  return percent(points / 100, 1);
}

/** "+0.12" */
export function signed(x: number, digits = 2): string {
  const text = Math.abs(x).toFixed(digits);
  return Number(text) === 0 ? text : `${x < 0 ? "−" : "+"}${text}`;
}

/** "3.66 °C" */
export function degrees(x: number): string {
  return `${x.toFixed(2).replace("-", "−")}\u00a0°C`;
}

/** The same with a capital letter. */
export function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
