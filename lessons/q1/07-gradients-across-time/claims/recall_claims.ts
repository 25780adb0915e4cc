/**
 * What our text says about remembering one symbol over fifty steps.
 *
 * @module
 */

import type { Claim, Measured } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { scientific } from "../../../../assets/numerals.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate, mean, median } from "../../../../assets/statistics.ts";
import { above, below } from "../../../../assets/verdict.ts";
import { memoryLeft } from "../../04-lstm/lstm.ts";
import type { RecallOutcome, RecallSeries } from "../experiments/recall.ts";
import { labelOf, type Setting } from "../experiments/setting.ts";
import { halfWay } from "./length_claims.ts";
import { outcomeOf, setting } from "./lookup.ts";

const RUN = "q1-07-recall";

/** The share of right answers after the last update, for each seed. */
function finals({ accuracy }: RecallOutcome): number[] {
  return accuracy.map((seed) => seed[seed.length - 1]);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** What is said of a setting in the end. */
const ENDS = {
  chance: "it stays near chance",
  fails: "at this learning rate it does not learn to remember over fifty steps",
  learns: "it learns to remember over fifty steps",
};

/** How well a setting does in the end. */
function ends(name: string, of: Setting, expected: keyof typeof ENDS): Claim<RecallSeries> {
  const start = of.cell !== "rnn"
    ? ""
    : `, ${of.start === "pytorch" ? "PyTorch’s" : of.start} start`;
  return {
    id: `q1/07.recall-${name}`,
    origin: "text",
    sentence: `${labelOf(of)}${start}: ${ENDS[expected]}.`,
    run: RUN,
    measure: (run) => {
      const { symbols } = run.series;
      const outcome = outcomeOf(run, of);
      const right = bootstrap(finals(outcome));
      const solved = outcome.solved.filter((updates) => updates >= 0).length;
      const verdict = expected === "learns"
        ? above(right, halfWay(symbols))
        : below(right, expected === "chance" ? 1 / symbols + 0.1 : halfWay(symbols));
      return measured(
        right,
        verdict,
        (it) =>
          `${it} of the answers are right after ${run.config.steps} updates, chance is ` +
          `${percent(1 / symbols)}; ${solved} of ${run.seeds.length} seeds passed the exam.`,
        percent,
      );
    },
  };
}

/** The updates until the exam was passed, among the seeds that passed it. */
function updatesToSolve(name: string, of: Setting): Claim<RecallSeries> {
  return {
    id: `q1/07.solved-${name}`,
    origin: "text",
    sentence: `${labelOf(of)}: half of the seeds or more pass the exam within 1000 updates.`,
    run: RUN,
    measure: (run) => {
      const { solved } = outcomeOf(run, of);
      const limit = run.config.steps as number;
      const updates = bootstrap(solved.map((one) => one < 0 ? limit : one), median);
      const passed = solved.filter((one) => one >= 0).length;
      return measured(
        updates,
        below(updates, 1000 + 1e-9),
        (it) =>
          `The median is ${it} updates; ${passed} of ${solved.length} seeds passed, and one that ` +
          `did not counts as ${limit}.`,
        (value) => String(Math.round(value)),
      );
    },
  };
}

/** σ(b)^50, the arithmetic. */
function arithmetic(bias: number): Claim<RecallSeries> {
  return {
    id: `q1/07.memory-left-${bias}`,
    origin: "text",
    sentence: `Less than a hundredth of a memory is left after fifty steps if the forget gate ` +
      `stays at σ(${bias}).`,
    run: RUN,
    measure: ({ series: { T } }): Measured => {
      const value = memoryLeft(bias, T);
      const text = scientific(value);
      return {
        value,
        text,
        verdict: value < 0.01 ? "holds" : "does not hold",
        because: `σ(${bias}) to the power ${T} is ${text}.`,
      };
    },
  };
}

/** Whether what the biases leave of a memory tells in which order the settings succeed. */
function rankAgreement(run: Run<RecallSeries>): Estimate {
  const gated = run.series.outcomes.filter(({ memoryLeft }) => memoryLeft !== null);
  if (gated.length < 3) throw new Error(`Run ${run.name} has too few gated settings to rank.`);
  const left = ranks(gated.map((one) => one.memoryLeft!));
  const agreement = (seeds: readonly number[]) =>
    correlation(left, ranks(gated.map((one) => mean(seeds.map((seed) => finals(one)[seed])))));
  return bootstrap(run.seeds.map((_, seed) => seed), agreement);
}

/** Equal values share the middle of their ranks. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const less = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return less + (equal - 1) / 2;
  });
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  const size = Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
  return size === 0 ? 0 : product(a, ma, b, mb) / size;
}

const orthogonal = (cell: Setting["cell"], keep: Setting["keep"] = 0) =>
  setting(cell, "orthogonal", keep);

/** In the order of the table. */
export const recallClaims: Claim<RecallSeries>[] = [
  ends("bias-0", orthogonal("lstm"), "chance"),
  ends("bias-1", orthogonal("lstm", 1), "chance"),
  ends("bias-2", orthogonal("lstm", 2), "learns"),
  ends("chrono", orthogonal("lstm", "chrono"), "learns"),
  ends("gru-bias-0", orthogonal("gru"), "chance"),
  ends("gru-bias-1", orthogonal("gru", 1), "chance"),
  ends("gru-bias-2", orthogonal("gru", 2), "learns"),
  ends("rnn-pytorch", setting("rnn"), "chance"),
  ends("rnn-orthogonal", orthogonal("rnn"), "fails"),
  updatesToSolve("bias-2", orthogonal("lstm", 2)),
  updatesToSolve("chrono", orthogonal("lstm", "chrono")),
  updatesToSolve("gru-bias-2", orthogonal("gru", 2)),
  ...[0, 1, 2].map(arithmetic),
  {
    id: "q1/07.arithmetic-ranks",
    origin: "text",
    sentence: "The more of a memory the first biases leave, the better a gated cell remembers " +
      "after training.",
    run: RUN,
    measure: (run) => {
      const agreement = rankAgreement(run);
      return measured(
        agreement,
        above(agreement, 0.5),
        (it) => `The rank correlation over the gated settings is ${it}.`,
        (value) => value.toFixed(2),
      );
    },
  },
];
