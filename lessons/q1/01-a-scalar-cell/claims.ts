/**
 * What lesson q1/01 says about the central difference.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { measured } from "../../../assets/measured.ts";
import { scientific } from "../../../assets/numerals.ts";
import { bootstrap, median } from "../../../assets/statistics.ts";
import { below, between } from "../../../assets/verdict.ts";
import type { StepSizeSeries } from "./run.ts";

/** The median error over seeds at each step. */
function medianErrors({ h, errors }: StepSizeSeries): number[] {
  return h.map((_, k) => median(errors.map((seed) => seed[k])));
}

/** For each seed the step with the smallest error. */
function bestSteps({ h, errors }: StepSizeSeries): number[] {
  return errors.map((seed) => h[seed.indexOf(Math.min(...seed))]);
}

/** The slope of log error against log h between two steps, by least squares over the medians. */
function slope(series: StepSizeSeries, from: number, to: number): number {
  const points = medianErrors(series)
    .map((error, k) => [Math.log10(series.h[k]), Math.log10(error)])
    .filter(([x]) => x <= Math.log10(from) + 1e-9 && x >= Math.log10(to) - 1e-9);
  const mean = (i: number) => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [x0, y0] = [mean(0), mean(1)];
  const along = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return along / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}

/** The slopes with each seed left in or out at random: an interval for a slope of medians. */
function slopeOver(series: StepSizeSeries, from: number, to: number) {
  const seeds = series.errors.map((_, i) => i);
  return bootstrap(
    seeds,
    (chosen) => slope({ ...series, errors: chosen.map((i) => series.errors[i]) }, from, to),
  );
}

/** The claims of this lesson. */
export const claims: Claim<StepSizeSeries>[] = [
  {
    id: "q1/01.best-step",
    origin: "text",
    sentence: "The central difference of float64 numbers is most exact for a step near 10⁻⁵.",
    run: "q1-01-step-size",
    measure: ({ series }) => {
      const best = bootstrap(bestSteps(series), median);
      return measured(
        best,
        between(best, 1e-6, 1e-4),
        (it) => `The step with the smallest error is ${it} in the median over the cells.`,
        (h) => scientific(h),
      );
    },
  },
  {
    id: "q1/01.error-at-1e-5",
    origin: "text",
    sentence: "With a step of 10⁻⁵ the error is below 10⁻⁷, the limit of the checks.",
    run: "q1-01-step-size",
    measure: ({ series }) => {
      const at = series.h.findIndex((h) => Math.abs(h / 1e-5 - 1) < 1e-3);
      const errors = series.errors.map((seed) => seed[at]);
      const error = bootstrap(errors, median);
      const worst = scientific(Math.max(...errors));
      return measured(
        error,
        below(bootstrap(errors, (all) => Math.max(...all)), 1e-7),
        (it) => `The median error at 10⁻⁵ is ${it}; the worst of ${errors.length} is ${worst}.`,
      );
    },
  },
  {
    id: "q1/01.truncation-slope",
    origin: "text",
    sentence: "For large steps the error grows with the square of the step.",
    run: "q1-01-step-size",
    measure: ({ series }) => {
      const power = slopeOver(series, 1e-2, 1e-4);
      const verdict = between(power, 1.9, 2.1);
      return measured(
        power,
        verdict,
        (it) => `Between h = 10⁻² and 10⁻⁴ the error goes with h to the power ${it}.`,
      );
    },
  },
  {
    id: "q1/01.rounding-slope",
    origin: "text",
    sentence: "For small steps the error grows as the step shrinks, with 1/h.",
    run: "q1-01-step-size",
    measure: ({ series }) => {
      const power = slopeOver(series, 1e-7, 1e-12);
      const verdict = between(power, -1.1, -0.9);
      return measured(
        power,
        verdict,
        (it) => `Between h = 10⁻⁷ and 10⁻¹² the error goes with h to the power ${it}.`,
      );
    },
  },
];
