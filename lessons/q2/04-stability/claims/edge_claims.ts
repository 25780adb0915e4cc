/**
 * Where gradient descent ends up, in units of the largest curvature that its rate can bear.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { geometric, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { median } from "../../../../assets/statistics.ts";
import { above, below, between } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { EdgeRow, EdgeSeries } from "../experiments/edge.ts";
import { CELLS, NAME, quantity } from "./cells.ts";

type Series = Run<EdgeSeries>;

const run = "q2-04-edge";

/** The descents of a cell with one rate, in the order of the seeds. */
function descentsOf({ series }: Series, cell: Cell, rate: number): EdgeRow[] {
  return series.descents.filter((one) => one.cell === cell && one.rate === rate);
}

function ratesOf({ series }: Series): number[] {
  return [...new Set(series.descents.map(({ rate }) => rate))].sort((a, b) => a - b);
}

/** The last third of the looks. */
const lastThird = ({ moments }: EdgeRow) => moments.slice(Math.floor(2 * moments.length / 3));

/** The usual sharpness of the last third. */
const settled = (row: EdgeRow) => median(lastThird(row).map(({ sharpness }) => sharpness));

/** For each seed the sharpness in the end, in units of 2/rate, over all rates. */
function inUnits(run: Series, cell: Cell): number[] {
  return run.seeds.map((_, k) =>
    geometric(ratesOf(run).map((rate) => settled(descentsOf(run, cell, rate)[k]) * rate / 2)).value
  );
}

/** What counts as at the edge. */
const [LEAST, MOST] = [0.8, 1.25];

function atTheEdge(cell: Cell): Claim<EdgeSeries> {
  return {
    id: `q2/04.edge-${cell}`,
    origin: "text",
    sentence:
      `Gradient descent takes the ${
        NAME[cell]
      } to where the sharpness is 2/rate, within a factor ` +
      `of ${MOST}`,
    run,
    measure: (run) => {
      const units = geometric(inUnits(run, cell));
      const each = ratesOf(run).map((rate) =>
        `${
          short(geometric(descentsOf(run, cell, rate).map(settled)).value)
        } at a rate of ${rate}, where ` +
        `2/rate is ${short(2 / rate)}`
      );
      return measured(
        units,
        between(units, LEAST, MOST),
        (it) => `In the last third of the steps: ${each.join("; ")}. Together ${it}.`,
        (x) => `${x.toFixed(2)} × 2/rate`,
      );
    },
  };
}

/** The same for one rate alone. */
function atOneRate(cell: Cell, rate: number): Claim<EdgeSeries> {
  return {
    id: `q2/04.edge-at-${rate}-${cell}`,
    origin: "text",
    sentence:
      `At a rate of ${rate} gradient descent takes the ${NAME[cell]} to where the sharpness is ` +
      `2/rate, within a factor of ${MOST}`,
    run,
    measure: (run) => {
      const rows = descentsOf(run, cell, rate);
      const units = geometric(rows.map((row) => settled(row) * rate / 2));
      const loss = geometric(rows.map(({ moments }) => moments[moments.length - 1].loss));
      return measured(
        units,
        between(units, LEAST, MOST),
        (it) => `${it}; the loss is ${short(loss.value)} in the end.`,
        (x) => `${x.toFixed(2)} × 2/rate`,
      );
    },
  };
}

/** The loss at the end of the descent with the largest rate. */
function lossAtEnd(cell: Cell): Claim<EdgeSeries> {
  return quantity(
    {
      id: `edge-loss-${cell}`,
      sentence: `The loss of the ${NAME[cell]} after gradient descent with the largest rate`,
      run,
    },
    (run) => {
      const rate = ratesOf(run)[ratesOf(run).length - 1];
      return descentsOf(run, cell, rate).map(({ moments }) => moments[moments.length - 1].loss);
    },
    short,
    geometric,
  );
}

function sharpens(cell: Cell): Claim<EdgeSeries> {
  return {
    id: `q2/04.sharpens-${cell}`,
    origin: "text",
    sentence:
      `Gradient descent with the smallest rate makes the loss of the ${
        NAME[cell]
      } sharper than it ` +
      `was at the start`,
    run,
    measure: (run) => {
      const rows = descentsOf(run, cell, ratesOf(run)[0]);
      const [start, end] = [rows.map(({ moments }) => moments[0].sharpness), rows.map(settled)];
      const times = ratio(end, start);
      return measured(
        times,
        above(times, 1),
        (it) =>
          `${short(geometric(start).value)} at the start, ${
            short(geometric(end).value)
          } in the last third: ${it}.`,
        (x) => `${short(x)} times`,
      );
    },
  };
}

function stillFalls(cell: Cell): Claim<EdgeSeries> {
  return {
    id: `q2/04.falls-at-the-edge-${cell}`,
    origin: "text",
    sentence: `The loss of the ${
      NAME[cell]
    } goes on falling in the last third of the steps, whatever the rate`,
    run,
    measure: (run) => {
      const left = run.seeds.map((_, k) =>
        geometric(
          ratesOf(run).map((rate) => {
            const moments = lastThird(descentsOf(run, cell, rate)[k]);
            return moments[moments.length - 1].loss / moments[0].loss;
          }),
        ).value
      );
      const share = geometric(left);
      return measured(
        share,
        below(share, 1),
        (it) => `At its end the loss is ${it} what it was at its beginning.`,
        (x) => `${short(x)} times`,
      );
    },
  };
}

/** In the order of the text. */
export const edgeClaims: readonly Claim<EdgeSeries>[] = [
  ...CELLS.map(atTheEdge),
  ...[0.05, 0.1, 0.2].flatMap((rate) => CELLS.map((cell) => atOneRate(cell, rate))),
  ...CELLS.map(lossAtEnd),
  ...CELLS.map(sharpens),
  ...CELLS.map(stillFalls),
];
