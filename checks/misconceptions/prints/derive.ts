/**
 * Taking the prints of all wrong versions of a question.
 *
 * @module
 */

import type { Exercise, Lesson } from "../../core/exercise.ts";
import { exerciseKey } from "../../core/written.ts";
import { type QuestionId, questions } from "../../lessons.ts";
import { type Observation, probes, safely, sameObservation } from "../observation.ts";
import { MORE_SEEDS, SEEDS } from "../seeds.ts";
import { apart, type Known, tryVersion, type Version } from "../versions.ts";
import { wrongVersionsOf } from "../wrong_versions/mod.ts";
import { printOf } from "./print.ts";
import type { Prints, PrintsBySeed } from "./prints.ts";

/** A version, and what it did on the probes of each seed. */
interface Tried {
  readonly ids: readonly string[];
  readonly on: Map<number, (Observation | undefined)[]>;
  readonly version: Version;
}

/** The prints of a question: of each mistake alone, and of two together in one exercise. */
export async function derivePrints(question: QuestionId): Promise<Prints> {
  const lessons: readonly Lesson[] = questions[question];
  for (const lesson of lessons) await lesson.prepare?.(); // before a version is made, which takes it up
  const { base, known } = await wrongVersionsOf(question);
  const right = tryVersion(base, [])!;
  const alone = known.map((m) => ({ m, version: tryVersion(base, [m.patch])! }));
  const versions: Record<string, Record<string, PrintsBySeed>> = {};
  for (const lesson of lessons) {
    for (const exercise of lesson.exercises) {
      const tried = (ids: readonly string[], version: Version): Tried => ({
        ids,
        version,
        on: new Map(SEEDS.map((seed) => [seed, observed(exercise, version, seed)])),
      });
      const model = tried([], right);
      const singles = alone.filter(({ m }) => m.id.split(".")[0] <= lesson.id)
        .map(({ m, version }) => tried([m.id], version))
        .filter((one) => !same(exercise, one, model));
      tellApart(exercise, singles);
      const own = known.filter((m) =>
        m.exercise === exercise.name && m.id.startsWith(`${lesson.id}.`)
      );
      const pairs = pairsOf(own).flatMap(([a, b]) => {
        const version = tryVersion(base, [a.patch, b.patch]);
        return version ? [tried([a.id, b.id], version)] : [];
      });
      versions[exerciseKey(lesson, exercise)] = Object.fromEntries(
        [model, ...singles, ...pairs].map((one) => [one.ids.join(" "), printsOf(one)]),
      );
    }
  }
  const mistakes = known.map(({ id, exercise, looksLike }) => ({ id, exercise, looksLike }));
  return { mistakes, versions };
}

function observed(
  exercise: Exercise,
  version: Version,
  seed: number,
): (Observation | undefined)[] {
  return probes(exercise, seed).map((one) => safely(exercise, version[exercise.name], one));
}

function same({ precision }: Exercise, a: Tried, b: Tried): boolean {
  return [...a.on].every(([seed, seen]) =>
    seen.every((one, k) => {
      const other = b.on.get(seed)?.[k];
      return one !== undefined && other !== undefined && sameObservation(one, other, precision);
    })
  );
}

/** Versions that agree with another one are tried on further seeds, until none does. */
function tellApart(exercise: Exercise, all: readonly Tried[]): void {
  let left = all.filter((a) => all.some((b) => a !== b && same(exercise, a, b)));
  for (const seed of MORE_SEEDS) {
    if (left.length === 0) return;
    for (const one of left) one.on.set(seed, observed(exercise, one.version, seed));
    left = left.filter((a) => left.some((b) => a !== b && same(exercise, a, b)));
  }
}

function pairsOf(own: readonly Known[]): [Known, Known][] {
  return own.flatMap((a, at) =>
    own.slice(at + 1).filter((b) => apart(a.patch, b.patch)).map((b): [Known, Known] => [a, b])
  );
}

function printsOf({ on }: Tried): PrintsBySeed {
  return Object.fromEntries(
    [...on].map(([seed, seen]) => [seed, seen.map((one) => (one ? printOf(one) : null))]),
  );
}
