import type { StatesSeries } from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { Text } from "../../lessons/q3/03-hidden-states-in-motion/experiments/motion.ts";
import type { Figure } from "../figure.ts";
import { cellDots, type DotRow } from "./cell_dots.ts";
import { seedsWords } from "./q2-02-training.ts";
import { rowsOf, START, startsIn } from "./q3-02-encoders.ts";
import { cellsOf, middleOf, motion, type StatesRun } from "./q3-03-states.ts";
import { cellLabel } from "./style.ts";

const ROWS: readonly (readonly [Text, string])[] = [
  ["questions", "questions"],
  ["shuffled", "words shuffled"],
  ["repeated", "one word, repeated"],
  ["walk", "a random walk"],
  ["jumps", "random jumps"],
];

const turned = (run: StatesRun, cell: "rnn" | "lstm" | "gru", text: Text) =>
  middleOf(run, cell, (row) => motion(row, text).angle);

const degrees = (angle: number) => `${angle.toFixed(0)}°`;

function rowsFor(run: StatesRun): DotRow[] {
  return ROWS.flatMap(([text, row]) =>
    cellsOf(run).map((cell) => ({
      row,
      cell,
      values: rowsOf(run.series.rows, cell).map((one) => motion(one, text).angle),
    }))
  );
}

/** How sharply paths turn, beside paths that read nothing. */
export const figure: Figure<StatesSeries> = {
  id: "q3-03-paths",
  run: "q3-03-states",
  title: (run) => {
    const turns = cellsOf(run).map((cell) =>
      `the ${cellLabel[cell]}’s path by ${degrees(turned(run, cell, "questions"))}`
    );
    return `From word to word ${turns.join(", ")} turns; jumps between random points turn by ${
      degrees(turned(run, cellsOf(run)[0]!, "jumps"))
    }`.replace(
      /^From word to word (.*?) turns;/,
      (_, list) => `From word to word ${list.replace(/ by /, " turns by ")};`,
    );
  },
  caption: (run) =>
    `The mean angle between a step of a path and the next one, in degrees: 0 goes straight on, 90 turns off, 180 goes back. Each mark is ` +
    `one of ${seedsWords(run)}, the tick their median; ${
      START[startsIn(run.series.rows)[0]!]
    }. Shuffled: the same words in random order. ` +
    `Walk and jumps have read nothing: points drawn at random, added up or not, as many as there are words.`,
  alt: (run) =>
    "Turning angles. " +
    ROWS.map(([text, row]) =>
      `${row}: ${
        cellsOf(run).map((cell) => `${cellLabel[cell]} ${degrees(turned(run, cell, text))}`).join(
          ", ",
        )
      }.`
    ).join(" "),
  table: (run) => ({
    columns: ["path", "cell", "angle", "straightness", "on one line", "cosine with the next"],
    rows: ROWS.flatMap(([text, row]) =>
      cellsOf(run).map((cell) => [
        row,
        cellLabel[cell],
        degrees(turned(run, cell, text)),
        ...(["straight", "onALine", "next"] as const).map((what) =>
          middleOf(run, cell, (one) => motion(one, text)[what]).toFixed(3).replace("-", "−")
        ),
      ])
    ),
  }),
  plot: (run, canvas) =>
    cellDots(rowsFor(run), canvas, {
      x: {
        label: "mean angle from one step to the next, degrees →",
        domain: [0, 130],
        ticks: canvas.narrow ? 4 : 7,
      },
      left: canvas.narrow ? 118 : 140,
    }),
};
