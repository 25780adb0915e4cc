/**
 * How far preparations move the vectors of photographs.
 *
 * @module
 */

import { mean } from "../../assets/statistics.ts";
import type {
  MistakesSeries,
  PreparedSo,
} from "../../lessons/q3/01-image-features/experiments/mistakes.ts";
import type { Figure } from "../figure.ts";
import { type DotRow, rowsPlot } from "./q2-05-rows.ts";
import { hundredths, type MistakesRun, networkWords, numberWord } from "./q3-01-words.ts";
import { ink } from "./style.ts";

const movedBy = ({ rows }: PreparedSo) => mean(rows.map(({ moved }) => moved));

const stillFound = ({ rows }: PreparedSo) => rows.filter(({ own }) => own).length;

/** All but the right one, from the least to the farthest moved. */
function ordered({ series }: MistakesRun): PreparedSo[] {
  return series.preparations.filter(({ kind }) => kind !== "right")
    .toSorted((a, b) => movedBy(a) - movedBy(b));
}

/** A figure of that form. */
export function movedFigure(id: string, run: string): Figure<MistakesSeries> {
  return {
    id,
    run,
    title: (run) => {
      const mistakes = ordered(run).filter(({ kind }) => kind === "mistake");
      const far = mistakes.filter((way) => movedBy(way) > 0.5);
      const photographs = run.series.preparations[0].rows.length;
      return `${numberWord(far.length).replace(/^./, (c) => c.toUpperCase())} of ${
        numberWord(mistakes.length)
      } mistakes move a picture more than half the way to another one; after “${
        mistakes.at(-1)!.name
      }”, ${
        numberWord(stillFound(mistakes.at(-1)!))
      } of ${photographs} can still be told by its vector`;
    },
    caption: (run) =>
      `How far the vector of a photograph moves when it is prepared otherwise: 0 not at all, 1 as far as two different photographs lie apart on the ` +
      `average (the grey line). Each dot is one of ${
        run.series.preparations[0].rows.length
      } photographs, the tick their mean. Grey: nothing wrong was done. ${networkWords(run)}.`,
    alt: (run) =>
      "How far vectors move. " +
      ordered(run).map((way) => `${way.name} ${hundredths(movedBy(way))}`).join(", ") + ".",
    table: (run) => ({
      columns: [
        "prepared",
        "moved, mean",
        "least",
        "most",
        "nearest to its own",
        "named as before",
      ],
      rows: ordered(run).map((way) => {
        const all = way.rows.map(({ moved }) => moved);
        const [right] = run.series.preparations;
        const same = way.rows.filter(({ label }, n) => label === right.rows[n].label).length;
        return [
          way.name,
          hundredths(mean(all)),
          hundredths(Math.min(...all)),
          hundredths(Math.max(...all)),
          `${stillFound(way)} of ${all.length}`,
          `${same} of ${all.length}`,
        ];
      }),
    }),
    plot: (run, canvas) => {
      const rows: DotRow[] = ordered(run).map((way) => ({
        name: way.name,
        values: way.rows.map(({ moved }) => moved),
        fill: way.kind === "harmless" ? ink.quiet : "var(--accent)",
      }));
      return rowsPlot(rows, canvas, {
        x: canvas.narrow ? "moved →" : "moved, in distances between two photographs →",
        height: 56 + 24 * rows.length,
        names: canvas.narrow ? 136 : 164,
        rule: 1,
        domain: [0, Math.max(1.3, ...rows.flatMap(({ values }) => values))],
        ticks: canvas.narrow ? 4 : 8,
      });
    },
  };
}
