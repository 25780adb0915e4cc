/**
 * What the course's recipe reaches, and what each part of it is worth.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { difference } from "../../../../assets/paired.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import { percent } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { TrainingSeries } from "../experiments/trainings.ts";
import { CELLS, NAME, rowsOf, testRight } from "./rows_of.ts";

const ablation = "q2-02-ablation";

/** What the course asks of each cell after five epochs. */
const AIM: Record<Cell, number> = { rnn: 0.97, lstm: 0.985, gru: 0.985 };

function aimClaim(cell: Cell): Claim<TrainingSeries> {
  return {
    id: `q2/02.aim-${cell}`,
    origin: "text",
    sentence: `With the course’s recipe the ${NAME[cell]} reads at least ${
      percent(AIM[cell], 1)
    } of the test digits after five epochs`,
    run: ablation,
    measure: (run) => {
      const reached = bootstrap(rowsOf(run, cell, "course").map((row) => testRight(row)));
      return measured(
        reached,
        above(reached, AIM[cell]),
        (it) => `${it} over ${run.seeds.length} seeds; the lab’s recipe is in the table above.`,
        (x) => percent(x, 2),
      );
    },
  };
}

/** The parts of the recipe: the variant without it, and what is said of the part. */
const parts: readonly [variant: string, part: string][] = [
  ["no-orthogonal", "orthogonal recurrent weights"],
  ["no-glorot", "Glorot’s weights"],
  ["no-forget-bias", "a forget bias of 1"],
  ["no-clip", "clipping"],
  ["constant-rate", "warm-up and cosine"],
  ["constant-low-rate", "the higher rate with its schedule"],
];

function partClaim(variant: string, part: string, cell: Cell): Claim<TrainingSeries> {
  return {
    id: `q2/02.${variant}-${cell}`,
    origin: "text",
    sentence: `${part[0].toUpperCase()}${part.slice(1)} help${/s$/.test(part) ? "" : "s"} the ${
      NAME[cell]
    } (test accuracy after five epochs)`,
    run: ablation,
    measure: (run) => {
      const whole = rowsOf(run, cell, "course").map((row) => 100 * testRight(row));
      const without = rowsOf(run, cell, variant).map((row) => 100 * testRight(row));
      const gain = difference(whole, without);
      return measured(
        gain,
        above(gain, 0),
        (it) =>
          `${percent(bootstrap(whole).value / 100, 2)} with it, ${
            percent(bootstrap(without).value / 100, 2)
          } without: ${it}.`,
        (x) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(2)} points`,
      );
    },
  };
}

/** Every aim, and every part for every cell that has it. */
export const recipeClaims: readonly Claim<TrainingSeries>[] = [
  ...CELLS.map(aimClaim),
  ...parts.flatMap(([variant, part]) =>
    CELLS.filter((cell) => cell === "lstm" || variant !== "no-forget-bias")
      .map((cell) => partClaim(variant, part, cell))
  ),
];
