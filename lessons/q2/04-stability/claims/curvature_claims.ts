/**
 * How curved the loss is while Adam trains.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { geometric, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { below } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import { recipes } from "../../02-sequential-mnist/recipe.ts";
import type { CurvatureRow, CurvatureSeries } from "../experiments/curvature.ts";
import { CELLS, NAME, quantity } from "./cells.ts";

type Series = Run<CurvatureSeries>;

const run = "q2-04-curvature";

const rowsOf = ({ series }: Series, recipe: string, cell: Cell): CurvatureRow[] =>
  series.trainings.filter((one) => one.recipe === recipe && one.cell === cell);

const most = ({ epochs }: CurvatureRow) => Math.max(...epochs.map(({ sharpness }) => sharpness));

function belowTheBound(cell: Cell): Claim<CurvatureSeries> {
  const { rate } = recipes.lab;
  return {
    id: `q2/04.adam-below-the-bound-${cell}`,
    origin: "text",
    sentence:
      `While Adam trains the ${
        NAME[cell]
      } at the lab’s rate, the sharpness of a batch stays below ` +
      `what gradient descent could bear at that rate, 2/rate = ${short(2 / rate)}`,
    run,
    measure: (run) => {
      const share = geometric(rowsOf(run, "lab", cell).map((row) => most(row) * rate / 2));
      return measured(
        share,
        below(share, 1),
        (it) => `The largest that was seen, over 2/rate: ${it}.`,
        (x) => `${short(x)} × 2/rate`,
      );
    },
  };
}

function flattens(cell: Cell): Claim<CurvatureSeries> {
  return {
    id: `q2/04.flattens-${cell}`,
    origin: "text",
    sentence:
      `The loss of a batch is less sharp for the ${
        NAME[cell]
      } after the last epoch than after the ` +
      `first (course’s recipe)`,
    run,
    measure: (run) => {
      const rows = rowsOf(run, "course", cell);
      const at = (epoch: number) =>
        rows.map(({ epochs }) => epochs.find((one) => one.epoch === epoch)!.sharpness);
      const last = rows[0].epochs[rows[0].epochs.length - 1].epoch;
      const times = ratio(at(last), at(1));
      return measured(
        times,
        below(times, 1),
        (it) =>
          `${short(geometric(at(1)).value)}, then ${short(geometric(at(last)).value)}: ${it}.`,
        (x) => `${short(x)} times`,
      );
    },
  };
}

function alongGradient(cell: Cell): Claim<CurvatureSeries> {
  return quantity(
    {
      id: `along-${cell}`,
      sentence: `Curvature along the gradient as a share of the sharpness, after the first epoch: ${
        NAME[cell]
      }`,
      run,
    },
    (run) =>
      rowsOf(run, "course", cell).map(({ epochs }) => {
        const { along, sharpness } = epochs.find(({ epoch }) => epoch === 1)!;
        return along / sharpness;
      }),
    (x) => percent(x),
    bootstrap,
  );
}

/** At this distance the two gradients agree with their neighbours to more digits than anywhere else. */
const TRUSTED = 1e-7;

/** The smallest relative error of a second derivative by either way, over the distances tried. */
function smallestError(
  { series: { differences } }: Series,
  by: "byGradients" | "byLosses",
): number {
  const far = ({ distance }: { distance: number }) => Math.abs(Math.log(distance / TRUSTED));
  const right = differences.reduce((a, b) => far(b) < far(a) ? b : a);
  const others = differences.filter((one) => by === "byLosses" || one.distance !== right.distance);
  return Math.min(...others.map((one) => Math.abs(one[by] / right.byGradients - 1)));
}

/** In the order of the text. */
export const curvatureClaims: readonly Claim<CurvatureSeries>[] = [
  ...CELLS.map(belowTheBound),
  ...CELLS.map(flattens),
  ...CELLS.map(alongGradient),
  quantity(
    {
      id: "error-by-losses",
      sentence: "The smallest error of a second derivative from three losses, as a share of it",
      run,
    },
    (run) => [smallestError(run, "byLosses")],
    short,
  ),
  quantity(
    {
      id: "error-by-gradients",
      sentence: "The smallest error of a second derivative from two gradients, as a share of it",
      run,
    },
    (run) => [smallestError(run, "byGradients")],
    short,
  ),
];
