import * as Plot from "@observablehq/plot";
import type {
  LengthOutcome,
  LengthsSeries,
} from "../../lessons/q1/07-gradients-across-time/experiments/lengths.ts";
import { labelOf } from "../../lessons/q1/07-gradients-across-time/experiments/setting.ts";
import { mean } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import { dashOf } from "./q1-07-lines.ts";
import { chart, endLabels, ink } from "./style.ts";

/** How long a sequence each cell can learn to remember, at the better of several learning rates. */
export const figure: Figure<LengthsSeries> = {
  id: "q1-07-lengths",
  run: "q1-07-lengths",
  title: ({ series }) => {
    const all = lines(series);
    const rnns = all.filter(({ cell }) => cell === "rnn");
    const plain = all.filter(({ cell, keep }) => cell !== "rnn" && keep === 0);
    const gaps = all[0]!.points.map(({ T }, k) => {
      const [free, gated] = [rnns, plain].map((some) =>
        Math.max(...some.map(({ points }) => points[k]!.right))
      ) as [number, number];
      return { T, free, gated, gap: free - gated };
    });
    const widest = gaps.reduce((one, other) =>
      Math.abs(other.gap) > Math.abs(one.gap) ? other : one
    );
    return `Over ${widest.T} steps ${widest.gap > 0 ? "even " : ""}an RNN learns to answer ` +
      `${percent(widest.free)} right, LSTM and GRU with a bias of 0 at most ` +
      `${percent(widest.gated)}`;
  },
  caption: ({ series, seeds, config }) =>
    `Right answers after at most ${config.steps} updates against the number of steps from the ` +
    `symbol to the question: mean over ${seeds.length} seeds, at the better of the learning rates ` +
    `${rates(series).join(" and ")}, chosen for each point. Chance is ${
      percent(1 / series.symbols)
    }.`,
  alt: ({ series }) =>
    `Share of right answers against length. ` +
    lines(series).map(({ name, points }) =>
      `${name}: ` + points.map(({ T, right }) => `${percent(right)} at ${T}`).join(", ") + "."
    ).join(" "),
  table: ({ series }) => ({
    columns: ["setting", "steps", "learning rate", "right answers", "each seed"],
    rows: series.outcomes.map((one) => [
      nameOf(one),
      one.T,
      one.rate,
      percent(mean(one.accuracy)),
      one.accuracy.map(percent).join(", "),
    ]),
  }),
  plot,
};

interface Line extends Pick<LengthOutcome, "cell" | "keep" | "start"> {
  name: string;
  points: { T: number; right: number }[];
}

/** One line for each setting; at each length the better of the rates. */
function lines({ outcomes }: LengthsSeries): Line[] {
  const names = [...new Set(outcomes.map(nameOf))];
  return names.map((name) => {
    const mine = outcomes.filter((one) => nameOf(one) === name);
    const lengths = [...new Set(mine.map(({ T }) => T))];
    const points = lengths.map((T) => ({
      T,
      right: Math.max(...mine.filter((one) => one.T === T).map((one) => mean(one.accuracy))),
    }));
    return { ...mine[0]!, name, points };
  });
}

function rates({ outcomes }: LengthsSeries): number[] {
  return [...new Set(outcomes.map(({ rate }) => rate))];
}

function nameOf(one: Pick<LengthOutcome, "cell" | "keep" | "start">): string {
  if (one.cell !== "rnn") return labelOf(one);
  return one.start === "orthogonal" ? "RNN, orthogonal" : "RNN, PyTorch’s start";
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function plot({ series }: { series: LengthsSeries }, canvas: Canvas): Element {
  const all = lines(series);
  const lengths = all[0]!.points.map(({ T }) => T);
  const size = canvas.narrow ? 12 : 13;
  return chart(canvas, {
    marginRight: canvas.narrow ? 104 : 156,
    x: { label: "steps →", domain: [0, Math.max(...lengths)], ticks: lengths },
    y: { label: "↑ right answers", domain: [0, 1.02], ticks: 5, tickFormat: percent },
    marks: [
      Plot.ruleY([1 / series.symbols], { stroke: ink.quiet, strokeWidth: 1 }),
      ...all.flatMap((line) => [
        Plot.line(line.points, {
          x: "T",
          y: "right",
          stroke: ink[line.cell],
          strokeWidth: 2.2,
          strokeDasharray: line.start === "orthogonal" && line.cell === "rnn"
            ? "7 4"
            : dashOf(line),
        }),
        Plot.dot(line.points, { x: "T", y: "right", fill: ink[line.cell], r: 3 }),
      ]),
      endLabels(
        [
          ...all.map((line) => ({
            x: lengths.at(-1)!,
            y: line.points.at(-1)!.right,
            text: canvas.narrow ? line.name.replace(/forget |’s start/, "") : line.name,
            fill: ink[line.cell],
          })),
          {
            x: lengths.at(-1)!,
            y: 1 / series.symbols,
            text: "chance",
            fill: ink.quiet,
            weight: 400,
          },
        ],
        { size },
      ),
    ],
  });
}
