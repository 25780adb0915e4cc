/**
 * What the original lab said about gradients. It computed them for PyTorch's cells as they come, and
 * over 20 steps; so do these, where it names no other number.
 *
 * @module
 */

import type { Claim, Measured } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { scientific } from "../../../../assets/numerals.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate, mean, median } from "../../../../assets/statistics.ts";
import { above, all, below } from "../../../../assets/verdict.ts";
import type { FlowSeries } from "../experiments/at_the_start.ts";
import type { LengthsSeries } from "../experiments/lengths.ts";
import { curveOf, setting } from "./lookup.ts";
import { betterRate, halfWay } from "./length_claims.ts";

const RUN = "q1-07-gradients";
const GATED = ["lstm", "gru"] as const;
const NAMES = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

/** The share that the gated cell with less of it keeps, in the median. */
function leastGated(run: Run<FlowSeries>, at: "at20" | "last") {
  const shares = GATED.map((cell) => ({
    cell,
    share: bootstrap(curveOf(run, setting(cell))[at], median),
  }));
  return shares.reduce((least, one) => one.share.value < least.share.value ? one : least);
}

function gatedClaim(
  id: string,
  sentence: string,
  at: "at20" | "last",
  limit: number,
  words: string,
): Claim<FlowSeries> {
  return {
    id,
    origin: "lab",
    sentence,
    run: RUN,
    measure: (run) => {
      const { cell, share } = leastGated(run, at);
      const other = GATED.find((kind) => kind !== cell)!;
      const too = scientific(median(curveOf(run, setting(other))[at]));
      const steps = at === "at20" ? 20 : run.config.T;
      return measured(
        share,
        above(share, limit),
        (it) =>
          `After ${steps} steps the ${NAMES[cell]} has ${it} of its gradient left, the ` +
          `${NAMES[other]} ${too}; ${words}.`,
      );
    },
  };
}

function decays(run: Run<FlowSeries>): Measured {
  const curve = curveOf(run, setting("rnn"));
  const factor = bootstrap(curve.factor, median);
  const straight = bootstrap(curve.straightness, median);
  const verdicts = [below(factor, 1), above(straight, 0.95)];
  const verdict = all(verdicts);
  return measured(
    factor,
    verdict,
    (it) =>
      `Each step leaves ${it} of the gradient, and its logarithm falls on a straight line with ` +
      `R² = ${straight.value.toFixed(4)}.`,
    (value) => value.toFixed(2),
  );
}

/** For each seed, how much larger the factor per step of the worse gated cell is than the RNN's. */
function lead(run: Run<FlowSeries>, start: "pytorch" | "orthogonal"): Estimate {
  const rnn = curveOf(run, setting("rnn", start)).factor;
  const gated = GATED.map((cell) => curveOf(run, setting(cell, start)).factor);
  return bootstrap(rnn.map((factor, seed) => Math.min(...gated.map((all) => all[seed])) - factor));
}

function lessSusceptible(run: Run<FlowSeries>): Measured {
  const apart = lead(run, "pytorch");
  const factor = (cell: "rnn" | "lstm" | "gru") =>
    median(curveOf(run, setting(cell)).factor).toFixed(2);
  const tenBack = (cell: "rnn" | "lstm") => scientific(median(curveOf(run, setting(cell)).at10));
  return measured(
    apart,
    above(apart, 0),
    (it) =>
      `Per step ${factor("rnn")} is left in the RNN, ${factor("lstm")} in the LSTM and ` +
      `${
        factor("gru")
      } in the GRU; the smaller of the two lies above the RNN by ${it}. Still, ten ` +
      `steps back the LSTM has ${tenBack("lstm")} left and the RNN ${tenBack("rnn")}; and from ` +
      `an orthogonal start the difference is ${signed(lead(run, "orthogonal").value)}.`,
    signed,
  );
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}

/** The share of right answers at one length, at the better of the learning rates. */
function struggles(run: Run<LengthsSeries>): Measured {
  const T = 20;
  const { accuracy, rate } = betterRate(run, setting("rnn"), T);
  const right = bootstrap(accuracy);
  const orthogonal = betterRate(run, setting("rnn", "orthogonal"), T);
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return measured(
    right,
    below(right, halfWay(run.series.symbols)),
    (it) =>
      `Asked for a symbol ${T} steps ago, an RNN with PyTorch’s start answers ${it} right at a ` +
      `learning rate of ${rate}, and one with an orthogonal start ` +
      `${percent(mean(orthogonal.accuracy))}; chance is ${percent(1 / run.series.symbols)}.`,
    percent,
  );
}

/** In the order of the lab. */
// deno-lint-ignore no-explicit-any
export const labClaims: Claim<any>[] = [
  {
    id: "q1/07.lab-rnn-decays",
    origin: "lab",
    sentence: "RNN: gradients decay exponentially.",
    run: RUN,
    measure: decays,
  },
  gatedClaim(
    "q1/07.lab-unchanged",
    "LSTM/GRU: gates allow gradients to flow unchanged.",
    "at20",
    0.5,
    "unchanged would be 1, and half is taken as the limit",
  ),
  gatedClaim(
    "q1/07.lab-stable",
    "LSTM/GRU: gradients remain relatively stable.",
    "at20",
    0.1,
    "a tenth is taken as the limit",
  ),
  gatedClaim(
    "q1/07.lab-solve",
    "Gating mechanisms (LSTM/GRU) solve vanishing gradients.",
    "last",
    1e-5,
    "the lab’s own line for “vanishing” is 10⁻⁵",
  ),
  {
    id: "q1/07.lab-less-susceptible",
    origin: "lab",
    sentence: "LSTM/GRU are less susceptible to vanishing gradients.",
    run: RUN,
    measure: lessSusceptible,
  },
  {
    id: "q1/07.lab-ten-steps",
    origin: "lab",
    sentence: "A vanilla RNN struggles with sequences over 10 steps.",
    run: "q1-07-lengths",
    measure: struggles,
  },
];
