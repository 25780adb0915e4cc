/**
 * Where the sentences are put to the test, and what a curve is measured by there.
 *
 * @module
 */

import type { Run } from "../../../../assets/run.ts";
import type { Comparison, Trained } from "../experiments/comparison.ts";
import { climb, epochsTo, finalLoss } from "../experiments/measures.ts";
import type { CellKind } from "../model.ts";

/** One comparison in which all sentences are tested. */
export interface Setting {
  /** End of the ids of its claims: `-equal`; empty for the first. */
  readonly suffix: string;
  readonly run: string;
  /** Added to a sentence: "hello world, 32 hidden units each". */
  readonly where: string;
  /** The loss below which a cell has learned the task. */
  readonly threshold: number;
  readonly unit: string;
}

/** The right character has a probability of about nine tenths. */
const LEARNED_TEXT = 0.1;

/** Off by a hundredth of the height of the wave. */
const LEARNED_WAVE = 1e-4;

/** The settings, in the order of the table. */
export const settings: readonly Setting[] = [
  {
    suffix: "",
    run: "q1-06-hello",
    where: "“hello world”, equal hidden size",
    threshold: LEARNED_TEXT,
    unit: "nats",
  },
  {
    suffix: "-equal",
    run: "q1-06-hello-equal",
    where: "“hello world”, equal parameter count",
    threshold: LEARNED_TEXT,
    unit: "nats",
  },
  {
    suffix: "-lab",
    run: "q1-06-lab",
    where: "“hello world”, the lab’s own settings",
    threshold: LEARNED_TEXT,
    unit: "nats",
  },
  {
    suffix: "-sine",
    run: "q1-06-sine",
    where: "sine, equal hidden size",
    threshold: LEARNED_WAVE,
    unit: "squared error",
  },
  {
    suffix: "-sine-equal",
    run: "q1-06-sine-equal",
    where: "sine, equal parameter count",
    threshold: LEARNED_WAVE,
    unit: "squared error",
  },
];

/** The numbers of one cell, one for each seed. */
export interface Measurements {
  readonly kind: CellKind;
  readonly trained: Trained;
  /** Epochs to the threshold; where it was not reached, the epochs of the whole run. */
  readonly epochs: readonly number[];
  /** Seeds that did not reach the threshold. */
  readonly never: number;
  /** All rises of the curve together, in decades. */
  readonly climbs: readonly number[];
  readonly finals: readonly number[];
}

/** Measures every curve of one cell of a run. */
export function measurementsOf(
  run: Run<Comparison>,
  kind: CellKind,
  threshold: number,
): Measurements {
  const trained = run.series.cells.find((cell) => cell.kind === kind);
  if (!trained) throw new Error(`The run ${run.name} has no ${kind}.`);
  const epochs = trained.curves.map((curve) => epochsTo(curve, threshold));
  const most = trained.curves[0].length - 1;
  return {
    kind,
    trained,
    epochs: epochs.map((n) => Math.min(n, most)),
    never: epochs.filter((n) => n === Infinity).length,
    climbs: trained.curves.map(climb),
    finals: trained.curves.map(finalLoss),
  };
}
