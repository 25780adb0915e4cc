/**
 * What the figures of lesson q3/03 share: states, the questions they belong to, and the planes that they are drawn in.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import type {
  StatesConfig,
  StatesRow,
  StatesSeries,
} from "../../lessons/q3/03-hidden-states-in-motion/experiments/states.ts";
import type { CellMap } from "../../lessons/q3/03-hidden-states-in-motion/experiments/map.ts";
import type {
  Motion,
  Text,
} from "../../lessons/q3/03-hidden-states-in-motion/experiments/motion.ts";
import { cellsIn, type Kind, middle } from "./q3-02-encoders.ts";

/** A run about states. */
export type StatesRun = Run<StatesSeries>;

/** What was chosen for it. */
export const configOf = ({ config }: StatesRun) => config as unknown as StatesConfig;

/** The cells of a run. */
export const cellsOf = ({ series }: StatesRun): Kind[] => cellsIn(series.rows);

/** The maps of the cells of the first seed, in the order of the course. */
export function mapsOf(run: StatesRun): CellMap[] {
  return cellsOf(run).map((cell) => run.series.maps.find((map) => map.cell === cell)!);
}

/** What an encoder did with one text. */
export const motion = (row: StatesRow, text: Text): Motion =>
  row.motions.find((one) => one.text === text)!;

/** The median over seeds of a number of a cell. */
export const middleOf = (run: StatesRun, cell: Kind, of: (row: StatesRow) => number) =>
  middle(run.series.rows, cell, of);

/** The word that was read last at a state. */
export const wordAt = ({ series }: StatesRun, state: number): string => {
  const { question, step } = series.at[state]!;
  return series.questions[question]![step]!;
};

/** A point of the plane, and the word that was read last there. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly word: string;
}

/** The path of a question in the plane of the components. */
export function pathIn(run: StatesRun, { plane }: CellMap, question: number): Place[] {
  return run.series.at.flatMap((at, k) =>
    at.question === question
      ? [{ x: plane[2 * k]!, y: plane[2 * k + 1]!, word: wordAt(run, k) }]
      : []
  );
}

/** The path of a question in t-SNE's plane, where states that begin in the same words are one point. */
export function pathInTsne(
  run: StatesRun,
  places: readonly number[],
  question: number,
): Place[] {
  const { at, distinct, questions } = run.series;
  const beginning = (q: number, step: number) => questions[q]!.slice(0, step + 1).join(" ");
  const points = new Map(
    distinct.map((state, k) => [beginning(at[state]!.question, at[state]!.step), k] as const),
  );
  return questions[question]!.map((word, step) => {
    const k = points.get(beginning(question, step))!;
    return { x: places[2 * k]!, y: places[2 * k + 1]!, word };
  });
}

/**
 * Two questions to look at: the one whose steps are compared, and another that ends in the same word where there is one; the longest of
 * those.
 */
export function twoQuestions({ series }: StatesRun): number[] {
  const { questions, shown } = series;
  const first = questions[shown.question]!;
  const others = questions.map((words, k) => ({ words, k })).filter(({ k }) =>
    k !== shown.question
  );
  const same = others.filter(({ words }) => words.at(-1) === first.at(-1));
  const [best] = (same.length > 0 ? same : others).toSorted((a, b) =>
    b.words.length - a.words.length
  );
  return best ? [shown.question, best.k] : [shown.question];
}

/** A question in quotation marks. */
export const quoted = ({ series }: StatesRun, question: number) =>
  `“${series.questions[question]!.join(" ")}”`;
