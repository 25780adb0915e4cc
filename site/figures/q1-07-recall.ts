import * as Plot from "@observablehq/plot";
import type {
  RecallOutcome,
  RecallSeries,
} from "../../lessons/q1/07-gradients-across-time/experiments/recall.ts";
import { labelOf } from "../../lessons/q1/07-gradients-across-time/experiments/setting.ts";
import { mean } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { dashOf } from "./q1-07-lines.ts";
import { cellLabel, chart, endLabels, ink, scientific } from "./style.ts";

/** Right answers over training, for each cell and each first bias. */
export const figure: Figure<RecallSeries> = {
  id: "q1-07-recall",
  run: "q1-07-recall",
  title: ({ series }) => {
    const { outcomes, T } = series;
    if (outcomes.length === 1) {
      return `${nameOf(outcomes[0]!)}: ${percent(end(outcomes[0]!))} right after ${T} steps`;
    }
    const lstms = outcomes.filter(({ cell }) => cell === "lstm");
    const best = (lstms.length > 0 ? lstms : outcomes).reduce((a, b) => end(b) > end(a) ? b : a);
    const plain = lstms.find(({ keep }) => keep === 0);
    const how = best.keep === "chrono" ? "the chrono start" : `a bias of ${best.keep}`;
    const right = `the ${cellLabel[best.cell]} is ${percent(end(best))} right with ${how}`;
    if (!plain || plain === best) return `After ${T} steps ${right}`;
    const decides = end(best) - end(plain) > 0.5
      ? `The forget bias decides whether ${T} steps can be learned`
      : `Over ${T} steps the forget bias decides little`;
    return `${decides}: ${right}, ${percent(end(plain))} with a bias of 0`;
  },
  caption: ({ series, seeds, config }) =>
    `The first of ${series.T} symbols is to be named at the end; chance is ` +
    `${percent(1 / series.symbols)}. Thin: each of ${seeds.length} seeds; thick: their mean. ` +
    `${config.H} hidden units, Adam with a rate of ${config.rate}, the same for all. b is the ` +
    `forget bias of the LSTM, or the update bias of the GRU.`,
  alt: ({ series }) =>
    `Share of right answers against updates. After the last update: ` +
    series.outcomes.map((one) => `${nameOf(one)} ${percent(end(one))}`).join(", ") + ".",
  table: ({ series }) => ({
    columns: [
      "setting",
      "right at the end",
      "each seed",
      "updates until solved",
      `σ(b)^${series.T}`,
    ],
    rows: series.outcomes.map((one) => [
      nameOf(one),
      percent(end(one)),
      one.accuracy.map((seed) => percent(seed.at(-1)!)).join(", "),
      one.solved.map((updates) => updates < 0 ? "never" : updates).join(", "),
      one.memoryLeft === null ? "–" : scientific(one.memoryLeft),
    ]),
  }),
  plot: ({ series }, canvas) => {
    const cells = (["rnn", "lstm", "gru"] as const)
      .filter((kind) => series.outcomes.some(({ cell }) => cell === kind));
    const height = canvas.narrow ? 190 : 260;
    return panels(
      cells.map((kind) => ({
        heading: cellLabel[kind],
        plot: (small: Canvas) =>
          onePlot(series, series.outcomes.filter(({ cell }) => cell === kind), small, height),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : cells.length, height },
    );
  },
};

/** The share of right answers at the end, mean over seeds. */
function end({ accuracy }: RecallOutcome): number {
  return mean(accuracy.map((seed) => seed.at(-1)!));
}

function nameOf(one: RecallOutcome): string {
  const start = { orthogonal: "", pytorch: ", PyTorch’s start", lab: ", the lab’s start" };
  return labelOf(one) +
    (one.cell === "rnn" && one.start === "orthogonal" ? ", orthogonal start" : start[one.start]);
}

/** What tells the lines of one panel apart, in a word. */
function shortName({ cell, keep, start }: RecallOutcome): string {
  if (cell === "rnn") return start === "pytorch" ? "PyTorch" : start;
  if (keep === "chrono") return keep;
  return cell === "gru" && keep !== 0 ? `b = −${keep}` : `b = ${keep}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function onePlot(
  { every, symbols }: RecallSeries,
  outcomes: RecallOutcome[],
  canvas: Canvas,
  height: number,
): Element {
  const lines = outcomes.map((one) => {
    const seeds = one.accuracy.map((seed, s) =>
      seed.map((accuracy, k) => ({ updates: k * every, accuracy, s }))
    );
    const average = seeds[0]!.map(({ updates }, k) => ({
      updates,
      accuracy: mean(seeds.map((seed) => seed[k]!.accuracy)),
    }));
    const dash = one.cell === "rnn" && one.start === "orthogonal" ? "7 4" : dashOf(one);
    return { one, seeds, average, stroke: ink[one.cell], dash };
  });
  const last = Math.max(...lines.map(({ average }) => average.at(-1)!.updates));
  return chart(canvas, {
    height,
    marginLeft: 42,
    marginRight: 76,
    x: { label: "updates →", domain: [0, last], ticks: 3, tickFormat: String },
    y: {
      label: "↑ right answers",
      domain: [0, 1.02],
      ticks: [0, 0.5, 1],
      tickFormat: percent,
    },
    marks: [
      Plot.ruleY([1 / symbols], { stroke: ink.quiet, strokeWidth: 1 }),
      Plot.text([1 / symbols], {
        x: last / 2,
        y: (chance: number) => chance / 2.4,
        text: () => "chance",
        fill: ink.quiet,
      }),
      ...lines.flatMap(({ seeds, stroke }) =>
        seeds.map((seed) =>
          Plot.line(seed, {
            x: "updates",
            y: "accuracy",
            stroke,
            strokeWidth: 0.8,
            strokeOpacity: 0.35,
          })
        )
      ),
      ...lines.map(({ average, stroke, dash }) =>
        Plot.line(average, {
          x: "updates",
          y: "accuracy",
          stroke,
          strokeWidth: 2.2,
          strokeDasharray: dash,
        })
      ),
      endLabels(
        lines.map(({ one, average, stroke }) => ({
          x: last,
          y: average.at(-1)!.accuracy,
          text: shortName(one),
          fill: stroke,
        })),
        { size: canvas.narrow ? 12 : 13 },
      ),
    ],
  });
}
