/**
 * Which mistake a wrong function makes: the one whose every number is the same.
 *
 * @module
 */

import type { Exercise } from "../core/exercise.ts";
import type { StudentModule } from "../core/check.ts";
import { type Observation, observe, probes, sameObservation } from "./observation.ts";
import { questionOf } from "../lessons.ts";
import { apart, type Known, type Patch, patched, type Version, versionOf } from "./versions.ts";
import { wrongVersionsOf } from "./wrong_versions/mod.ts";

/** Seeds of the inputs on which versions are compared. */
const SEEDS = [11, 12];

/** Further seeds, to tell apart versions that agree on the first ones. */
const MORE_SEEDS = Array.from({ length: 20 }, (_, i) => 100 + i);

/**
 * Names the mistake of a wrong function, if it is known: one entry of the catalogue, or two that
 * were made together. An entry is named only if it computes the same numbers on every input tried.
 *
 * @param lesson the lesson's id, `q1/03`
 * @returns the entries, or none
 */
export async function diagnose(
  lesson: string,
  exercise: Exercise,
  module: StudentModule,
): Promise<readonly Known[]> {
  const f = module[exercise.name];
  if (typeof f !== "function") return [];
  const { base, known } = await wrongVersionsOf(questionOf(lesson));
  const seen = SEEDS.flatMap((seed) => probes(exercise, seed)).flatMap((one) => {
    const yours = safely(exercise, f as never, one);
    return yours ? [{ one, yours }] : [];
  });
  if (seen.length === 0) return [];
  const fits = (patches: readonly Patch[]): boolean => {
    const g = tryVersion(base, patches)?.[exercise.name];
    return g !== undefined &&
      seen.every(({ one, yours }) => agrees(exercise, yours, safely(exercise, g, one)));
  };
  if (fits([])) return []; // right on all of these inputs: no mistake shows
  const isOwn = (m: Known) => m.exercise === exercise.name && m.id.startsWith(`${lesson}.`);
  const own = known.filter(isOwn);
  const single = own.filter((m) => fits([m.patch]));
  if (single.length > 0) return decide(base, exercise, f as never, single);

  // A mistake in a function that this one calls stands in this lesson or in an earlier one.
  const before = known.filter((m) => !isOwn(m) && m.id.split(".")[0] <= lesson);
  const elsewhere = before.filter((m) => fits([m.patch]));
  if (elsewhere.length > 0) return decide(base, exercise, f as never, elsewhere);

  for (const [at, a] of own.entries()) {
    for (const b of own.slice(at + 1)) {
      const both = [a.patch, b.patch];
      if (apart(both[0], both[1]) && fits(both)) return [a, b];
    }
  }
  return [];
}

/** Of several that agree so far: the one that still does on further inputs; none if two do. */
function decide(
  base: string,
  exercise: Exercise,
  f: (...args: unknown[]) => unknown,
  candidates: readonly Known[],
): readonly Known[] {
  let left = candidates;
  for (const seed of MORE_SEEDS) {
    if (left.length <= 1) break;
    for (const one of probes(exercise, seed)) {
      const yours = safely(exercise, f, one);
      if (!yours) continue;
      left = left.filter((m) => {
        const g = tryVersion(base, [m.patch])![exercise.name];
        return agrees(exercise, yours, safely(exercise, g, one));
      });
    }
  }
  return left.length === 1 ? left : [];
}

function tryVersion(base: string, patches: readonly Patch[]): Version | undefined {
  try {
    return versionOf(patched(base, patches));
  } catch {
    return undefined; // two edits that each are code need not be code together
  }
}

/** What a function does on a case; nothing if it waits there for an exercise that is not solved. */
function safely(
  exercise: Exercise,
  g: Version[string],
  one: Parameters<typeof observe>[2],
): Observation | undefined {
  try {
    return observe(exercise, g, one);
  } catch {
    return undefined;
  }
}

function agrees(
  { precision }: Exercise,
  yours: Observation,
  theirs: Observation | undefined,
): boolean {
  return theirs !== undefined && sameObservation(yours, theirs, precision);
}
