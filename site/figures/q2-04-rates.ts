import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { quantile } from "../../assets/statistics.ts";
import type {
  Optimiser,
  RateRow,
  RateSeries,
} from "../../lessons/q2/04-stability/experiments/rates.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { cellLabel, chart, ink, scientific } from "./style.ts";

type Series = Run<RateSeries>;
type Kind = RateRow["cell"];

const WORD: Record<Optimiser, string> = { adam: "Adam", descent: "gradient descent" };

/** The loss of guessing among ten digits. */
const GUESSING = Math.log(10);

/** Losses above this are drawn at the top: how high a loss is that has blown up means nothing. */
const TOP = 30;

const cellsOf = ({ series }: Series) =>
  (["rnn", "lstm", "gru"] as const).filter((cell) =>
    series.trainings.some((one) => one.cell === cell)
  );

const optimisersOf = ({ series }: Series) =>
  (["descent", "adam"] as const).filter((name) =>
    series.trainings.some((one) => one.optimiser === name)
  );

const rowsOf = ({ series }: Series, optimiser: Optimiser, cell: Kind, clipped: boolean) =>
  series.trainings.filter((one) =>
    one.optimiser === optimiser && one.cell === cell && (one.clip !== null) === clipped
  );

/** The final loss as it is drawn. */
const height = ({ final }: RateRow) => Math.min(TOP, final ?? TOP);

/** The largest rate at which every seed learns, if there is one. */
function largest(
  run: Series,
  optimiser: Optimiser,
  cell: Kind,
  clipped: boolean,
): number | undefined {
  const byRate = Map.groupBy(rowsOf(run, optimiser, cell, clipped), ({ rate }) => rate);
  const learned = [...byRate].filter(([, rows]) => rows.every((one) => one.learned !== null));
  return learned.length > 0 ? Math.max(...learned.map(([rate]) => rate)) : undefined;
}

/** The cells for which clipping raises that rate: "RNN from 0.1 to 0.3". */
function raised(run: Series, optimiser: Optimiser): string[] {
  return cellsOf(run).flatMap((cell) => {
    const [free, clipped] = [false, true].map((one) => largest(run, optimiser, cell, one));
    if (clipped === undefined || clipped <= (free ?? 0)) return [];
    return [`${cellLabel[cell]} from ${free ?? "none"} to ${clipped}`];
  });
}

/** The middle over seeds of the final loss at each rate. */
function line(rows: readonly RateRow[]): { rate: number; loss: number }[] {
  const rates = [...new Set(rows.map(({ rate }) => rate))].sort((a, b) => a - b);
  return rates.map((rate) => ({
    rate,
    loss: quantile(rows.filter((one) => one.rate === rate).map(height), 0.5),
  }));
}

