import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cosine, type Kind } from "./q3-02-encoders.ts";
import { type Field, fields, values } from "./q3-03-heat.ts";
import { cellsOf, mapsOf, middleOf, motion, quoted, type StatesRun } from "./q3-03-states.ts";
import { cellLabel, chart, ink } from "./style.ts";

const wordsOf = ({ series }: StatesRun) => series.questions[series.shown.question]!;

const next = (run: StatesRun, cell: Kind) =>
  middleOf(run, cell, (row) => motion(row, "questions").next);

/** The cosines of the steps of one question. */
export const figure: Figure<StatesSeries> = {
  id: "q3-03-steps",
  run: "q3-03-states",
  title: (run) =>
    `A state and the next one have a cosine of ${
      cellsOf(run).map((cell) => `${cosine(next(run, cell))} (${cellLabel[cell]})`).join(", ")
    }`,
  caption: (run) =>
    `Cosines between the states along ${quoted(run, run.series.shown.question)}, seed ${
      run.seeds[0]
    }; grey where they are negative. The numbers in the title are medians over seeds, and means over all questions. ` +
    `A word that stands in the question twice shows as a strong field away from the diagonal.`,
  alt: (run) =>
    mapsOf(run).map(({ cell, steps }) =>
      `${cellLabel[cell]}: cosine of each state with the next one ` +
      steps.slice(1).map((row, t) => cosine(row[t]!)).join(", ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "after", ...wordsOf(run).map((word, t) => `${t + 1} ${word}`)],
    rows: mapsOf(run).flatMap(({ cell, steps }) =>
      steps.map((row, t) => [
        cellLabel[cell],
        `${t + 1} ${wordsOf(run)[t]}`,
        ...row.map((v) => cosine(v)),
      ])
    ),
  }),
  plot: (run, canvas) => {
    const words = wordsOf(run).slice(0, mapsOf(run)[0]!.steps.length);
    const across = canvas.narrow || mapsOf(run).length === 1 ? 1 : 3;
    const width = (canvas.width - 14 * (across - 1)) / across;
    const left = 62;
    const side = (Math.min(width, 340) - left) / words.length;
    const height = Math.round(side * words.length + 8);
    return panels(
      mapsOf(run).map(({ cell, steps }) => ({
        heading: cellLabel[cell],
        plot: (small: Canvas) => {
          const all: Field[] = steps.flatMap((row, j) =>
            row.map((value, i) => ({ i, j, value, fill: ink[cell] }))
          );
          const places = words.map((_, k) => k);
          return chart(small, {
            height,
            marginTop: 4,
            marginBottom: 4,
            marginLeft: left,
            marginRight: small.width - left - Math.round(side * words.length),
            x: { type: "band", domain: places, axis: null, padding: 0 },
            y: {
              type: "band",
              domain: places,
              label: null,
              tickSize: 0,
              tickFormat: (k: number) => words[k]!,
              padding: 0,
              grid: false,
            },
            marks: [
              fields(all, 0.5),
              ...(side >= 24 ? [values(all, 11)] : []),
            ],
          });
        },
      })),
      canvas,
      { columns: across, height, gap: 14 },
    );
  },
};
