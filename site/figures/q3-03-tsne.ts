import * as Plot from "@observablehq/plot";
import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Canvas, Figure } from "../figure.ts";
import { type FreeLabel, freeLabels } from "./free_labels.ts";
import { panels } from "./panels.ts";
import { cosine, type Kind } from "./q3-02-encoders.ts";
import { cellsOf, mapsOf, middleOf, type Place, type StatesRun, wordAt } from "./q3-03-states.ts";
import { cellLabel, chart, ink } from "./style.ts";

const percent = (share: number) => `${(100 * share).toFixed(0)}\u00a0%`;

/** The cell that is drawn: the LSTM, where there is one. */
const shownCell = (run: StatesRun): Kind =>
  cellsOf(run).find((cell) => cell === "lstm") ?? cellsOf(run)[0]!;

/** The points of a plane with their words. */
function placesOf(run: StatesRun, places: readonly number[]): Place[] {
  return run.series.distinct.map((state, k) => ({
    x: places[2 * k]!,
    y: places[2 * k + 1]!,
    word: wordAt(run, state),
  }));
}

/** Of the points whose word other points have too: the share whose nearest point has the same word. */
export function sameWordNearest(places: readonly Place[]): number {
  const counts = new Map<string, number>();
  for (const { word } of places) counts.set(word, (counts.get(word) ?? 0) + 1);
  const several = places.filter(({ word }) => counts.get(word)! > 1);
  const right = several.filter((one) => {
    const others = places.filter((other) => other !== one);
    const apart = (other: Place) => Math.hypot(one.x - other.x, one.y - other.y);
    return others.reduce((a, b) => apart(b) < apart(a) ? b : a).word === one.word;
  });
  return several.length > 0 ? right.length / several.length : 0;
}

const planes = (run: StatesRun) => mapsOf(run).find(({ cell }) => cell === shownCell(run))!.tsne;

const kept = (run: StatesRun, plane: "plane" | "tsne") =>
  run.series.rows.some((row) => row.kept)
    ? middleOf(run, shownCell(run), (row) => row.kept?.[plane] ?? NaN)
    : undefined;

/** What t-SNE makes of states, and of nothing. */
export const figure: Figure<StatesSeries> = {
  id: "q3-03-tsne",
  run: "q3-03-states",
  title: (run) => {
    const [first] = planes(run);
    if (!first) {
      return `t-SNE cannot be had: the questions have ${run.series.distinct.length} different states only`;
    }
    return `In t-SNE’s plane ${percent(sameWordNearest(placesOf(run, first.places)))} of the ${
      cellLabel[shownCell(run)]
    }’s states lie nearest to one after the same word`;
  },
  caption: (run) => {
    const [plane, tsne] = [kept(run, "plane"), kept(run, "tsne")];
    const both = plane === undefined || tsne === undefined
      ? ""
      : ` With a perplexity of ${run.config.measured}, ${
        percent(tsne)
      } of the nearest five of every state are among its nearest five in the plane; in the plane of the components, ${
        percent(plane)
      }.`;
    return `The ${run.series.distinct.length} different states of the ${
      cellLabel[shownCell(run)]
    } of seed ${
      run.seeds[0]
    }; three perplexities, one seed. Each word stands where most of its states are. ` +
      `The share in the title is for a perplexity of ${
        planes(run)[0]?.perplexity ?? "–"
      }, and counts words that were read in more than one way.${both} The last panel shows as many points drawn at random: nothing is to be found there.`;
  },
  alt: (run) =>
    "States in planes of t-SNE. " +
    planes(run).map(({ perplexity, places }) =>
      `Perplexity ${perplexity}: ${
        percent(sameWordNearest(placesOf(run, places)))
      } lie nearest to a state after the same word.`
    ).join(" "),
  table: (run) => ({
    columns: [
      "cell",
      ...planes(run).map(({ perplexity }) => `same word nearest, perplexity ${perplexity}`),
      "neighbours kept by components",
      "by t-SNE",
    ],
    rows: mapsOf(run).map(({ cell, tsne }) => [
      cellLabel[cell],
      ...tsne.map(({ places }) => percent(sameWordNearest(placesOf(run, places)))),
      ...(["plane", "tsne"] as const).map((plane) =>
        run.series.rows.some((row) => row.kept)
          ? cosine(middleOf(run, cell, (row) => row.kept?.[plane] ?? NaN), 3)
          : "–"
      ),
    ]),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 270 : 290;
    const { nothing } = run.series;
    return panels(
      [
        ...planes(run).map(({ perplexity, places }) => ({
          heading: `${cellLabel[shownCell(run)]}, perplexity ${perplexity}`,
          plot: (small: Canvas) =>
            scatter(placesOf(run, places), ink[shownCell(run)], height, small),
        })),
        ...(nothing
          ? [{
            heading: `random points, perplexity ${nothing.perplexity}`,
            plot: (small: Canvas) =>
              scatter(
                placesOf(run, nothing.places).map((place) => ({ ...place, word: "" })),
                ink.quiet,
                height,
                small,
              ),
          }]
          : []),
      ],
      canvas,
      { columns: canvas.narrow ? 1 : 2, height, gap: 16 },
    );
  },
};

/** At most so many words are written into a plane. */
const WORDS = 16;

/** The most frequent words, each at that of its points which is nearest to the middle of them. */
function labelsOf(places: readonly Place[]): FreeLabel[] {
  const words = new Map<string, Place[]>();
  for (const place of places) {
    if (place.word) words.set(place.word, [...words.get(place.word) ?? [], place]);
  }
  return [...words].filter(([, own]) => own.length > 1)
    .toSorted((a, b) => b[1].length - a[1].length).slice(0, WORDS)
    .map(([text, own]) => {
      const apart = (one: Place) =>
        own.reduce((sum, other) => sum + Math.hypot(one.x - other.x, one.y - other.y), 0);
      const { x, y } = own.reduce((a, b) => apart(b) < apart(a) ? b : a);
      return { x, y, text, fill: ink.plain };
    });
}

function scatter(
  places: readonly Place[],
  stroke: string,
  height: number,
  canvas: Canvas,
): Element {
  return chart(canvas, {
    height,
    marginTop: 6,
    marginBottom: 6,
    marginLeft: 8,
    marginRight: 8,
    inset: 12,
    x: { label: null, ticks: 0 },
    y: { label: null, ticks: 0, grid: false },
    marks: [
      Plot.frame({ stroke: ink.rule }),
      Plot.dot(places, { x: "x", y: "y", r: 3, fill: stroke, fillOpacity: 0.55 }),
      freeLabels(labelsOf(places), places, { size: 11 }),
    ],
  });
}
