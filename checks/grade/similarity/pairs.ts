/**
 * Pairs of submissions that share more than the course explains, with the passages that they share.
 *
 * This is a help for somebody who looks, and not a verdict: a short exercise has few right answers, and two
 * that sat beside each other may have worked beside each other. What it finds is where to look.
 *
 * @module
 */

import { type Fingerprint, fingerprints } from "./winnowing.ts";
import { tokensOf } from "./tokens.ts";

/** A submission's files as texts, by the path of the exercise file. */
export interface Texts {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Lines of one submission that another one has too. */
export interface Passage {
  readonly file: string;
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** Two submissions and what they share. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** The share of the shorter one's fingerprints that the other has too, 0 to 1. */
  readonly share: number;
  /** How many fingerprints those are. */
  readonly common: number;
  readonly passages: readonly Passage[];
}

/** What counts as worth a look. */
export interface Threshold {
  /** Fingerprints that a pair must share. */
  readonly common: number;
  /** And the share that they must be. */
  readonly share: number;
  /** What more than this share of the class has is what everybody writes; from ten submissions on. */
  readonly usual: number;
}

/** Chosen on the course's own solutions and alternatives: these are not found, renamed copies are. */
export const THRESHOLD: Threshold = { common: 8, share: 0.4, usual: 0.3 };

interface Marked {
  readonly name: string;
  /** Where each fingerprint stands. */
  readonly marks: ReadonlyMap<number, { readonly file: string; readonly print: Fingerprint }>;
}

/**
 * The pairs that share enough, the most alike first.
 *
 * @param given what everybody was given: the skeletons, whose fingerprints do not count
 */
export function similarPairs(
  submissions: readonly Texts[],
  given: ReadonlyMap<string, string>,
  threshold: Threshold = THRESHOLD,
): Pair[] {
  const known = new Set(
    [...given.values()].flatMap((text) => fingerprints(tokensOf(text)).map(({ hash }) => hash)),
  );
  const all = submissions.map((one) => marked(one, known));
  const holders = new Map<number, number[]>();
  all.forEach(({ marks }, at) => {
    for (const hash of marks.keys()) {
      const found = holders.get(hash);
      if (found) found.push(at);
      else holders.set(hash, [at]);
    }
  });
  const most = submissions.length < 10 ? Infinity : threshold.usual * submissions.length;
  const usual = new Set(
    [...holders].filter(([, some]) => some.length > most).map(([hash]) => hash),
  );
  const counts = new Map<string, number>();
  for (const [hash, some] of holders) {
    if (usual.has(hash)) continue;
    some.forEach((a, k) => {
      for (const b of some.slice(k + 1)) {
        counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
      }
    });
  }
  const own = all.map(({ marks }) => [...marks.keys()].filter((hash) => !usual.has(hash)).length);
  return [...counts].flatMap(([key, common]): Pair[] => {
    const [a, b] = key.split(" ").map(Number);
    const share = common / Math.min(own[a], own[b]);
    if (common < threshold.common || share < threshold.share) return [];
    const passages = passagesOf(all[a], all[b], usual);
    return [{ a: all[a].name, b: all[b].name, share, common, passages }];
  }).sort((x, y) => y.share - x.share || y.common - x.common || (x.a < y.a ? -1 : 1));
}

function marked({ name, files }: Texts, known: ReadonlySet<number>): Marked {
  const marks = new Map<number, { file: string; print: Fingerprint }>();
  for (const [file, text] of files) {
    for (const print of fingerprints(tokensOf(text))) {
      if (!known.has(print.hash) && !marks.has(print.hash)) marks.set(print.hash, { file, print });
    }
  }
  return { name, marks };
}

/** Shared fingerprints that stand beside each other in both, as ranges of lines. */
function passagesOf(a: Marked, b: Marked, usual: ReadonlySet<number>): Passage[] {
  const shared = [...a.marks].filter(([hash]) => b.marks.has(hash) && !usual.has(hash))
    .map(([hash, { file, print }]) => ({
      file,
      a: [...print.lines] as [number, number],
      b: [...b.marks.get(hash)!.print.lines] as [number, number],
    }))
    .sort((x, y) => (x.file < y.file ? -1 : x.file > y.file ? 1 : x.a[0] - y.a[0]));
  const passages: { file: string; a: [number, number]; b: [number, number] }[] = [];
  for (const next of shared) {
    const last = passages.at(-1);
    const near = (x: [number, number], y: [number, number]) => y[0] <= x[1] + 2 && x[0] <= y[1] + 2;
    if (last && last.file === next.file && near(last.a, next.a) && near(last.b, next.b)) {
      last.a = [Math.min(last.a[0], next.a[0]), Math.max(last.a[1], next.a[1])];
      last.b = [Math.min(last.b[0], next.b[0]), Math.max(last.b[1], next.b[1])];
    } else {
      passages.push(next);
    }
  }
  return passages.sort((x, y) => length(y.a) - length(x.a));
}

function length([from, to]: readonly [number, number]): number {
  return to - from;
}
