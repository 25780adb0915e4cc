import * as Plot from "@observablehq/plot";
import type { SentimentSeries } from "../../lessons/q2/05-other-sequences/experiments/sentiment.ts";
import type { Figure } from "../figure.ts";
import { chart, ink } from "./style.ts";

const signed = (x: number) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(1)}`;

/** The words that a bag of words goes by. */
export const figure: Figure<SentimentSeries> = {
  id: "q2-05-words",
  run: "q2-05-sentiment",
  title: ({ series }) => {
    const { words } = series;
    return `“${words[0]!.word}” speaks most for a film, “${words.at(-1)!.word}” most against it`;
  },
  caption: ({ seeds, config, series }) =>
    `The largest weights of the bag of words to both sides, learned from the ${
      ((config.folds as number) - 1) * series.bags[0]!.places.length
    } sentences that are not the test part of seed ${
      seeds[0]
    }. In brackets: how often the word occurs in them.`,
  alt: ({ series }) =>
    "The words with the largest weights: " +
    series.words.map(({ word, weight }) => `${word} ${signed(weight)}`).join(", ") + ".",
  table: ({ series }) => ({
    columns: ["word", "weight", "occurs"],
    rows: series.words.map(({ word, weight, count }) => [word, signed(weight), count]),
  }),
  plot: ({ series }, canvas) => {
    const words = series.words.map((one) => ({ ...one, side: Math.sign(one.weight) }));
    const most = Math.max(...words.map(({ weight }) => Math.abs(weight)));
    const label = (side: number, anchor: "start" | "end"): Plot.Markish =>
      Plot.text(words.filter((one) => one.side === side), {
        x: "weight",
        y: "word",
        text: ({ word, count }) => `${word} (${count})`,
        textAnchor: anchor,
        dx: 9 * side,
        fill: ink.plain,
      });
    return chart(canvas, {
      height: 50 + 21 * words.length,
      marginTop: 6,
      marginLeft: 12,
      marginRight: 12,
      x: {
        label: "against ← weight → for",
        domain: [-most * 1.75, most * 1.75],
        ticks: 5,
        tickFormat: (x: number) => (x === 0 ? "0" : signed(x)),
      },
      y: {
        type: "point",
        domain: words.map(({ word }) => word),
        axis: null,
        grid: false,
        padding: 0.6,
      },
      marks: [
        Plot.ruleX([0], { stroke: ink.quiet }),
        Plot.link(words, {
          x1: 0,
          x2: "weight",
          y1: "word",
          y2: "word",
          stroke: ink.rule,
          strokeWidth: 1.4,
        }),
        Plot.dot(words, { x: "weight", y: "word", r: 4, fill: ink.plain }),
        label(1, "start"),
        label(-1, "end"),
      ],
    });
  },
};
