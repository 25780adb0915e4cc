import * as Plot from "@observablehq/plot";
import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Figure } from "../figure.ts";
import { cosine, type Kind } from "./q3-02-encoders.ts";
import { type Field, fields } from "./q3-03-heat.ts";
import { cellsOf, mapsOf, type StatesRun, wordAt } from "./q3-03-states.ts";
import { cellLabel, chart, ink, wordInk } from "./style.ts";

/** The cell below the diagonal, and the one above it: the first two. */
const shownCells = (run: StatesRun): readonly [Kind, Kind] => {
  const [below, above] = cellsOf(run);
  return [below!, above ?? below!];
};

/** What a row stands for: a word, and the words before it. */
const wordsAt = (run: StatesRun) => run.series.shown.states.map((state) => wordAt(run, state));

/** The mean cosine of pairs of different places, of the same word or of different words. */
function meanOf(run: StatesRun, cell: Kind, same: boolean): number {
  const words = wordsAt(run);
  const { words: cosines } = mapsOf(run).find((map) => map.cell === cell)!;
  const pairs = words.flatMap((a, i) =>
    words.flatMap((b, j) => j < i && (a === b) === same ? [cosines[i]![j]!] : [])
  );
  return pairs.reduce((sum, v) => sum + v, 0) / Math.max(1, pairs.length);
}

/** The cosines of words across questions. */
export const figure: Figure<StatesSeries> = {
  id: "q3-03-words",
  run: "q3-03-states",
  title: (run) => {
    if (run.series.shown.states.length === 0) return "No word stands in two of these questions";
    const parts = [...new Set(shownCells(run))].map((cell) =>
      `${cosine(meanOf(run, cell, true))} after the same word and ${
        cosine(meanOf(run, cell, false))
      } after different ones (${cellLabel[cell]})`
    );
    return `Across questions, states have a mean cosine of ${parts.join("; ")}`;
  },
  caption: (run) => {
    const [below, above] = shownCells(run);
    const where = below === above
      ? `The ${cellLabel[below]}.`
      : `Below the diagonal the ${cellLabel[below]}, above it the ${cellLabel[above]}.`;
    return `${where} Seed ${
      run.seeds[0]
    }. The states after words that stand in several questions, each word twice: in its first question and in its last. Full colour is a cosine of 1, no colour of 0, grey is below.`;
  },
  alt: (run) =>
    "A table of cosines. Words: " + [...new Set(wordsAt(run))].join(", ") + ". " +
    cellsOf(run).map((cell) =>
      `${cellLabel[cell]}: same word ${cosine(meanOf(run, cell, true))}, different words ${
        cosine(meanOf(run, cell, false))
      }.`
    ).join(" "),
  table: (run) => {
    const words = wordsAt(run);
    return {
      columns: ["cell", "word", "with itself elsewhere", "most alike other word", "cosine"],
      rows: mapsOf(run).flatMap(({ cell, words: cosines }) =>
        words.flatMap((word, i) => {
          if (words.indexOf(word) !== i) return [];
          const itself = words.lastIndexOf(word);
          const others = words.map((other, j) => ({ other, value: cosines[i]![j]! }))
            .filter(({ other }) => other !== word);
          if (others.length === 0) return [];
          const most = others.reduce((a, b) => b.value > a.value ? b : a);
          return [[
            cellLabel[cell],
            word,
            cosine(cosines[i]![itself]!),
            most.other,
            cosine(most.value),
          ]];
        })
      ),
    };
  },
  plot: (run, canvas) => {
    const words = wordsAt(run);
    const [below, above] = shownCells(run);
    const of = (cell: Kind) => mapsOf(run).find((map) => map.cell === cell)!.words;
    const places = words.map((_, k) => k);
    const all: Field[] = places.flatMap((j) =>
      places.map((i) => {
        const cell = i <= j ? below : above;
        return { i, j, value: of(cell)[j]![i]!, fill: i === j ? ink.plain : ink[cell] };
      })
    );
    const left = canvas.narrow ? 66 : 82;
    const right = canvas.narrow ? 4 : 60;
    const side = (canvas.width - left - right) / Math.max(1, words.length);
    const top = canvas.narrow ? 62 : 74;
    const size = canvas.narrow ? 11 : 12;
    // On a phone a row is lower than a line of text: each word is written once, between its two rows.
    const row = canvas.narrow ? 11 : side;
    const written = places.filter((k) => !canvas.narrow || words.indexOf(words[k]!) === k);
    const half = canvas.narrow ? 0.5 : 0;
    const label = (axis: "x" | "y") =>
      Plot.text(written, {
        [axis]: (k: number) => k,
        ...(axis === "x"
          ? {
            frameAnchor: "top",
            lineAnchor: "middle",
            dy: -5,
            dx: half * side,
            rotate: -90,
            textAnchor: "start",
          }
          : { frameAnchor: "left", dx: -5, dy: half * row, textAnchor: "end" }),
        text: (k: number) => words[k]!,
        fill: ink.plain,
        fontSize: size,
      });
    return chart(canvas, {
      height: Math.round(top + row * words.length + 8),
      marginTop: top,
      marginBottom: 8,
      marginLeft: left,
      marginRight: right,
      x: { type: "band", domain: places, axis: null, padding: 0 },
      y: { type: "band", domain: places, axis: null, padding: 0, grid: false },
      marks: [
        fields(all, canvas.narrow ? 0 : 0.5),
        label("x"),
        label("y"),
        ...(below === above || canvas.narrow ? [] : [
          Plot.text([cellLabel[above]], {
            frameAnchor: "top-right",
            dx: 54,
            dy: 12,
            fill: wordInk(ink[above]),
            fontWeight: 650,
          }),
          Plot.text([cellLabel[below]], {
            frameAnchor: "bottom-right",
            dx: 48,
            dy: -10,
            fill: wordInk(ink[below]),
            fontWeight: 650,
          }),
        ]),
      ],
    });
  },
};
