/**
 * The numbers that the text shows.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { mean } from "../../../../assets/statistics.ts";
import { percent } from "../../../../assets/words.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { Compared, RelatedSeries, Vectors } from "../experiments/related.ts";
import type { StatesRow, StatesSeries } from "../experiments/states.ts";
import { plain, quantityOf } from "../../../../assets/said.ts";
import { NAME } from "../../../q1/06-training/claims/words.ts";
import { CELLS } from "../../02-encoding-questions/experiments/cells.ts";
import { each, motion, type StatesRun } from "./rows.ts";
import { eachRelated } from "./word_claims.ts";

const run = "q3-03-states";

/** A number that the text shows. */
const shown = <S>(
  run: string,
  id: string,
  sentence: string,
  number: (run: Run<S>) => number,
  write?: (value: number) => string,
) => quantityOf("q3/03", run, { id, sentence, number, write });

const angle = (value: number) => `${value.toFixed(0)}°`;

const meanOf = (cell: CellKind, of: (row: StatesRow) => number) => (run: StatesRun) =>
  mean(each(run, cell, of));

const asked = ({ alike }: StatesRow) => alike.find(({ text }) => text === "questions")!;
const mixed = ({ alike }: StatesRow) => alike.find(({ text }) => text === "shuffled")!;

const about = (cell: CellKind): readonly Claim<StatesSeries>[] => {
  const name = NAME[cell];
  const number = (
    id: string,
    sentence: string,
    of: (row: StatesRow) => number,
    write: (value: number) => string = plain,
  ) => shown(run, `${id}-${cell}`, `${sentence}, ${name}`, meanOf(cell, of), write);
  return [
    number("next", "Cosine of a state and the next one", (row) => motion(row).next),
    number("angle", "Mean angle from one step to the next", (row) => motion(row).angle, angle),
    number(
      "angle-repeated",
      "The same, where one word is read again and again",
      (row) => motion(row, "repeated").angle,
      angle,
    ),
    number("straight", "Distance from start to end over the length", (row) => motion(row).straight),
    number(
      "straight-in-plane",
      "The same in the plane of two components",
      ({ straightInPlane }) => straightInPlane,
    ),
    number(
      "in-the-plane",
      "Share of the variance along the first two components",
      ({ explained }) => explained[0] + explained[1],
      (share) => percent(share),
    ),
    number(
      "place-shuffled",
      "Share of the variance of the cosines that places explain, words shuffled",
      (row) => mixed(row).place,
      (share) => percent(share),
    ),
    number(
      "word-explains",
      "Share that is explained by whether both have just read the same word",
      (row) => asked(row).word,
      (share) => percent(share),
    ),
    number(
      "kept-plane",
      "Nearest five that stay so in the plane of components",
      ({ kept }) => kept!.plane,
      (share) => percent(share),
    ),
    number(
      "kept-tsne",
      "Nearest five that stay so in t-SNE’s plane",
      ({ kept }) => kept!.tsne,
      (share) => percent(share),
    ),
    number(
      "one-word",
      "Cosine with the state after the last word alone",
      ({ recency }) => recency[0],
    ),
  ];
};

const control = (text: "walk" | "jumps", what: string) =>
  shown<StatesSeries>(
    run,
    `angle-${text}`,
    `Mean angle of ${what}`,
    meanOf("rnn", (row) => motion(row, text).angle),
    angle,
  );

const related = (cell: CellKind, vectors: Vectors, what: keyof Compared): Claim<RelatedSeries> =>
  shown<RelatedSeries>(
    "q3-03-related",
    `${what}-${vectors}-${cell}`,
    `Mean cosine after ${what} words in questions, ${vectors} vectors, ${NAME[cell]}`,
    (run: Run<RelatedSeries>) =>
      mean(eachRelated(run, cell, vectors, ({ inQuestions }) => inQuestions[what]!)),
  );

/** In the order of the text. */
// deno-lint-ignore no-explicit-any
export const quantities: readonly Claim<any>[] = [
  shown<StatesSeries>(
    "q3-03-lab",
    "lab-states",
    "States in the four questions of the lab",
    ({ series }) => series.at.length,
    String,
  ),
  shown<StatesSeries>(
    "q3-03-lab",
    "lab-different-states",
    "Different ones among them",
    ({ series }) => series.distinct.length,
    String,
  ),
  shown<StatesSeries>(run, "states", "States", ({ series }) => series.at.length, String),
  shown<StatesSeries>(
    run,
    "different-states",
    "States that differ",
    ({ series }) => series.distinct.length,
    String,
  ),
  ...CELLS.flatMap(about),
  control("walk", "a walk of random steps"),
  control("jumps", "jumps between random points"),
  shown<RelatedSeries>(
    "q3-03-related",
    "related-pairs",
    "Pairs of related words",
    ({ series }) => series.pairs,
    String,
  ),
  shown<RelatedSeries>(
    "q3-03-related",
    "related-pairs-asked",
    "Pairs of related words in our questions",
    ({ series }) => series.pairsInQuestions.length,
    String,
  ),
  ...CELLS.flatMap((cell) => [
    related(cell, "random", "unrelated"),
    related(cell, "glove", "related"),
    related(cell, "glove", "unrelated"),
  ]),
];
