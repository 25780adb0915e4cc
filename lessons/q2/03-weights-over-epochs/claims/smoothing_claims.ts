/**
 * What Silverman's bandwidth does to distributions that are not normal.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { geometric } from "../../../../assets/paired.ts";
import { all, below, between } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { MatrixName } from "../experiments/groups.ts";
import { LAB_BINS, LAB_EPOCHS } from "../experiments/panels.ts";
import type { WeightsSeries } from "../experiments/weights.ts";
import { CELLS, groupOf, NAME, smoothingOf } from "./lookup.ts";
import { over } from "./over.ts";

/** A bandwidth is too wide if the best one is less than half of it; it fits within a factor of two. */
const HALF = 0.5;

interface Case {
  readonly id: string;
  readonly sentence: string;
  readonly run: "q2-03-lab" | "q2-03-course";
  readonly matrix: MatrixName;
  readonly when: "start" | "end";
  readonly too: "wide" | "neither";
}

function bandwidthClaim({ id, sentence, run, matrix, when, too }: Case): Claim<WeightsSeries> {
  return {
    id: `q2/03.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const best = CELLS.map((cell) =>
        geometric(smoothingOf(run, cell, matrix, when).map((row) => row.best))
      );
      const toLine = (x: number) => too === "wide" ? -x : 1 - Math.abs(Math.log2(x)); // least where it is nearest
      const nearest = best.reduce((a, b) => toLine(b.value) < toLine(a.value) ? b : a);
      return over(
        nearest,
        "Silverman",
        all(best.map((it) => too === "wide" ? below(it, HALF) : between(it, HALF, 1 / HALF))),
        (it) =>
          `Cross-validation prefers, as multiples of Silverman’s bandwidth: ` +
          CELLS.map((cell, k) => `${NAME[cell]} ${short(best[k].value)}`).join(", ") +
          `. The nearest to the line: ${it}.`,
      );
    },
  };
}

/** The smallest and the largest weight are the same at the start: all of the leak is known to be wrong. */
function leak(run: Case["run"], matrix: MatrixName, what: string): Claim<WeightsSeries> {
  return {
    id: `q2/03.leak-${run.slice(6)}-${matrix}`,
    origin: "text",
    sentence: `Area of Silverman’s estimate beyond all weights, ${what}, RNN`,
    run,
    measure: (run) => {
      const of = (cell: typeof CELLS[number]) =>
        geometric(smoothingOf(run, cell, matrix, "start").map((row) => row.outside));
      return measured(
        of("rnn"),
        "quantity",
        (it) =>
          `${it} for the RNN, ${percent(of("lstm").value, 2)} for the LSTM and ${
            percent(of("gru").value, 2)
          } for the GRU, who have more weights and a smaller bandwidth.`,
        (x) => percent(x, 2),
      );
    },
  };
}

const binWidth: Claim<WeightsSeries> = {
  id: "q2/03.lab-bins",
  origin: "text",
  sentence: "Width of a bin in the lab’s last panel of the GRU, over that in its panel of the RNN",
  run: "q2-03-lab",
  measure: (run) => {
    const widths = CELLS.map((cell) =>
      groupOf(run, cell, "weight_hh").map(({ epochs }) => {
        const { least, most } = epochs[LAB_EPOCHS];
        return (most - least) / LAB_BINS;
      })
    );
    const [rnn, , gru] = widths;
    return measured(
      geometric(gru.map((width, seed) => width / rnn[seed])),
      "quantity",
      (it) =>
        `${LAB_BINS} bins from the smallest weight to the largest, after ${LAB_EPOCHS} epochs: ${
          CELLS.map((cell, k) => `${NAME[cell]} ${short(geometric(widths[k]).value)}`).join(", ")
        }; the ratio is ${it}.`,
      (x) => short(x),
    );
  },
};

/** In the order of the table. */
export const smoothingClaims: readonly Claim<WeightsSeries>[] = [
  bandwidthClaim({
    id: "silverman-uniform",
    sentence:
      "Silverman’s bandwidth is more than twice too wide for weights that are uniform (weight_hh, lab’s start)",
    run: "q2-03-lab",
    matrix: "weight_hh",
    when: "start",
    too: "wide",
  }),
  bandwidthClaim({
    id: "silverman-glorot",
    sentence: "The same for Glorot’s uniform weights (weight_ih, course’s start)",
    run: "q2-03-course",
    matrix: "weight_ih",
    when: "start",
    too: "wide",
  }),
  bandwidthClaim({
    id: "silverman-orthogonal",
    sentence:
      "It is right within a factor of two for the entries of orthogonal matrices (weight_hh, course’s start)",
    run: "q2-03-course",
    matrix: "weight_hh",
    when: "start",
    too: "neither",
  }),
  bandwidthClaim({
    id: "silverman-trained",
    sentence: "It is right within a factor of two after training (weight_hh, lab’s recipe)",
    run: "q2-03-lab",
    matrix: "weight_hh",
    when: "end",
    too: "neither",
  }),
  leak("q2-03-lab", "weight_hh", "uniform weight_hh at the lab’s start"),
  leak("q2-03-course", "weight_hh", "orthogonal weight_hh at the course’s start"),
  binWidth,
];
