/**
 * Numbers in the runs of this lesson, for its claims and its figures.
 *
 * @module
 */

import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate, median } from "../../../../assets/statistics.ts";
import type { Cost, DispatchSeries, Operation, Way } from "../experiments/dispatch.ts";
import type { FormsSeries, FormTimes } from "../experiments/forms.ts";
import type { OwnSeries, OwnTraining } from "../experiments/own.ts";
import type { Group, StepProfile } from "../experiments/profile.ts";
import type { Contestant, SpeedSeries, StepTimes } from "../experiments/speed.ts";

/** The cells as they are printed. */
export const NAME = { rnn: "RNN", lstm: "LSTM", gru: "GRU" } as const;

/**
 * How many times as long one thing takes as another: the median of the ratios of neighbours, with its
 * interval. A round in which something else was running is one round, however long it took.
 */
export function timesAsLong(a: readonly number[], b: readonly number[]): Estimate {
  return bootstrap(a.map((one, round) => one / b[round]), median);
}

/** The costs of an operation called in one way, by size. */
export function costsOf({ series }: Run<DispatchSeries>, operation: Operation, way: Way): Cost[] {
  return series.costs.filter((one) => one.operation === operation && one.way === way);
}

/** The cost at one size. */
export function costAt(run: Run<DispatchSeries>, operation: Operation, way: Way, n: number): Cost {
  return costsOf(run, operation, way).find((one) => one.n === n)!;
}

/** How far the losses of a student's graph and of the engine's are apart, step by step. */
export function apart({ losses }: OwnTraining): number[] {
  return losses.own.map((loss, k) => Math.abs(loss - losses.engine[k]));
}

/** The trainings of a cell, a seed each. */
export function trainingsOf({ series }: Run<OwnSeries>, cell: OwnTraining["cell"]): OwnTraining[] {
  return series.trainings.filter((one) => one.cell === cell);
}

/** How many times as long a step of the student's takes, over all steps of all seeds. */
export function ownTimes(run: Run<OwnSeries>, cell: OwnTraining["cell"]): Estimate {
  const all = trainingsOf(run, cell).map(({ milliseconds }) => milliseconds);
  return timesAsLong(all.flatMap(({ own }) => own), all.flatMap(({ engine }) => engine));
}

/** Milliseconds of all operations of a step, run by run. They were watched, which takes time too. */
export function watched({ groups }: StepProfile): number[] {
  const all = Object.values(groups);
  return all[0].map((_, run) => all.reduce((sum, one) => sum + one[run], 0));
}

/** The share that a group has in the time of all operations of a step. */
export function shareOf(profile: StepProfile, group: Group): Estimate {
  const all = watched(profile);
  return bootstrap(profile.groups[group].map((one, run) => one / all[run]), median);
}

/** A form by its name. */
export function formOf({ series }: Run<FormsSeries>, name: FormTimes["name"]): FormTimes {
  return series.forms.find((one) => one.name === name)!;
}

/** How long each form takes, as a multiple of the engine's time in the same round; the longest first. */
export function formRatios(
  run: Run<FormsSeries>,
): { readonly form: FormTimes; readonly ratio: Estimate }[] {
  const engine = formOf(run, "engine");
  return run.series.forms.filter((form) => form !== engine)
    .map((form) => ({ form, ratio: timesAsLong(form.milliseconds, engine.milliseconds) }))
    .sort((a, b) => b.ratio.value - a.ratio.value);
}

/** How many times as long the engine's step takes as another's; `undefined` where there is no other. */
export function engineRatio(times: StepTimes, who: Contestant): Estimate | undefined {
  const { engine, [who]: other } = times.milliseconds;
  return other && timesAsLong(engine!, other);
}

/** The share of the peak that the engine's step would have if it were nothing but products. */
export function shareOfPeak({ series }: Run<SpeedSeries>, times: StepTimes): Estimate {
  const { operations } = series.operations.find(({ cell }) => cell === times.cell)!;
  const { peak } = series.peaks.find(({ threads }) => threads === times.threads)!;
  return bootstrap(times.milliseconds.engine!.map((ms) => operations / (ms / 1000) / peak), median);
}