/** The loss in the end at each rate, with and without clipping. */
export const figure: Figure<RateSeries> = {
  id: "q2-04-rates",
  run: "q2-04-rates",
  title: (run) => {
    const each = optimisersOf(run).map((optimiser) => {
      const cells = raised(run, optimiser);
      return `by ${WORD[optimiser]} ${
        cells.length > 0 ? `for the ${listed(cells)}` : "for no cell"
      }`;
    });
    return `Clipping raises the largest rate at which every seed learns ${each.join(", ")}`;
  },
  caption: (run) => {
    const { examples, epochs, clips, window } = run.config as Record<string, never>;
    const clip = (clips as (number | null)[]).find((one) => one !== null);
    return `The mean loss of the last ${window} batches against the learning rate, after ${epochs} epochs of ` +
      `${examples} digits. Each dot is one of ${
        run.seeds.length === 1 ? "1 seed" : `${run.seeds.length} seeds`
      }: ` +
      `filled with the gradient clipped to a norm of ${clip}, hollow without; the lines are the medians. The ` +
      `thin line is the loss of guessing; what is above ${TOP}, or no number any more, is drawn at ${TOP}. ` +
      `Both axes are logarithmic.`;
  },
  alt: (run) =>
    "Final loss against learning rate, both logarithmic, with and without clipping. " +
    optimisersOf(run).flatMap((optimiser) =>
      cellsOf(run).map((cell) =>
        `${cellLabel[cell]} by ${WORD[optimiser]}: ` +
        ([false, true] as const).map((clipped) =>
          `${clipped ? "with" : "without"} clipping ${
            line(rowsOf(run, optimiser, cell, clipped)).map(({ rate, loss }) =>
              `${scientific(loss)} at ${rate}`
            ).join(", ")
          }`
        ).join("; ") + "."
      )
    ).join(" "),
  table: (run) => ({
    columns: [
      "optimiser",
      "cell",
      "rate",
      "clipped",
      "final loss, each seed",
      "ended above guessing",
    ],
    rows: optimisersOf(run).flatMap((optimiser) =>
      cellsOf(run).flatMap((cell) =>
        line(rowsOf(run, optimiser, cell, false)).flatMap(({ rate }) =>
          [false, true].map((clipped) => {
            const rows = rowsOf(run, optimiser, cell, clipped).filter((one) => one.rate === rate);
            return [
              WORD[optimiser],
              cellLabel[cell],
              rate,
              clipped ? "yes" : "no",
              rows.map(({ final }) => final === null ? "no number" : scientific(final, 3)).join(
                ", ",
              ),
              `${rows.filter(({ settled }) => settled === null).length} of ${rows.length}`,
            ];
          })
        )
      )
    ),
  }),
  plot: (run, canvas) => {
    const cells = cellsOf(run), optimisers = optimisersOf(run);
    const size = canvas.narrow ? 176 : 210;
    const places = canvas.narrow
      ? cells.flatMap((cell) => optimisers.map((optimiser) => ({ cell, optimiser })))
      : optimisers.flatMap((optimiser) => cells.map((cell) => ({ cell, optimiser })));
    const columns = canvas.narrow ? optimisers.length : cells.length;
    return panels(
      places.map(({ cell, optimiser }, k) => ({
        heading: canvas.narrow
          ? `${cellLabel[cell]}, ${optimiser === "adam" ? "Adam" : "descent"}`
          : `${cellLabel[cell]}, ${WORD[optimiser]}`,
        plot: (small: Canvas) => panel(run, cell, optimiser, k % columns === 0, size, small),
      })),
      canvas,
      { columns, height: size, gap: 10 },
    );
  },
};

function panel(
  run: Series,
  cell: Kind,
  optimiser: Optimiser,
  labelled: boolean,
  size: number,
  canvas: Canvas,
): Element {
  const least = Math.min(...run.series.trainings.map(height));
  const kinds = [false, true].map((clipped) => {
    const rows = rowsOf(run, optimiser, cell, clipped);
    return { clipped, rows, points: line(rows) };
  });
  const rates = kinds[0]!.points.map(({ rate }) => rate);
  return chart(canvas, {
    height: size,
    marginTop: 26,
    marginLeft: 34,
    marginRight: 14,
    marginBottom: 40,
    x: {
      type: "log",
      label: "rate →",
      domain: [rates[0]! / 1.4, rates.at(-1)! * 1.4],
      ticks: rates.filter((rate) => Number.isInteger(Math.round(1e6 * Math.log10(rate)) / 1e6)),
      tickFormat: (rate: number) => String(rate),
    },
    y: {
      type: "log",
      domain: [least * 0.85, TOP * 1.1],
      label: labelled ? "↑ final loss" : null,
      ticks: [0.1, 0.3, 1, 3, 10, 30].filter((y) => y >= least * 0.85),
      tickFormat: (y: number) => String(y),
    },
    marks: [
      Plot.ruleY([GUESSING], { stroke: ink.quiet, strokeWidth: 1 }),
      ...kinds.map(({ points, clipped }) =>
        Plot.line(points, {
          x: "rate",
          y: "loss",
          stroke: ink[cell],
          strokeWidth: clipped ? 2 : 1.5,
          strokeDasharray: clipped ? undefined : "5 4",
        })
      ),
      ...kinds.map(({ rows, clipped }) =>
        Plot.dot(rows, {
          x: "rate",
          y: height,
          r: 2.4,
          fill: clipped ? ink[cell] : "var(--paper)",
          fillOpacity: clipped ? 0.6 : 0,
          stroke: ink[cell],
          strokeWidth: clipped ? 0 : 1,
          strokeOpacity: 0.8,
        })
      ),
    ],
  });
}
