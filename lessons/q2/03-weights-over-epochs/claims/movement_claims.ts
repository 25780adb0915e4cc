/**
 * Distributions that move and weights that move are two things; and recipes move them differently.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { difference, geometric } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { readRun } from "../../../../assets/run_file.ts";
import { mean } from "../../../../assets/statistics.ts";
import { above, all, below } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { GroupRow, MatrixName } from "../experiments/groups.ts";
import type { WeightsSeries } from "../experiments/weights.ts";
import { CELLS, endOf, groupOf, meanOver, NAME, times, type WeightsRun } from "./lookup.ts";
import { rowsOf, testRight } from "../../02-sequential-mnist/claims/rows_of.ts";
import type { TrainingSeries } from "../../02-sequential-mnist/experiments/trainings.ts";
import { decimals, over } from "./over.ts";
import { drift } from "./readings.ts";

/** Where the line is drawn between "the distribution shows it" and "most of it is hidden". */
const SHOWN = 2 / 3;

/** The share of the way of single weights that their distribution shows. */
const shownOf = (row: GroupRow) => endOf(row).fromStart / endOf(row).wentFromStart;

function hidesMovement(matrix: MatrixName): Claim<WeightsSeries> {
  const name = matrix === "fc" ? "the readout" : matrix;
  return {
    id: `q2/03.distribution-hides-${matrix}`,
    origin: "text",
    sentence:
      `The distribution of ${name} shows less than two thirds of how far its weights went, in every cell`,
    run: "q2-03-lab",
    measure: (run) => {
      const shares = CELLS.map((cell) => geometric(groupOf(run, cell, matrix).map(shownOf)));
      const most = shares.reduce((a, b) => b.value > a.value ? b : a);
      return measured(
        most,
        all(shares.map((it) => below(it, SHOWN))),
        (it) =>
          `Wasserstein distance from the start over the mean way of a weight from the start: ` +
          CELLS.map((cell, k) => `${NAME[cell]} ${percent(shares[k].value)}`).join(", ") +
          `; the largest is ${it}.`,
        percent,
      );
    },
  };
}

/** How far a weight goes in the last epoch, as a share of a mean epoch. */
const lastShare = (row: GroupRow) => endOf(row).went / meanOver(row, ({ went }) => went);

function arrives(recipe: "lab" | "course"): Claim<WeightsSeries> {
  const arrived = recipe === "course";
  const line = arrived ? 0.1 : 0.5;
  return {
    id: `q2/03.last-epoch-${recipe}`,
    origin: "text",
    sentence: arrived
      ? "With the course’s schedule the weights come to rest: in the last epoch they go less than a tenth of " +
        "a mean epoch’s way"
      : "At the lab’s constant rate the weights are still on their way: in the last epoch they go more than " +
        "half of a mean epoch’s way",
    run: `q2-03-${recipe}`,
    measure: (run) => {
      const shares = CELLS.map((cell) => geometric(groupOf(run, cell, "weight_hh").map(lastShare)));
      const nearest = shares.reduce((a, b) => (b.value > a.value) === arrived ? b : a);
      return measured(
        nearest,
        all(shares.map((it) => arrived ? below(it, line) : above(it, line))),
        (it) =>
          `Mean way of a weight of weight_hh in the last epoch over that of a mean epoch: ` +
          CELLS.map((cell, k) => `${NAME[cell]} ${percent(shares[k].value, 1)}`).join(", ") +
          `; the nearest to the line is ${it}.`,
        (x) => percent(x, 1),
      );
    },
  };
}

/** The absolute drift: the mean way of a weight from its start. */
const absolute = (row: GroupRow) => endOf(row).wentFromStart;

function recipes(
  id: string,
  sentence: string,
  of: (row: GroupRow) => number,
  labLarger: boolean,
): Claim<WeightsSeries> {
  return {
    id: `q2/03.${id}`,
    origin: "text",
    sentence,
    run: "q2-03-lab",
    measure: (lab) => {
      const course: WeightsRun = readRun("q2-03-course");
      const ratios = CELLS.map((cell) =>
        times(groupOf(lab, cell, "weight_hh"), groupOf(course, cell, "weight_hh"), of)
      );
      const nearest = ratios.reduce((a, b) =>
        Math.abs(Math.log(b.value)) < Math.abs(Math.log(a.value)) ? b : a
      );
      const typical = (run: WeightsRun, cell: Cell) =>
        short(geometric(groupOf(run, cell, "weight_hh").map(of)).value);
      return over(
        nearest,
        "course",
        all(ratios.map((it) => labLarger ? above(it, 1) : below(it, 1))),
        (it) =>
          `All of weight_hh, lab’s recipe and course’s: ` +
          CELLS.map((cell) => `${NAME[cell]} ${typical(lab, cell)} and ${typical(course, cell)}`)
            .join(", ") +
          `; the ratio nearest to 1 is ${it}.`,
      );
    },
  };
}

/** Whether the cell that reads worst is the one that moves least. */
const worstMovesLeast: Claim<WeightsSeries> = {
  id: "q2/03.worst-moves-least",
  origin: "text",
  sentence:
    "With the lab’s recipe the RNN reads fewer test digits than the other cells, and its recurrent weights drift less",
  run: "q2-03-lab",
  measure: (run) => {
    const trainings: Run<TrainingSeries> = readRun("q2-02-lab");
    const right = (cell: Cell) => rowsOf(trainings, cell).map((row) => testRight(row));
    const others = ["lstm", "gru"] as const;
    const behind = others.map((cell) => difference(right(cell), right("rnn")));
    const drifts = others.map((cell) =>
      times(groupOf(run, "rnn", "weight_hh"), groupOf(run, cell, "weight_hh"), drift.of)
    );
    const least = behind.reduce((a, b) => b.value < a.value ? b : a);
    return measured(
      least,
      all([...behind.map((it) => above(it, 0)), ...drifts.map((it) => below(it, 1))]),
      (it) =>
        `Right at the end: ${
          CELLS.map((cell) => `${NAME[cell]} ${percent(mean(right(cell)), 1)}`).join(", ")
        }; the smaller lead over the RNN is ${it}. Relative drift of weight_hh: ${
          CELLS.map((cell) =>
            `${NAME[cell]} ${
              decimals(geometric(groupOf(run, cell, "weight_hh").map(drift.of)).value)
            }`
          ).join(", ")
        }.`,
      (x) => `${(100 * x).toFixed(1)} points`,
    );
  },
};

/** In the order of the table. */
export const movementClaims: readonly Claim<WeightsSeries>[] = [
  ...(["weight_hh", "weight_ih", "fc"] as const).map(hidesMovement),
  recipes(
    "recipes-relative",
    "Relative to where they begin, recurrent weights drift further with the lab’s recipe than with the course’s",
    drift.of,
    true,
  ),
  recipes(
    "recipes-absolute",
    "In absolute numbers, recurrent weights go further with the course’s recipe than with the lab’s",
    absolute,
    false,
  ),
  worstMovesLeast,
  arrives("lab"),
  arrives("course"),
];
