/**
 * What our text says about gradients before training.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { bootstrap, median } from "../../../../assets/statistics.ts";
import { above, below, between } from "../../../../assets/verdict.ts";
import type { FlowSeries } from "../experiments/at_the_start.ts";
import { labelOf, type Setting } from "../experiments/setting.ts";
import { curveOf, setting } from "./lookup.ts";

const RUN = "q1-07-gradients";

const STARTS = {
  pytorch: "PyTorch’s default start",
  orthogonal: "the orthogonal start",
  lab: "the lab’s start",
};

/** How far back, and what a curve calls it. */
const DISTANCES = [[10, "at10"], [20, "at20"], [50, "last"]] as const;

/** Less than a hundredth of a gradient is hardly felt beside what comes from near. */
const VANISHED = 0.01;

/** @param vanished the distance from which on less than a hundredth is left, or Infinity */
function left(name: string, of: Setting, vanished: number): Claim<FlowSeries>[] {
  return DISTANCES.map(([steps, at]) => ({
    id: `q1/07.${name}-left-${steps}`,
    origin: "text",
    sentence: `${labelOf(of)} with ${STARTS[of.start]}: ${steps < vanished ? "more" : "less"} ` +
      `than a hundredth of the gradient is left ${steps} steps back.`,
    run: RUN,
    measure: (run) => {
      const share = bootstrap(curveOf(run, of)[at], median);
      return measured(
        share,
        steps < vanished ? above(share, VANISHED) : below(share, VANISHED),
        (it) => `${steps} steps back the median share over ${run.seeds.length} networks is ${it}.`,
      );
    },
  }));
}

/** How fast the gradient of the RNN shrinks, against the spectral radius of its Whh. */
function factorByRadius(start: "pytorch" | "lab"): Claim<FlowSeries> {
  return {
    id: `q1/07.rnn-factor-by-radius-${start}`,
    origin: "text",
    sentence: `With ${STARTS[start]} the gradient of the RNN shrinks per step by a factor within ` +
      `ten per cent of the spectral radius of Whh.`,
    run: RUN,
    measure: (run) => {
      const { factor } = curveOf(run, setting("rnn", start));
      const radius = run.series.radius[start]!;
      const ratio = bootstrap(factor.map((f, seed) => f / radius[seed]), median);
      const [f, rho] = [median(factor).toFixed(3), median(radius).toFixed(3)];
      return measured(
        ratio,
        between(ratio, 0.9, 1.1),
        (it) => `Factor ${f} per step, spectral radius ${rho}: their ratio is ${it}.`,
        (value) => value.toFixed(2),
      );
    },
  };
}

/** A cell against another from the same start: which one keeps more over fifty steps. */
function keepsMore(id: string, sentence: string, more: Setting, less: Setting): Claim<FlowSeries> {
  return {
    id,
    origin: "text",
    sentence,
    run: RUN,
    measure: (run) => {
      const [a, b] = [curveOf(run, more), curveOf(run, less)];
      const decades = bootstrap(a.last.map((share, seed) => Math.log10(share / b.last[seed])));
      return measured(
        decades,
        above(decades, 0),
        (it) => `After 50 steps it has ${it} powers of ten more of its gradient left.`,
        (value) => value.toFixed(1),
      );
    },
  };
}

/** In the order of the table. */
export const flowClaims: Claim<FlowSeries>[] = [
  ...left("rnn", setting("rnn"), 10),
  ...left("lstm", setting("lstm"), 10),
  ...left("gru", setting("gru"), 10),
  ...left("lstm-bias-1", setting("lstm", "pytorch", 1), 20),
  ...left("lstm-bias-2", setting("lstm", "pytorch", 2), Infinity),
  ...left("rnn-orthogonal", setting("rnn", "orthogonal"), 50),
  ...left("lstm-orthogonal", setting("lstm", "orthogonal"), 10),
  ...left("gru-orthogonal", setting("gru", "orthogonal"), 20),
  ...left("rnn-lab", setting("rnn", "lab"), 10),
  factorByRadius("pytorch"),
  factorByRadius("lab"),
  keepsMore(
    "q1/07.orthogonal-rnn-beats-lstm",
    "From the orthogonal start the RNN keeps more of its gradient than an LSTM with forget bias 0.",
    setting("rnn", "orthogonal"),
    setting("lstm", "orthogonal"),
  ),
  keepsMore(
    "q1/07.bias-2-keeps-more",
    "With a forget bias of 2 an LSTM keeps more of its gradient than with a bias of 0.",
    setting("lstm", "pytorch", 2),
    setting("lstm"),
  ),
];
