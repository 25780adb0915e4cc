/**
 * WUPS: an answer that is nearly right counts, by how near its meaning is.
 *
 * Malinowski & Fritz 2014, "A multi-world approach to question answering", section 3.3; the similarity is
 * that of Wu & Palmer 1994, as NLTK computes it. Ren, Kiros & Zemel 2015 give WUPS at 0.9 and at 0 for COCO-QA.
 *
 * @module
 */

import type { Meaning, Nouns } from "./wordnet.ts";

/**
 * How near two words are: 1 if they are the same; otherwise the similarity of their nearest meanings, a tenth
 * of it if it is below the threshold, and 0 if one of them is no noun.
 *
 * @param threshold 0.9 for WUPS@0.9
 */
export function wordSimilarity(a: string, b: string, nouns: Nouns, threshold = 0.9): number {
  if (a === b) return 1;
  let most = 0;
  for (const x of nouns.meaningsOf(a)) {
    for (const y of nouns.meaningsOf(b)) most = Math.max(most, wuPalmer(x, y, nouns));
  }
  return most < threshold ? most * 0.1 : most;
}

/**
 * WUPS of one answer: each word of either side is compared with the nearest of the other; the products of both
 * directions are taken, and the smaller counts. Several answers stand in one, with commas between them.
 */
export function wups(answer: string, truth: string, nouns: Nouns, threshold = 0.9): number {
  const [ours, theirs] = [answer, truth].map((text) => text.split(",").map((one) => one.trim()));
  const covered = (these: string[], those: string[]) =>
    these.reduce(
      (product, one) =>
        product * Math.max(...those.map((other) => wordSimilarity(one, other, nouns, threshold))),
      1,
    );
  return Math.min(covered(ours, theirs), covered(theirs, ours));
}

/**
 * The similarity of two meanings after Wu and Palmer: twice the depth of the deepest meaning above both, over the
 * sum of their own depths on the ways through it. Depths count from 1 at the top.
 */
export function wuPalmer(a: Meaning, b: Meaning, nouns: Nouns): number {
  const [waysA, waysB] = [distances(a, nouns), distances(b, nouns)];
  const common = [...waysA.keys()].filter((one) => waysB.has(one));
  if (common.length === 0) return 0;
  const depth = new Map(common.map((one) => [one, depthOf(one, nouns, Math.min)]));
  const deepest = Math.max(...depth.values());
  const candidates = common.filter((one) => depth.get(one) === deepest);
  const shared = candidates.includes(a) ? a : first(candidates, nouns);
  const height = depthOf(shared, nouns, Math.max);
  return 2 * height / (2 * height + waysA.get(shared)! + waysB.get(shared)!);
}

/** Of several, NLTK takes the one whose name comes first. */
function first(meanings: readonly Meaning[], nouns: Nouns): Meaning {
  if (meanings.length === 1) return meanings[0];
  const byName = (x: Meaning, y: Meaning) => nouns.nameOf(x) < nouns.nameOf(y) ? -1 : 1;
  return [...meanings].sort(byName)[0];
}

/** Everything above a meaning, itself included, with the shortest way there. */
function distances(meaning: Meaning, nouns: Nouns): Map<Meaning, number> {
  const found = new Map([[meaning, 0]]);
  for (const [one, steps] of found) { // what is added on the way is visited too, nearest first
    for (const higher of nouns.above(one)) if (!found.has(higher)) found.set(higher, steps + 1);
  }
  return found;
}

/** How deep a meaning lies below the top, 1 for the top, by the shortest way or by the longest. */
function depthOf(
  meaning: Meaning,
  nouns: Nouns,
  choose: (...depths: number[]) => number,
): number {
  const above = nouns.above(meaning);
  if (above.length === 0) return 1;
  return 1 + choose(...above.map((one) => depthOf(one, nouns, choose)));
}
