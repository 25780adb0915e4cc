import * as Plot from "@observablehq/plot";
import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Canvas, Figure } from "../figure.ts";
import { freeLabels } from "./free_labels.ts";
import { panels } from "./panels.ts";
import { cellsOf, mapsOf, pathIn, pathInTsne, type Place, type StatesRun } from "./q3-03-states.ts";
import { cellLabel, chart, ink } from "./style.ts";

/** The lab's guard: `if len(all_states) >= 30`. */
export const GUARD = 30;

const percent = (share: number) => `${(100 * share).toFixed(0)}\u00a0%`;

/** The largest perplexity that was drawn; the lab's library has 30 unless another is asked for. */
const perplexityOf = (run: StatesRun) => mapsOf(run)[0]!.tsne.at(-1)?.perplexity;

/** Dashes of the questions: there is one ink for each cell. */
const DASHES = [undefined, "7 3", "2 3", "9 3 2 3"];

/** What the lab drew, and what it would have drawn. */
export const figure: Figure<StatesSeries> = {
  id: "q3-03-lab",
  run: "q3-03-lab",
  title: (run) => {
    const states = run.series.at.length;
    const perplexity = perplexityOf(run);
    const drawn = perplexity === undefined
      ? "no perplexity above 1 fits them"
      : `with a perplexity of ${perplexity} it runs`;
    return states < GUARD
      ? `The lab had ${states} states, and drew t-SNE from ${GUARD} on: its right half stayed empty; ${drawn}`
      : `With ${states} states, the lab’s t-SNE would have run; it asked for ${GUARD}`;
  },
  caption: (run) =>
    `The ${run.series.questions.length} questions of the original lab, seed ${
      run.seeds[0]
    }. Left: the first two components, the heading says what share of the variance they show. Right: t-SNE of the ${run.series.distinct.length} states that differ, with the perplexity of the heading. ` +
    `Each line is a question, from the ring to the square; the last word is written beside it. Distances between far points of the right half mean nothing.`,
  alt: (run) =>
    "Two planes for each cell, with one path for each question: " +
    run.series.questions.map((words) => `“${words.join(" ")}”`).join(", ") + ".",
  table: (run) => ({
    columns: [
      "question",
      "step",
      "word",
      ...cellsOf(run).map((cell) => `${cellLabel[cell]}, plane`),
    ],
    rows: run.series.at.map(({ question, step }, k) => [
      question + 1,
      step + 1,
      run.series.questions[question]![step]!,
      ...mapsOf(run).map(({ plane }) =>
        `${plane[2 * k]!.toFixed(2)}, ${plane[2 * k + 1]!.toFixed(2)}`.replaceAll("-", "−")
      ),
    ]),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 190 : 210;
    return panels(
      mapsOf(run).flatMap((map) => {
        const tsne = map.tsne.at(-1);
        const all = run.series.questions.map((_, question) => question);
        return [
          {
            heading: `${cellLabel[map.cell]}, components: ${
              percent(map.explained[0]! + (map.explained[1] ?? 0))
            }`,
            plot: (small: Canvas) =>
              paths(all.map((q) => pathIn(run, map, q)), ink[map.cell], height, small),
          },
          ...(tsne
            ? [{
              heading: `${cellLabel[map.cell]}, t-SNE, perplexity ${tsne.perplexity}`,
              plot: (small: Canvas) =>
                paths(
                  all.map((q) => pathInTsne(run, tsne.places, q)),
                  ink[map.cell],
                  height,
                  small,
                ),
            }]
            : []),
        ];
      }),
      canvas,
      { columns: canvas.narrow || perplexityOf(run) === undefined ? 1 : 2, height, gap: 16 },
    );
  },
};

function paths(all: readonly Place[][], stroke: string, height: number, canvas: Canvas): Element {
  return chart(canvas, {
    height,
    marginTop: 6,
    marginBottom: 6,
    marginLeft: 8,
    marginRight: 8,
    inset: 16,
    x: { label: null, ticks: 0 },
    y: { label: null, ticks: 0, grid: false },
    marks: [
      Plot.frame({ stroke: ink.rule }),
      ...all.flatMap((path, k) => [
        Plot.line(path, {
          x: "x",
          y: "y",
          stroke,
          strokeDasharray: DASHES[k % DASHES.length],
          strokeWidth: 1.5,
          strokeOpacity: 0.8,
        }),
        Plot.dot(path.slice(1, -1), { x: "x", y: "y", r: 2, fill: stroke }),
        Plot.dot(path.slice(0, 1), {
          x: "x",
          y: "y",
          r: 4,
          stroke,
          strokeWidth: 1.8,
          fill: "var(--paper)",
        }),
        Plot.dot(path.slice(-1), { x: "x", y: "y", r: 4.5, symbol: "square", fill: stroke }),
      ]),
      freeLabels(
        all.map((path) => path.at(-1)!).map(({ x, y, word }) => ({
          x,
          y,
          text: word,
          fill: ink.plain,
          weight: 600,
        })),
        all.flat(),
        { size: 11.5 },
      ),
    ],
  });
}
