/**
 * Whose property a measure is: the figure of lesson q3/05, for our questions and for those of VQA v2.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { ComparingSeries } from "../../lessons/q3/05-comparing-the-encoders/experiments/comparing.ts";
import type { Owner } from "../../lessons/q3/05-comparing-the-encoders/experiments/tests.ts";
import type { Canvas, Figure } from "../figure.ts";
import { numberWord } from "./q3-01-words.ts";
import { cosine, START } from "./q3-02-encoders.ts";
import { inPercent, namedPanels } from "./q3-04-words.ts";
import { panels } from "./panels.ts";
import { seedsWords } from "./q2-02-training.ts";
import { type ComparingRun, MEASURE, measures } from "./q3-05-parts.ts";
import { chart, ink } from "./style.ts";

/** Room for the names of the measures. */
const NAMES = 138;

const startsOf = (
  { series }: ComparingRun,
) => [...new Set(series.owners.map(({ start }) => start))];

const ownersOf = ({ series }: ComparingRun, start: Owner["start"]) =>
  series.owners.filter((one) => one.start === start);

/** Where the axis begins: the fewer seeds, the farther below 0 an interval goes. */
function lowest({ series }: ComparingRun): number {
  return Math.min(-0.08, ...series.owners.map(({ cell }) => cell.low - 0.03));
}

function panel(run: ComparingRun, start: Owner["start"], named: boolean, height: number) {
  return (canvas: Canvas) =>
    chart(canvas, {
      height,
      marginTop: 6,
      marginLeft: named ? NAMES : 10,
      marginRight: 14,
      marginBottom: 38,
      x: {
        domain: [lowest(run), 1.02],
        label: "share of the cell →",
        ticks: [0, 0.5, 1],
        tickFormat: (x: number) => `${Math.round(100 * x)} %`,
        grid: true,
      },
      y: {
        type: "band",
        domain: measures.map((measure) => MEASURE[measure]),
        axis: named ? "left" : null,
        label: null,
        grid: false,
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([0.75], { stroke: ink.quiet, strokeDasharray: "3 3" }),
        Plot.link(ownersOf(run, start), {
          x1: ({ cell }: Owner) => cell.low,
          x2: ({ cell }: Owner) => cell.high,
          y1: ({ measure }: Owner) => MEASURE[measure],
          y2: ({ measure }: Owner) => MEASURE[measure],
          stroke: ink.plain,
          strokeWidth: 1.6,
        }),
        Plot.dot(ownersOf(run, start), {
          x: ({ cell }: Owner) => cell.value,
          y: ({ measure }: Owner) => MEASURE[measure],
          r: 4,
          fill: ({ cell }: Owner) => cell.low > 0.75 ? ink.plain : "var(--paper)",
          stroke: ink.plain,
          strokeWidth: 1.6,
        }),
      ],
    });
}

/** The figure of a run. */
export function owning(id: string, run: string): Figure<ComparingSeries> {
  return {
    id,
    run,
    title: (run) => {
      const [start] = startsOf(run);
      if (!start) return "One cell or one seed cannot tell what belongs to the cell";
      const own = ownersOf(run, start);
      const cells = own.filter(({ cell }) => cell.low > 0.75).length;
      const none = own.filter(({ cell }) => cell.low <= 0 && cell.high < 0.25).length;
      return `Of ${own.length} measures ${
        numberWord(cells)
      } belong to the cell, and luck alone could have made ${numberWord(none)}`;
    },
    caption: (run) =>
      `The intraclass correlation: which share of the variance over three cells and ${
        seedsWords(run)
      } the cell has, with a 95 % interval over seeds. Full dots: the whole interval lies above three quarters (dashed). ` +
      `Luck alone: the interval contains 0 and ends below a quarter.`,
    alt: (run) =>
      startsOf(run).map((start) =>
        `${START[start]}: ` +
        ownersOf(run, start).map(({ measure, cell }) => `${MEASURE[measure]} ${cosine(cell.value)}`)
          .join(", ") +
        "."
      ).join(" "),
    table: (run) => ({
      columns: [
        "measure",
        "start",
        "intraclass",
        "95 %",
        "of the cell",
        "of what cells share in a seed",
        "of the rest",
      ],
      rows: run.series.owners.map(({ start, measure, cell, shares }) => [
        MEASURE[measure],
        START[start]!,
        cosine(cell.value),
        `${cosine(cell.low)} to ${cosine(cell.high)}`,
        ...[shares.rows, shares.columns, shares.rest].map(inPercent),
      ]),
    }),
    plot: (run, canvas) => {
      const height = 44 + 24 * measures.length;
      const starts = startsOf(run);
      if (starts.length === 0) return chart(canvas, { height: 60, marks: [] });
      const all = starts.map((start, k) => ({
        heading: START[start]!,
        plot: panel(run, start, canvas.narrow || k === 0, height),
      }));
      return canvas.narrow
        ? panels(all, canvas, { columns: 1, height })
        : namedPanels(all, canvas, NAMES, height);
    },
  };
}
