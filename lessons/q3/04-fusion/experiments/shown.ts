/**
 * Which questions a table of cosines shows: one for each picture, the one that says most of what it is about.
 *
 * @module
 */

import type { Pairs } from "../pairs.ts";

/** A table shows so many pictures at most: more have no labels that can be read. */
export const MOST_SHOWN = 12;

/**
 * For each of the first pictures its question with the rarest word; of several the first.
 *
 * @returns places among the questions, in the order of the pictures
 */
export function tellingQuestions({ pictures, questions }: Pairs): number[] {
  const among = new Map<string, Set<number>>();
  for (const { words, own } of questions) {
    for (const word of words) among.set(word, (among.get(word) ?? new Set()).add(own));
  }
  return pictures.slice(0, MOST_SHOWN).map((_, n) => {
    const candidates = [...questions.keys()].filter((q) => questions[q].own === n);
    const rarest = (q: number) =>
      Math.min(...questions[q].words.map((word) => among.get(word)!.size));
    return candidates.reduce((a, b) => rarest(b) < rarest(a) ? b : a);
  });
}
