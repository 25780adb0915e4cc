/**
 * What the figures about sentences share: the trainings that they draw.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import { answersOf, rowsOf } from "../../lessons/q2/05-other-sequences/claims/sentiment_numbers.ts";
import type { SentimentSeries } from "../../lessons/q2/05-other-sequences/experiments/sentiment.ts";
import type { Kind } from "./q2-02-training.ts";

/** A run about sentences. */
export type SentimentRun = Run<SentimentSeries>;

/** The padding that is drawn: in front, or behind if a student trained nothing else. */
function paddingOf({ series }: SentimentRun) {
  return series.trainings.some(({ padding }) => padding === "front") ? "front" : "back";
}

/** What a cell got right of each sentence, a list for each seed. */
export function answersHere(run: SentimentRun, cell: Kind, words?: "shuffled") {
  return answersOf(run, cell, { padding: paddingOf(run), words });
}

/** The trainings of a cell. */
export function trainingsHere(run: SentimentRun, cell: Kind) {
  return rowsOf(run, cell, paddingOf(run));
}
