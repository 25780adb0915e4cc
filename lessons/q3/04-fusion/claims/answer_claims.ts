/**
 * What is said about answers without training.
 *
 * @module
 */

import { wider } from "../../../../assets/blocks.ts";
import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate, mean } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { AnswersSeries, Blind, Near } from "../experiments/answers.ts";
import { claimOf, percentOf, points, quantityOf, type Said } from "../../../../assets/said.ts";
import { NAME } from "../../../q1/06-training/claims/words.ts";
import { CELLS } from "../../02-encoding-questions/experiments/cells.ts";

type AnswersRun = Run<AnswersSeries>;

/** How right each answer was, `[seeds][questions]`; of all cells together their mean. */
export function nearRight({ series, seeds }: AnswersRun, near: Near, cell?: CellKind): number[][] {
  return seeds.map((seed) => {
    const rows = series.rows.filter((row) =>
      row.seed === seed && row.near === near && (!cell || row.cell === cell)
    );
    return series.own.map((_, q) => mean(rows.map(({ right }) => right[q])));
  });
}

/** How right the answers were that look at nothing, the same for every seed. */
export function blindRight({ series, seeds }: AnswersRun, how: Blind): number[][] {
  const { right } = series.blind.find((one) => one.how === how)!;
  return seeds.map(() => [...right]);
}

/**
 * How much more one is right than another: with an interval over seeds and one over pictures, whose questions belong together. The wider one counts.
 */
function more(run: AnswersRun, a: number[][], b: number[][]): Estimate {
  const apart = a.map((right, s) => right.map((one, q) => one - b[s][q]));
  const pictures = [...new Set(run.series.own)];
  const ofPicture = pictures.map((n) =>
    run.series.own.flatMap((own, q) => own === n ? [mean(apart.map((row) => row[q]))] : [])
  );
  const overPictures = bootstrap(
    pictures.map((_, k) => k),
    (some) => mean(some.flatMap((k) => ofPicture[k])),
  );
  return wider(bootstrap(apart.map(mean)), overPictures);
}

const saidOf = (
  id: string,
  sentence: string,
  a: (run: AnswersRun) => number[][],
  b: (run: AnswersRun) => number[][],
): Said<AnswersSeries> => ({
  id,
  origin: "text",
  sentence,
  estimate: (run) => more(run, a(run), b(run)),
  decide: (estimate) => above(estimate, 0),
  because: (it, run) =>
    `${percentOf(mean(a(run).flat()))} beside ${
      percentOf(mean(b(run).flat()))
    }: ${it}, over pictures or over seeds, whichever is wider.`,
  write: points,
});

const byType = (run: AnswersRun) => blindRight(run, "commonest of its type");

const said: readonly Said<AnswersSeries>[] = [
  ...CELLS.map((cell) =>
    saidOf(
      `near-beats-type-${cell}`,
      `The answer of the nearest pair, by the ${
        NAME[cell]
      }’s code and the picture side by side, is right more often than the commonest answer to such questions`,
      (run) => nearRight(run, "concatenation", cell),
      byType,
    )
  ),
  saidOf(
    "picture-helps",
    "The nearest pair is right more often than the nearest question alone",
    (run) => nearRight(run, "concatenation"),
    (run) => nearRight(run, "question"),
  ),
  saidOf(
    "product-beats-concatenation",
    "The nearest product is right more often than the nearest concatenation, as it is with trained networks",
    (run) => nearRight(run, "product"),
    (run) => nearRight(run, "concatenation"),
  ),
];

const BLIND: readonly (readonly [string, Blind, string])[] = [
  ["yes", "yes", "always “yes”"],
  ["by-type", "commonest of its type", "the commonest answer to such questions"],
  ["by-words", "bag of words", "the nearest bag of words"],
];

/** In the order of the text. */
export const answerClaims: readonly Claim<AnswersSeries>[] = [
  ["q3-04-answers", ""],
  ["q3-04-vqa-answers", "-vqa"],
].flatMap(([run, end]) => [
  ...said.map((one) => claimOf("q3/04", run, { ...one, id: one.id + end })),
  ...BLIND.map(([id, how, words]) =>
    quantityOf<AnswersSeries>("q3/04", run, {
      id: `answers-${id}${end}`,
      sentence: `The accuracy of ${words}`,
      number: (run) => mean(blindRight(run, how)[0]),
      write: percentOf,
    })
  ),
  ...CELLS.map((cell) =>
    quantityOf<AnswersSeries>("q3/04", run, {
      id: `answers-near-${cell}${end}`,
      sentence: `The accuracy of the nearest pair by the ${NAME[cell]}`,
      number: (run) => mean(nearRight(run, "concatenation", cell).flat()),
      write: percentOf,
    })
  ),
]);
