/**
 * Which mistake a wrong function makes: the one whose every number is the same.
 *
 * @module
 */

import type { StudentModule } from "../core/check.ts";
import type { Exercise } from "../core/exercise.ts";
import type { Recognised } from "../core/failure.ts";
import { questionOf } from "../lessons.ts";
import type { Behaviours, Probe } from "./behaviours.ts";
import { behavioursOf } from "./known_behaviours.ts";
import { type Observation, probes, safely } from "./observation.ts";
import { MORE_SEEDS, SEEDS } from "./seeds.ts";

/** What a function did on an input. */
interface Seen {
  readonly probe: Probe;
  readonly yours: Observation;
}

/**
 * Names the mistake of a wrong function, if it is known: one entry of the catalogue, or two that
 * were made together. An entry is named only if it computes the same numbers on every input tried.
 *
 * @param lesson the lesson's id, `q1/03`
 * @param behaviours of the known mistakes; usually those of the lesson's question
 * @returns the entries, or none
 */
export async function diagnose(
  lesson: string,
  exercise: Exercise,
  module: StudentModule,
  behaviours?: Behaviours,
): Promise<readonly Recognised[]> {
  const f = module[exercise.name];
  if (typeof f !== "function") return [];
  const known = behaviours ?? await behavioursOf(questionOf(lesson));
  const see = (seed: number) => seenOn(exercise, f as never, seed);
  const seen = SEEDS.flatMap(see);
  if (seen.length === 0) return [];
  const fits = (mistakes: readonly Recognised[], on: readonly Seen[] = seen): boolean => {
    const ids = mistakes.map(({ id }) => id);
    return on.every(({ probe, yours }) => known.does(exercise, ids, probe, yours));
  };
  if (fits([])) return []; // right on all of these inputs: no mistake shows
  const isOwn = (m: Recognised) => m.exercise === exercise.name && m.id.startsWith(`${lesson}.`);
  const own = known.mistakes.filter(isOwn);
  const single = own.filter((m) => fits([m]));
  if (single.length > 0) return decide(single, see, fits);

  // A mistake in a function that this one calls stands in this lesson or in an earlier one.
  const before = known.mistakes.filter((m) => !isOwn(m) && m.id.split(".")[0] <= lesson);
  const elsewhere = before.filter((m) => fits([m]));
  if (elsewhere.length > 0) return decide(elsewhere, see, fits);

  for (const [at, a] of own.entries()) {
    for (const b of own.slice(at + 1)) {
      if (known.together(a.id, b.id) && fits([a, b])) return [a, b];
    }
  }
  return [];
}

/** Of several that agree so far: the one that still does on further inputs; none if two do. */
function decide(
  candidates: readonly Recognised[],
  see: (seed: number) => Seen[],
  fits: (mistakes: readonly Recognised[], on: readonly Seen[]) => boolean,
): readonly Recognised[] {
  let left = candidates;
  for (const seed of MORE_SEEDS) {
    if (left.length <= 1) break;
    const seen = see(seed);
    left = left.filter((m) => fits([m], seen));
  }
  return left.length === 1 ? left : [];
}

function seenOn(
  exercise: Exercise,
  f: (...args: unknown[]) => unknown,
  seed: number,
): Seen[] {
  return probes(exercise, seed).flatMap((one, at) => {
    const yours = safely(exercise, f, one);
    return yours ? [{ probe: { seed, at, one }, yours }] : [];
  });
}
