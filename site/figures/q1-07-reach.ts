import * as Plot from "@observablehq/plot";
import type {
  RecallOutcome,
  RecallSeries,
} from "../../lessons/q1/07-gradients-across-time/experiments/recall.ts";
import { halfWay } from "../../lessons/q1/07-gradients-across-time/claims/length_claims.ts";
import { labelOf } from "../../lessons/q1/07-gradients-across-time/experiments/setting.ts";
import { median } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import { curveOf, ticksThroughOne } from "./q1-07-lines.ts";
import { cellLabel, chart, ink, powerOfTen, scientific } from "./style.ts";

/** What reaches the first step before training, against what was learned in the end. */
export const figure: Figure<RecallSeries> = {
  id: "q1-07-reach",
  run: "q1-07-recall",
  title: ({ series }) => {
    const all = dots(series);
    const learned = all.filter(({ accuracy }) => accuracy > halfWay(series.symbols));
    if (learned.length === 0) return "No network learned to remember";
    const least = Math.min(...learned.map(({ left }) => left));
    const below = all.filter(({ left }) => left < least).length;
    if (below === 0) {
      return `${learned.length} of ${all.length} networks learned; before training at least ` +
        `${scientific(least)} of the gradient reached their first step`;
    }
    return `No network learned that had less than ${scientific(least)} of its gradient left at ` +
      `the first step: ${below} of ${all.length} had`;
  },
  caption: ({ series, seeds, config }) => {
    const all = dots(series);
    const learned = all.filter(({ accuracy }) => accuracy > halfWay(series.symbols));
    const least = Math.min(...learned.map(({ left }) => left));
    const more = all.filter(({ left }) => left >= least).length;
    return `Each mark is one network: ${series.outcomes.length} settings, ${seeds.length} seeds. ` +
      `Across: the share of the gradient that reached the state before the first symbol, before ` +
      `training. Up: right answers after training at a rate of ${config.rate}. A network has learned if it is ` +
      `nearer to all right than to chance. ` +
      (learned.length > 0
        ? `Of the ${more} that had at least ${scientific(least)} left, ${learned.length} learned.`
        : "");
  },
  alt: ({ series }) =>
    `Right answers after training against the share of the gradient at the first step before ` +
    `training, logarithmic. ` +
    series.outcomes.map((one) => {
      const mine = dots({ ...series, outcomes: [one] });
      return `${nameOf(one)}: median share ${scientific(median(mine.map((dot) => dot.left)))}, ` +
        `${
          mine.filter((dot) => dot.accuracy > halfWay(series.symbols)).length
        } of ${mine.length} learned.`;
    }).join(" "),
  table: ({ series }) => ({
    columns: ["setting", "seed", "gradient left before training", "right at the end"],
    rows: dots(series).map((
      dot,
    ) => [dot.name, dot.seed, scientific(dot.left), `${Math.round(100 * dot.accuracy)} %`]),
  }),
  plot,
};

interface Dot {
  name: string;
  cell: RecallOutcome["cell"];
  seed: number;
  left: number;
  accuracy: number;
}

function dots({ outcomes, curves }: RecallSeries): Dot[] {
  return outcomes.flatMap((one) => {
    const before = curveOf(curves, one);
    return one.accuracy.map((seed, k) => ({
      name: nameOf(one),
      cell: one.cell,
      seed: k + 1,
      left: before!.last[k]!,
      accuracy: seed.at(-1)!,
    }));
  });
}

function nameOf(one: RecallOutcome): string {
  return one.start === "orthogonal" ? labelOf(one) : `${labelOf(one)}, ${one.start} start`;
}

function plot({ series }: { series: RecallSeries }, canvas: Canvas): Element {
  const all = dots(series).filter(({ left }) => left > 0);
  const shares = all.map(({ left }) => left);
  const domain: [number, number] = [Math.min(...shares) / 5, Math.max(1, ...shares) * 5];
  const cells = (["rnn", "lstm", "gru"] as const)
    .filter((kind) => all.some(({ cell }) => cell === kind));
  return chart(canvas, {
    marginRight: 16,
    x: {
      type: "log",
      domain,
      label: "share of the gradient left at the first step, before training →",
      ticks: ticksThroughOne(domain, canvas.narrow ? 5 : 8),
      tickFormat: powerOfTen,
    },
    y: {
      label: "↑ right answers after training",
      domain: [0, 1.04],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tickFormat: (share: number) => `${Math.round(100 * share)} %`,
    },
    symbol: { domain: ["rnn", "lstm", "gru"], range: ["circle", "square", "triangle"] },
    marks: [
      Plot.ruleY([1 / series.symbols], { stroke: ink.quiet, strokeWidth: 1 }),
      Plot.text([{ left: domain[1], accuracy: 1 / series.symbols }], {
        x: "left",
        y: "accuracy",
        text: () => "chance",
        textAnchor: "end",
        dx: -4,
        dy: 10,
        fill: ink.quiet,
      }),
      ...cells.map((kind) =>
        Plot.dot(all.filter(({ cell }) => cell === kind), {
          x: "left",
          y: "accuracy",
          symbol: "cell",
          stroke: ink[kind],
          fill: ink[kind],
          fillOpacity: 0.25,
          strokeWidth: 1.6,
          r: canvas.narrow ? 4 : 5,
        })
      ),
      ...cells.map((kind, k) =>
        Plot.text([0], {
          frameAnchor: "top-left",
          text: () => `${{ rnn: "○", lstm: "□", gru: "△" }[kind]} ${cellLabel[kind]}`,
          dx: 10,
          dy: 8 + 18 * k,
          fill: ink[kind],
          fontWeight: 600,
        })
      ),
    ],
  });
}
