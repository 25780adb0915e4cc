import { mean } from "../../assets/statistics.ts";
import { bagOf, share } from "../../lessons/q2/05-other-sequences/claims/sentiment_numbers.ts";
import type { SentimentSeries } from "../../lessons/q2/05-other-sequences/experiments/sentiment.ts";
import type { Figure } from "../figure.ts";
import { cellsOf, type Kind, seedsWords } from "./q2-02-training.ts";
import { type DotRow, rowsPlot } from "./q2-05-rows.ts";
import { answersHere, type SentimentRun } from "./q2-05-sentences.ts";
import { cellLabel, ink } from "./style.ts";

const percent = (points: number) => `${points.toFixed(0)} %`;

const right = (run: SentimentRun, cell: Kind) => share(run, answersHere(run, cell)).cases.value;

const bagRight = (run: SentimentRun) => share(run, bagOf(run, "bag")).cases.value;

/** Sentences that the weights of the cells learn from. */
const fewer = ({ series, config }: SentimentRun) =>
  ((config.folds as number) - 2) * series.bags[0]!.places.length;

function rows(run: SentimentRun): DotRow[] {
  const row = (name: string, answers: ReturnType<typeof bagOf>, fill: string): DotRow => ({
    name,
    values: answers.map((one) => 100 * mean(one)),
    fill,
    interval: share(run, answers).cases,
  });
  return [
    row("bag of words", bagOf(run, "bag"), ink.plain),
    row(`bag, ${fewer(run)} sentences`, bagOf(run, "fitBag"), ink.plain),
    ...cellsOf(run).toSorted((a, b) => right(run, b) - right(run, a)).flatMap((cell) => [
      row(cellLabel[cell], answersHere(run, cell), ink[cell]),
      row(`${cellLabel[cell]}, shuffled`, answersHere(run, cell, "shuffled"), ink[cell]),
    ]),
    row("frequent opinion", bagOf(run, "majority"), ink.quiet),
  ];
}

/** Right opinions of cells and baselines. */
export const figure: Figure<SentimentSeries> = {
  id: "q2-05-sentiment",
  run: "q2-05-sentiment",
  title: (run) => {
    const cells = cellsOf(run).toSorted((a, b) => right(run, b) - right(run, a));
    const [best] = cells;
    const who = cells.length > 1
      ? `the best cell, the ${cellLabel[best!]}`
      : `the ${cellLabel[best!]}`;
    return `The bag of words judges ${percent(bagRight(run))} of the sentences rightly; ${who}, ${
      percent(right(run, best!))
    }`;
  },
  caption: (run) =>
    `Sentences of the test part that were judged rightly. Each dot is one of ${
      seedsWords(run)
    }, the tick ` +
    `their mean, the line its 95 % interval over blocks of sentences. “Shuffled”: the same trained cell, and the words of each ` +
    `sentence in random order. The grey line is guessing.`,
  alt: (run) =>
    "Share of right answers. " +
    rows(run).map(({ name, values }) => `${name} ${percent(mean(values))}`).join(", ") + ".",
  table: (run) => ({
    columns: ["who", "right", "95 %, over sentences", "each seed"],
    rows: rows(run).map(({ name, values, interval }) => [
      name,
      `${mean(values).toFixed(1)} %`,
      `${interval!.low.toFixed(1)} to ${interval!.high.toFixed(1)} %`,
      values.map((value) => value.toFixed(1)).join(", "),
    ]),
  }),
  plot: (run, canvas) => {
    const all = rows(run);
    return rowsPlot(all, canvas, {
      x: "right, % →",
      height: 60 + 30 * all.length,
      names: 136,
      rule: 50,
      ticks: canvas.narrow ? 4 : 8,
    });
  },
};
