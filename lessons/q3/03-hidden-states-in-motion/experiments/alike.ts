/**
 * Why two states are alike: the same word, the same place in the question, the same words before.
 *
 * @module
 */

import { mean } from "../../../../assets/statistics.ts";
import { explainedBy, similarityMatrix } from "../similarities.ts";
import type { At, Reading } from "./reading.ts";

/** How much of the variance of the cosines each thing explains. */
export interface Alike {
  readonly text: "questions" | "shuffled";
  /** Whether both have just read the same word. */
  readonly word: number;
  /** Which place each of them has in its question. */
  readonly place: number;
  /** How many of their last words are the same. */
  readonly last: number;
  /** Places and last words together. */
  readonly together: number;
  /** The mean cosine of pairs with 0, 1, 2, … same last words; `null` where there is no pair. */
  readonly byLast: readonly (number | null)[];
}

/** So many same last words are told apart; more count as so many. */
export const MOST_LAST = 4;

/** How many of the last words of two states are the same. */
export function sameLastWords(
  codes: readonly (readonly number[])[],
  a: At,
  b: At,
): number {
  const most = Math.min(MOST_LAST, a.step + 1, b.step + 1);
  let same = 0;
  while (
    same < most && codes[a.question][a.step - same] === codes[b.question][b.step - same]
  ) same++;
  return same;
}

/** Looks at all pairs of states of different questions. */
export function alikeOf(
  text: Alike["text"],
  { states, at }: Reading,
  codes: readonly (readonly number[])[],
): Alike {
  const cosines = similarityMatrix(states, states);
  const values: number[] = [], place: string[] = [], last: number[] = [];
  at.forEach((a, i) => {
    for (let j = i + 1; j < at.length; j++) {
      const b = at[j];
      if (a.question === b.question) continue;
      values.push(cosines.data[i * at.length + j]);
      place.push([Math.min(a.step, b.step), Math.max(a.step, b.step)].join(" "));
      last.push(sameLastWords(codes, a, b));
    }
  });
  if (values.length === 0) throw new RangeError("There is one question only: nothing to compare.");
  return {
    text,
    word: explainedBy(values, last.map((count) => Number(count > 0))),
    place: explainedBy(values, place),
    last: explainedBy(values, last),
    together: explainedBy(values, place.map((where, k) => `${where}, ${last[k]}`)),
    byLast: Array.from({ length: MOST_LAST + 1 }, (_, count) => {
      const own = values.filter((_, k) => last[k] === count);
      return own.length > 0 ? mean(own) : null;
    }),
  };
}
