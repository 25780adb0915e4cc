/**
 * How the known wrong versions of a question behave: found by running them.
 *
 * What students get has another module in this place, which finds it in prints (see `prints/`): wrong versions
 * cannot be run without the solutions that they are made of.
 *
 * @module
 */

import type { QuestionId } from "../lessons.ts";
import type { Behaviours } from "./behaviours.ts";
import { safely, sameObservation } from "./observation.ts";
import { apart, tryVersion, type Version } from "./versions.ts";
import { wrongVersionsOf } from "./wrong_versions/mod.ts";

/** The behaviours of a question. */
export async function behavioursOf(question: QuestionId): Promise<Behaviours> {
  const { base, known } = await wrongVersionsOf(question);
  const patches = new Map(known.map(({ id, patch }) => [id, patch]));
  const versions = new Map<string, Version | undefined>();
  const versionWith = (ids: readonly string[]) => {
    const key = ids.join(" ");
    // Only the last one is kept: a version is as large as all solutions.
    if (!versions.has(key)) {
      versions.clear();
      versions.set(key, tryVersion(base, ids.map((id) => patches.get(id)!)));
    }
    return versions.get(key);
  };
  return {
    mistakes: known,
    together: (a, b) => apart(patches.get(a)!, patches.get(b)!),
    does(exercise, mistakes, { one }, seen) {
      const g = versionWith(mistakes)?.[exercise.name];
      const theirs = g && safely(exercise, g, one);
      return theirs !== undefined && sameObservation(seen, theirs, exercise.precision);
    },
  };
}
