import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import {
  epochsOf,
  OPTIMISER,
  ratesThatTeach,
} from "../../lessons/q1/06-training/claims/optimiser_claims.ts";
import type {
  OptimisersSeries,
  Tried,
} from "../../lessons/q1/06-training/experiments/optimisers.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { listed } from "./q1-06-findings.ts";
import { cellLabel, cellLine, chart, endLabels, ink, scientific } from "./style.ts";

/** Epochs that three optimisers need at every learning rate. */
export const figure: Figure<OptimisersSeries> = {
  id: "q1-06-optimisers",
  run: "q1-06-optimisers",
  title: (run) => {
    const counts = optimisersOf(run).map((o, i) =>
      `${ratesForAll(run, o).length}${
        i === 0 ? ` of ${ratesOf(run).length} learning rates` : ""
      } ` +
      `with ${OPTIMISER[o]}`
    );
    return `Every cell learns at ${listed(counts)}`;
  },
  caption: (run) =>
    `Epochs until the loss on “hello world” is below ${run.config.threshold} nats, against the ` +
    `learning rate: median over ${run.seeds.length} seeds. Where a line has no point, the cell did ` +
    `not get there in ${run.config.epochs} epochs in at least half of the seeds.`,
  alt: (run) =>
    "Epochs against learning rate, both logarithmic, one panel for each optimiser. " +
    optimisersOf(run).map((o) => `${OPTIMISER[o]}: ${bestOf(run, o)}.`).join(" "),
  table: (run) => ({
    columns: ["optimiser", "rate", ...kindsOf(run).map((kind) => `epochs, ${cellLabel[kind]}`)],
    rows: optimisersOf(run).flatMap((o) =>
      ratesOf(run).map((rate) => [
        OPTIMISER[o],
        rate,
        ...kindsOf(run).map((kind) => {
          const epochs = epochsOf(find(run, o, kind, rate));
          return epochs === null ? "never" : scientific(epochs);
        }),
      ])
    ),
  }),
  plot,
};

const unique = <X>(all: readonly X[]) => [...new Set(all)];
const optimisersOf = ({ series }: Run<OptimisersSeries>) =>
  unique(series.tried.map(({ optimiser }) => optimiser));
const kindsOf = ({ series }: Run<OptimisersSeries>) => unique(series.tried.map(({ kind }) => kind));
const ratesOf = ({ series }: Run<OptimisersSeries>) => unique(series.tried.map(({ rate }) => rate));

function find(run: Run<OptimisersSeries>, optimiser: string, kind: string, rate: number): Tried {
  return run.series.tried.find((one) =>
    one.optimiser === optimiser && one.kind === kind && one.rate === rate
  )!;
}

function ratesForAll(run: Run<OptimisersSeries>, optimiser: Tried["optimiser"]): number[] {
  const learned = kindsOf(run).map((kind) => ratesThatTeach(run, optimiser, kind).learned);
  return ratesOf(run).filter((rate) => learned.every((rates) => rates.includes(rate)));
}

/** "RNN fastest at rate 0.1 (2.6 epochs), LSTM …". */
function bestOf(run: Run<OptimisersSeries>, optimiser: string): string {
  return listed(
    kindsOf(run).map((kind) => {
      const all = ratesOf(run).map((rate) => ({
        rate,
        n: epochsOf(find(run, optimiser, kind, rate)),
      }))
        .filter((one): one is { rate: number; n: number } => one.n !== null);
      const [best] = all.sort((a, b) => a.n - b.n);
      return best
        ? `${cellLabel[kind]} fastest at rate ${best.rate} with ${scientific(best.n)} epochs`
        : `${cellLabel[kind]} at no rate`;
    }),
  );
}

function plot(run: Run<OptimisersSeries>, canvas: Canvas): Element {
  const height = canvas.narrow ? 190 : 250;
  const most = run.config.epochs as number;
  const all = optimisersOf(run).map((optimiser) => ({
    heading: OPTIMISER[optimiser],
    plot: (inner: Canvas) => panel(run, optimiser, { ...inner, height, most }),
  }));
  return panels(all, canvas, { columns: canvas.narrow ? 1 : 3, height });
}

function panel(
  run: Run<OptimisersSeries>,
  optimiser: string,
  canvas: Canvas & { height: number; most: number },
): Element {
  const rates = ratesOf(run);
  const lines = kindsOf(run).map((kind) => ({
    kind,
    rows: rates.flatMap((rate) => {
      const epochs = epochsOf(find(run, optimiser, kind, rate));
      return epochs === null ? [] : [{ rate, epochs }];
    }),
  })).filter(({ rows }) => rows.length > 0);
  return chart(canvas, {
    height: canvas.height,
    marginLeft: 30,
    marginRight: canvas.narrow ? 50 : 44,
    x: {
      type: "log",
      domain: [rates[0]!, rates.at(-1)!],
      label: "learning rate →",
      ticks: rates.filter((_, i) => canvas.narrow || i % 2 === 1),
      tickFormat: (rate: number) => String(rate),
    },
    y: {
      type: "log",
      domain: [1, canvas.most],
      label: "↑ epochs",
      ticks: [1, 3, 10, 30],
      tickFormat: (n: number) => String(n),
    },
    marks: [
      ...lines.map(({ kind, rows }) =>
        Plot.line(rows, { x: "rate", y: "epochs", ...cellLine(kind) })
      ),
      ...lines.map(({ kind, rows }) =>
        Plot.dot(rows, { x: "rate", y: "epochs", r: 3, fill: ink[kind] })
      ),
      endLabels(
        lines.map(({ kind, rows }) => ({
          x: rates.at(-1)!,
          y: rows.at(-1)!.epochs,
          text: cellLabel[kind],
          fill: ink[kind],
        })),
        { size: 12 },
      ),
    ],
  });
}
