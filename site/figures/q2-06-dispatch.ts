import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { median, quantile } from "../../assets/statistics.ts";
import { short } from "../../assets/words.ts";
import { costsOf } from "../../lessons/q2/06-native-speed/claims/numbers.ts";
import type {
  DispatchSeries,
  Operation,
  Way,
} from "../../lessons/q2/06-native-speed/experiments/dispatch.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { timeWords } from "./q2-06-bars.ts";
import { chart, decadeTicks, endLabels, ink, powerOfTen } from "./style.ts";

const OPERATIONS: Record<Operation, string> = {
  Mul: "entry by entry, Mul [n×n]",
  Gemm: "a matrix product, Gemm [n×n]",
};

const WAYS: Record<Way, { label: string; dash?: string }> = {
  calls: { label: "a call each" },
  graph: { label: "in a graph", dash: "9 4" },
  loop: { label: "a loop", dash: "2 4" },
};

/** Rows and columns of a state in the lab. */
const LAB_STATE = 128;

const smallest = (run: Run<DispatchSeries>, way: Way) =>
  median(costsOf(run, "Mul", way)[0]!.microseconds) / 1000;

/** What an operation costs by itself, in a graph, and in a loop; by size. */
export const figure: Figure<DispatchSeries> = {
  id: "q2-06-dispatch",
  run: "q2-06-dispatch",
  title: (run) => {
    const { nodes, graph, calls } = run.series.step;
    return `The smallest call takes ${timeWords(smallest(run, "calls"))}, the same inside a ` +
      `graph ${timeWords(smallest(run, "graph"))}: ${nodes} operations of a step take ` +
      `${timeWords(median(calls))} one by one, ${timeWords(median(graph))} as one`;
  },
  caption: (run) =>
    `One operation on matrices of n rows and columns, each on the result of the one before: called by ` +
    `itself, as one of many in a graph, and as a loop over typed arrays. Lines: median of ` +
    `${run.config.rounds} rounds, taken in turns; bands: quartiles. The upright line is at ${LAB_STATE}, the ` +
    `lab’s states. Both axes are logarithmic.`,
  alt: (run) =>
    "Microseconds for an operation against the size of its matrices, on logarithmic axes. " +
    rows(run).map(({ operation, n, ...each }) =>
      `${operation}, n = ${n}: ${
        Object.entries(each).map(([way, value]) => `${WAYS[way as Way].label} ${short(value)}`)
          .join(", ")
      } microseconds.`
    ).join(" "),
  table: (run) => ({
    columns: ["operation", "n", "a call each, µs", "in a graph, µs", "a loop, µs"],
    rows: rows(run).map(({ operation, n, calls, graph, loop }) => [
      operation,
      n,
      short(calls),
      short(graph),
      loop === undefined ? "" : short(loop),
    ]),
  }),
  plot(run, canvas) {
    const height = canvas.narrow ? 250 : 300;
    return panels(
      (Object.keys(OPERATIONS) as Operation[]).map((operation) => ({
        heading: OPERATIONS[operation],
        plot: (small: Canvas) => panel(run, operation, height, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 2, height, gap: 16 },
    );
  },
};

function quartiles(values: readonly number[]) {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

function rows(run: Run<DispatchSeries>) {
  return (Object.keys(OPERATIONS) as Operation[]).flatMap((operation) =>
    costsOf(run, operation, "calls").map(({ n }) => {
      const of = (way: Way) => {
        const found = costsOf(run, operation, way).find((one) => one.n === n);
        return found && median(found.microseconds);
      };
      const loop = of("loop");
      return {
        operation,
        n,
        calls: of("calls")!,
        graph: of("graph")!,
        ...(loop !== undefined && { loop }),
      };
    })
  );
}

function panel(
  run: Run<DispatchSeries>,
  operation: Operation,
  height: number,
  canvas: Canvas,
): Element {
  const ways = (Object.keys(WAYS) as Way[]).filter((way) =>
    costsOf(run, operation, way).length > 0
  );
  const points = ways.map((way) =>
    costsOf(run, operation, way).map(({ n, microseconds }) => ({ n, ...quartiles(microseconds) }))
  );
  const all = points.flat();
  const every = run.series.costs.map(({ microseconds }) => quartiles(microseconds));
  const [least, most] = [
    Math.min(...every.map(({ low }) => low)),
    Math.max(...every.map(({ high }) => high)),
  ];
  return chart(canvas, {
    height,
    marginTop: 24,
    marginLeft: 40,
    marginRight: 74,
    x: {
      type: "log",
      base: 2,
      label: "n →",
      ticks: [1, 4, 16, 64, 256],
      tickFormat: (n: number) => String(n),
      domain: [Math.min(...all.map(({ n }) => n)), Math.max(...all.map(({ n }) => n))],
    },
    y: {
      type: "log",
      label: "↑ µs for one",
      domain: [least, most],
      ticks: decadeTicks(least, most, 7),
      tickFormat: powerOfTen,
    },
    marks: [
      Plot.ruleX([LAB_STATE], { stroke: ink.quiet, strokeWidth: 0.8, strokeOpacity: 0.6 }),
      ...points.map((one) =>
        Plot.areaY(one, { x: "n", y1: "low", y2: "high", fill: ink.plain, fillOpacity: 0.1 })
      ),
      ...points.map((one, k) =>
        Plot.line(one, {
          x: "n",
          y: "median",
          stroke: ink.plain,
          strokeWidth: 2,
          strokeDasharray: WAYS[ways[k]!].dash,
        })
      ),
      endLabels(
        points.map((one, k) => ({
          x: one.at(-1)!.n,
          y: one.at(-1)!.median,
          text: WAYS[ways[k]!].label,
          fill: ink.plain,
          weight: 500,
        })),
        { size: 12.5 },
      ),
    ],
  });
}
