/**
 * Spectral radius, singular values, clipping.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { scientific } from "../../../../assets/numerals.ts";
import { bootstrap, mean, median } from "../../../../assets/statistics.ts";
import { above, below } from "../../../../assets/verdict.ts";
import type { ClippingSeries } from "../experiments/clipping.ts";
import type { PowersSeries, RadiusSeries } from "../experiments/powers.ts";

/** The entry of one radius. @throws {Error} if there is none. */
function at({ radii }: PowersSeries, radius: number): RadiusSeries {
  const found = radii.find((one) => one.radius === radius);
  if (!found) throw new Error(`The run has no spectral radius of ${radius}.`);
  return found;
}

const powers: Claim<PowersSeries>[] = [
  {
    id: "q1/07.powers-follow-radius",
    origin: "text",
    sentence: "In the end the powers of a matrix grow or shrink by its spectral radius per step, " +
      "to one per cent.",
    run: "q1-07-powers",
    measure: ({ series: { radii }, seeds }) => {
      const worst = seeds.map((_, seed) =>
        Math.max(...radii.map((one) => Math.abs(one.powersFactor[seed] / one.radius - 1)))
      );
      const apart = bootstrap(worst, median);
      return measured(
        apart,
        below(apart, 0.01),
        (it) =>
          `Over the second half of the steps the factor is off by ${it} of the radius, in the ` +
          `worst of ${radii.length} radii.`,
      );
    },
  },
  {
    id: "q1/07.singular-not-sufficient",
    origin: "text",
    sentence: "A largest singular value above 1 does not make the gradient explode.",
    run: "q1-07-powers",
    measure: ({ series }) => {
      const { radius, singular, tanhFactor, tanh } = at(series, 0.9);
      const factor = bootstrap(tanhFactor, median);
      const least = Math.min(...singular);
      return measured(
        factor,
        least > 1 ? below(factor, 1) : "not decidable",
        (it) =>
          `With a radius of ${radius} every largest singular value is at least ` +
          `${least.toFixed(2)}; still ` +
          `each step leaves ${it} of the gradient, and the last ${scientific(tanh.mid.at(-1)!)}.`,
        (value) => value.toFixed(3),
      );
    },
  },
  {
    id: "q1/07.tanh-holds-back",
    origin: "text",
    sentence: "Through a tanh the gradient shrinks although the spectral radius is 1.1.",
    run: "q1-07-powers",
    measure: ({ series }) => {
      const { tanhFactor, powersFactor } = at(series, 1.1);
      const factor = bootstrap(tanhFactor, median);
      return measured(
        factor,
        below(factor, 1),
        (it) =>
          `Each step leaves ${it} of the gradient, while the powers grow by ` +
          `${median(powersFactor).toFixed(3)}.`,
        (value) => value.toFixed(3),
      );
    },
  },
];

/** The mean loss of the last 20 updates, for each seed. */
function endLosses({ runs }: ClippingSeries, rate: number, clipped: boolean): number[] {
  return runs.filter((run) => run.rate === rate && run.clipped === clipped)
    .map((run) => mean(run.losses.slice(-20)));
}

function extremeRate(series: ClippingSeries, which: "largest" | "smallest"): number {
  const rates = series.runs.map((run) => run.rate);
  return which === "largest" ? Math.max(...rates) : Math.min(...rates);
}

function clippingClaim(
  id: string,
  sentence: string,
  which: "largest" | "smallest",
): Claim<ClippingSeries> {
  return {
    id,
    origin: "text",
    sentence,
    run: "q1-07-clipping",
    measure: ({ series }) => {
      const rate = extremeRate(series, which);
      const [free, clipped] = [false, true].map((clip) => endLosses(series, rate, clip));
      const saved = bootstrap(free.map((loss, seed) => loss - clipped[seed]));
      return measured(
        saved,
        which === "largest" ? above(saved, 0) : below(saved, 0.05),
        (it) =>
          `At a learning rate of ${rate} the loss ends at ${scientific(mean(free))} without ` +
          `clipping and at ${scientific(mean(clipped))} with it, a difference of ${it} nats.`,
      );
    },
  };
}

/** In the order of the table. */
// deno-lint-ignore no-explicit-any
export const powerClaims: Claim<any>[] = [
  ...powers,
  clippingClaim(
    "q1/07.clipping-saves",
    "With a spectral radius of 1.5 and a large learning rate, clipping lowers the loss that is reached.",
    "largest",
  ),
  clippingClaim(
    "q1/07.clipping-idle",
    "With a learning rate ten times smaller, clipping makes no difference worth 0.05 nats.",
    "smallest",
  ),
];
