import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type { ReadingSeries, Sample } from "../../lessons/q1/06-training/experiments/reading.ts";
import type { Canvas, Figure } from "../figure.ts";
import { cellLabel, ink, wordInk } from "./style.ts";

/** What the cells write as training goes on: a figure made of text. */
export const figure: Figure<ReadingSeries> = {
  id: "q1-06-samples",
  run: "q1-06-moby-dick",
  title: ({ series }) => {
    const epochs = series.samples.map(({ epoch }) => epoch);
    const share = (epoch: number) => {
      const then = series.samples.filter((sample) => sample.epoch === epoch);
      return percent(mean(then.map(({ knownWords }) => knownWords)));
    };
    const [first, last] = [Math.min(...epochs), Math.max(...epochs)];
    return `${first === 0 ? "Before training" : `After ${first} epochs`} ${
      share(first)
    } of the words that the cells write occur in the ` +
      `chapter, after ${last} epochs ${share(last)}`;
  },
  caption: ({ config, seeds }) =>
    `Each model reads “${String(config.prompt).trim()} ” and goes on by itself, at temperature ` +
    `${config.temperature}, with the same random numbers each time (seed ${
      seeds[0]
    }). These are the ` +
    `first ${config.kept} of ${config.written} characters; the words are counted over all of them.`,
  alt: ({ series }) =>
    "Text that each cell wrote. " +
    series.samples.map(({ kind, epoch, text }) =>
      `${cellLabel[kind]} after ${epoch} epochs: ${text}.`
    ).join(" "),
  table: ({ series }) => ({
    columns: ["cell", "epochs", "words that occur in the chapter", "text"],
    rows: series.samples.map(({ kind, epoch, knownWords, text }) => [
      cellLabel[kind],
      epoch,
      percent(knownWords),
      text,
    ]),
  }),
  plot,
};

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** A list with a heading for each cell; made of words, so that it wraps and can be read aloud. */
function plot({ series }: Run<ReadingSeries>, { document, narrow }: Canvas): Element {
  const whole = document.createElement("div");
  whole.setAttribute(
    "style",
    `display:grid;gap:0 0.9em;grid-template-columns:max-content 1fr;font-family:var(--sans);` +
      `font-size:${narrow ? 12 : 13}px;line-height:1.5`,
  );
  for (const { kind } of series.cells) {
    const name = document.createElement("strong");
    name.setAttribute("style", `grid-column:1/-1;color:${wordInk(ink[kind])};padding-top:0.7em`);
    name.textContent = cellLabel[kind];
    const lines = series.samples.filter((sample) => sample.kind === kind);
    whole.append(name, ...lines.flatMap((sample) => written(sample, document)));
  }
  return whole;
}

function written({ epoch, text }: Sample, document: Document): Element[] {
  const when = document.createElement("span");
  when.setAttribute("style", "color:var(--quiet);font-variant-numeric:tabular-nums lining-nums");
  when.textContent = epoch === 1 ? "1 epoch" : `${epoch} epochs`;
  const what = document.createElement("span");
  what.setAttribute("style", "font-family:var(--mono);overflow-wrap:anywhere");
  what.textContent = text.replaceAll("\n", " ");
  return [when, what];
}
