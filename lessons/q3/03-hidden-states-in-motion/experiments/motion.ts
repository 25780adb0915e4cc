/**
 * How states move: measures of paths, each beside what they would be for other reasons.
 *
 * @module
 */

import { mean } from "../../../../assets/statistics.ts";
import type { Matrix } from "../../../kit/matrix.ts";
import { normalMatrix, type Random } from "../../../kit/random.ts";
import type { Model } from "../../../q1/06-training/model.ts";
import { principalComponents } from "../components.ts";
import { straightness, turningAngles } from "../paths.ts";
import { similarityMatrix } from "../similarities.ts";
import { svd } from "../svd.ts";
import { read, type Reading } from "./reading.ts";

/**
 * What is read: the questions, their words in random order, one of their words again and again. And what no cell has read: a walk of
 * random steps, and jumps from one random point to the next.
 */
export type Text = "questions" | "shuffled" | "repeated" | "walk" | "jumps";

/** Measures of the paths of one text, each a mean over its questions. */
export interface Motion {
  readonly text: Text;
  /** Distance from start to end over the length of the path. */
  readonly straight: number;
  /** Degrees from one step to the next. */
  readonly angle: number;
  /** The share of a path's own variance along its own first component. */
  readonly onALine: number;
  /** The cosine of a state and the next one. */
  readonly next: number;
}

/** A path with fewer points can hardly help being straight. */
export const FEWEST_POINTS = 4;

/** Measures paths. */
export function motionOf(text: Text, { paths }: Pick<Reading, "paths">): Motion {
  const long = paths.filter(({ rows }) => rows >= FEWEST_POINTS);
  if (long.length === 0) throw new RangeError(`No question has ${FEWEST_POINTS} words.`);
  return {
    text,
    straight: mean(long.map(straightness)),
    angle: mean(long.flatMap(turningAngles)),
    onALine: mean(long.map((path) => principalComponents(path, 1, svd).explained[0])),
    next: mean(long.flatMap((path) => {
      const cosines = similarityMatrix(path, path);
      return Array.from({ length: path.rows - 1 }, (_, t) => cosines.data[t * path.rows + t + 1]);
    })),
  };
}

/** The mean straightness of the paths in the plane: what a picture shows of it. */
export function straightInPlane({ paths }: Reading, scores: Matrix): number {
  const [K, flat] = [scores.cols, [] as Matrix[]];
  let row = 0;
  for (const { rows } of paths) {
    const data = new Float64Array(2 * rows);
    for (let t = 0; t < rows; t++) {
      data.set(scores.data.subarray((row + t) * K, (row + t) * K + 2), 2 * t);
    }
    flat.push({ rows, cols: 2, data });
    row += rows;
  }
  return mean(flat.filter(({ rows }) => rows >= FEWEST_POINTS).map(straightness));
}

/** The same words of each question in random order. */
export function shuffled(rng: Random, codes: readonly (readonly number[])[]): number[][] {
  return codes.map((question) => rng.permutation(question.length).map((k) => question[k]));
}

/** For each question one of its words, as often as it has words. */
export function repeated(rng: Random, codes: readonly (readonly number[])[]): number[][] {
  return codes.map((question) => {
    const word = question[rng.integer(question.length)];
    return question.map(() => word);
  });
}

/** Paths of as many random points: `jumps` between them, or a `walk` in which each is a step from the one before. */
export function randomPaths(
  rng: Random,
  { paths }: Pick<Reading, "paths">,
  how: "walk" | "jumps",
): Pick<Reading, "paths"> {
  return {
    paths: paths.map(({ rows, cols }) => {
      const path = normalMatrix(rng, rows, cols, 1);
      if (how === "walk") {
        for (let i = cols; i < path.data.length; i++) path.data[i] += path.data[i - cols];
      }
      return path;
    }),
  };
}

/**
 * How much of a state is its last words: the mean cosine of the state after a whole question and the state after its last k words
 * alone, for k = 1, 2, …, among the questions that are longer than `most` words.
 */
export function recency(
  model: Model,
  codes: readonly (readonly number[])[],
  table: Matrix,
  most: number,
): number[] {
  const long = codes.filter(({ length }) => length > most);
  if (long.length === 0) return [];
  const ends = (questions: readonly (readonly number[])[]) =>
    read(model, questions, table).paths.map((path) => lastRow(path));
  const whole = ends(long);
  return Array.from({ length: most }, (_, k) => {
    const tails = ends(long.map((question) => question.slice(-(k + 1))));
    return mean(whole.map((state, b) => similarityMatrix(state, tails[b]).data[0]));
  });
}

function lastRow({ rows, cols, data }: Matrix): Matrix {
  return { rows: 1, cols, data: data.slice((rows - 1) * cols) };
}

/** How fast states come to rest if one word is read again and again: the cosine of each state with the last one. */
export function settling(model: Model, word: number, table: Matrix, steps: number): number[] {
  const [path] = read(model, [new Array<number>(steps).fill(word)], table).paths;
  return [...similarityMatrix(path, lastRow(path)).data];
}
