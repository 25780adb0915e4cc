import { median } from "../../assets/statistics.ts";
import type {
  BackendsSeries,
  StepTimes,
} from "../../lessons/q2/01-the-same-cell-in-tensors/experiments/backends.ts";
import type { Figure } from "../figure.ts";
import { cellDots } from "./cell_dots.ts";
import { cellLabel, scientific } from "./style.ts";

const BACKEND = { webgpu: "WebGPU", wasm: "WebAssembly", cpu: "JavaScript" } as const;

/** What stands on the left of a row. */
function nameOf({ backend, form, ownProduct }: StepTimes): string {
  return `${BACKEND[backend]}, ${ownProduct ? "own product" : form}`;
}

const middle = ({ milliseconds }: StepTimes) => median(milliseconds);

const ms = (x: number) => `${scientific(x)} ms`;

/** Milliseconds of a training step, by backend and form. */
export const figure: Figure<BackendsSeries> = {
  id: "q2-01-backends",
  run: "q2-01-backends",
  title: (run) => {
    const lstm = run.series.times.filter(({ cell }) => cell === "lstm");
    const sorted = [...lstm].sort((a, b) => middle(a) - middle(b));
    const [first, last] = [sorted[0]!, sorted.at(-1)!];
    return `The same LSTM step takes ${ms(middle(first))} (${nameOf(first)}) or ${
      ms(middle(last))
    } (${nameOf(last)})`;
  },
  caption: (run) => {
    const { devices } = run.series;
    const where = Object.entries(devices).map(([name, device]) =>
      `${BACKEND[name as keyof typeof BACKEND]}: ${device}`
    );
    return `Forward, backward and Adam for ${run.config.batch} sequences of ${run.config.steps} steps, ` +
      `${run.config.hidden} units. Each mark is one of ${run.config.rounds} rounds in which all take turns, the tick ` +
      `their median; the first step, which compiles, is left out. The axis is logarithmic. ${
        where.join("; ")
      }.`;
  },
  alt: (run) =>
    "Milliseconds of a training step on a logarithmic axis, by backend and form. Medians: " +
    run.series.times.map((one) => `${cellLabel[one.cell]}, ${nameOf(one)}: ${ms(middle(one))}`)
      .join("; ") +
    ".",
  table: (run) => ({
    columns: ["cell", "backend and form", "ms, median", "each round", "first step"],
    rows: run.series.times.map((one) => [
      cellLabel[one.cell],
      nameOf(one),
      scientific(middle(one)),
      one.milliseconds.map((x) => scientific(x)).join(", "),
      scientific(one.first),
    ]),
  }),
  plot: (run, canvas) => {
    const all = run.series.times.flatMap(({ milliseconds }) => milliseconds);
    const [least, most] = [Math.min(...all) / 1.3, Math.max(...all) * 1.3];
    const rows = run.series.times.map((one) => ({
      row: nameOf(one),
      cell: one.cell,
      values: one.milliseconds,
    }));
    return cellDots(rows, canvas, {
      left: canvas.narrow ? 150 : 172,
      x: {
        type: "log",
        label: "milliseconds →",
        domain: [least, most],
        ticks: [1, 10, 100, 1000, 10_000].filter((x) => x > least && x < most),
        tickFormat: (x: number) => String(x),
      },
    });
  },
};
