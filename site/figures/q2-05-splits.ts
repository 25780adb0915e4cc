import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type { SplitsSeries } from "../../lessons/q2/05-other-sequences/experiments/splits.ts";
import { type Protocol, PROTOCOLS } from "../../lessons/q2/05-other-sequences/tasks/protocols.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { type DotRow, rowsPlot } from "./q2-05-rows.ts";
import { cellLabel, ink } from "./style.ts";

type SplitsRun = Run<SplitsSeries>;

const sizesOf = ({ series }: SplitsRun) => [...new Set(series.rows.map(({ hidden }) => hidden))];

const cellOf = ({ series }: SplitsRun) => series.rows[0]!.cell;

function errors({ series }: SplitsRun, protocol: Protocol, hidden: number): number[] {
  return series.rows.filter((row) => row.protocol === protocol && row.hidden === hidden)
    .map(({ error }) => error);
}

function rows(run: SplitsRun, hidden: number): DotRow[] {
  return PROTOCOLS.filter((protocol) => errors(run, protocol, hidden).length > 0).map((
    protocol,
  ) => ({
    name: protocol,
    values: errors(run, protocol, hidden),
    fill: ink[cellOf(run)],
  }));
}

const degrees = (x: number) => `${x.toFixed(1)} °C`;

/** What three splits report of one model. */
export const figure: Figure<SplitsSeries> = {
  id: "q2-05-splits",
  run: "q2-05-splits",
  title: (run) => {
    const size = sizesOf(run).at(-1)!;
    const of = (protocol: Protocol) => mean(errors(run, protocol, size));
    return `A random split of windows reports an error of ${
      degrees(of("random windows"))
    }; on the year to come it is ${degrees(of("by time"))}`;
  },
  caption: (run) =>
    `The error of a ${
      cellLabel[cellOf(run)]
    } over seven days, as three splits report it; the title is about the larger model. “Random windows” deals ` +
    `overlapping windows one by one; “random blocks” deals blocks of ${run.config.block} days whose windows share no day; “by time” tests on ` +
    `the last fifth. Each dot is a seed, with a deal of its own where something is dealt; the tick is the mean.`,
  alt: (run) =>
    sizesOf(run).map((size) =>
      `${size} units: ` +
      rows(run, size).map(({ name, values }) => `${name} ${degrees(mean(values))}`).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["units", "split", "error", "each seed", "persistence"],
    rows: sizesOf(run).flatMap((size) =>
      rows(run, size).map(({ name, values }) => [
        size,
        name,
        degrees(mean(values)),
        values.map((value) => value.toFixed(2)).join(", "),
        degrees(mean(
          run.series.rows.filter((row) => row.protocol === name && row.hidden === size)
            .map(({ persistence }) => persistence),
        )),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const sizes = sizesOf(run);
    const height = canvas.narrow ? 150 : 165;
    const all = run.series.rows.map(({ error }) => error);
    const domain = [Math.min(...all) - 0.1, Math.max(...all) + 0.1] as const;
    return panels(
      sizes.map((size, k) => ({
        heading: `${size} units`,
        plot: (small: Canvas) =>
          rowsPlot(rows(run, size), small, {
            x: "reported error, °C →",
            height,
            names: canvas.narrow || k === 0 ? 112 : 0,
            domain,
            ticks: 4,
          }),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : sizes.length, height },
    );
  },
};
