/**
 * The part of a run that a claim is about.
 *
 * @module
 */

import type { Run } from "../../../../assets/run.ts";
import type { CellKind } from "../../06-training/model.ts";
import type { FlowCurve } from "../experiments/curve.ts";
import type { RecallOutcome, RecallSeries } from "../experiments/recall.ts";
import type { Setting } from "../experiments/setting.ts";

/** A setting in short: the cell, the start, the bias that keeps. */
export function setting(
  cell: CellKind,
  start: Setting["start"] = "pytorch",
  keep: Setting["keep"] = 0,
): Setting {
  return { cell, start, keep };
}

/**
 * The curve of a setting.
 *
 * @throws {Error} if the run has none.
 */
export function curveOf(
  run: Run<{ curves: FlowCurve[] }>,
  wanted: Setting,
  when: FlowCurve["when"] = "before",
  of: FlowCurve["of"] = "h",
): FlowCurve {
  const found = run.series.curves.find((curve) =>
    isSame(curve, wanted) && curve.when === when && curve.of === of
  );
  return found ?? missing(run.name, wanted);
}

/** What a setting learned. @throws {Error} if the run has no such setting. */
export function outcomeOf(run: Run<RecallSeries>, wanted: Setting): RecallOutcome {
  return run.series.outcomes.find((one) => isSame(one, wanted)) ?? missing(run.name, wanted);
}

/** Whether two settings are the same. */
export function isSame(a: Setting, b: Setting): boolean {
  return a.cell === b.cell && a.start === b.start && a.keep === b.keep;
}

function missing(run: string, { cell, start, keep }: Setting): never {
  throw new Error(`Run ${run} has no ${cell} with the ${start} start and a bias of ${keep}.`);
}
