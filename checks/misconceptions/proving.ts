/**
 * Proof that the checks catch the catalogue: every wrong version rejected, and named.
 *
 * @module
 */

import { checkExercise, type StudentModule } from "../core/check.ts";
import { STUDENT_SEED } from "../core/student_seed.ts";
import { lessons, questionOf } from "../lessons.ts";
import { misconceptions } from "./catalogue.ts";
import { diagnose } from "./diagnosis.ts";
import type { Misconception } from "./misconception.ts";
import { patched, versionOf } from "./versions.ts";
import { wrongVersionsOf } from "./wrong_versions/mod.ts";

/** What became of one wrong version. */
export interface Proof {
  readonly misconception: Misconception;
  /** Whether the student's own check rejects it. */
  readonly rejected: boolean;
  /** Of how many fresh seeds the check rejects it. */
  readonly fresh: number;
  /** The ids that the diagnosis gives, joined; empty if it names nothing. */
  readonly named: string;
  /** What the check says first. */
  readonly headline: string;
}

/** Runs the check of an exercise, and its diagnosis, against a wrong version of it. */
export async function prove(m: Misconception, freshSeeds: readonly number[]): Promise<Proof> {
  const lesson = lessons.find((one) => m.id.startsWith(`${one.id}.`))!;
  const exercise = lesson.exercises.find((one) => one.name === m.exercise)!;
  await lesson.prepare?.();
  const { base, known } = await wrongVersionsOf(questionOf(m.id));
  const { patch } = known.find((one) => one.id === m.id)!;
  const module = versionOf(patched(base, [patch])) as StudentModule;
  const failure = checkExercise(lesson, exercise, module, STUDENT_SEED);
  const named = await diagnose(lesson.id, exercise, module);
  return {
    misconception: m,
    rejected: failure !== null,
    fresh: freshSeeds.filter((seed) => checkExercise(lesson, exercise, module, seed)).length,
    named: named.map((one) => one.id).join(" + "),
    headline: failure?.headline ?? "passes",
  };
}

/** {@linkcode prove} for the whole catalogue. */
export async function proveAll(
  freshSeeds: readonly number[],
  onDone: (done: number, total: number) => void = () => {},
): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const m of misconceptions) {
    proofs.push(await prove(m, freshSeeds));
    onDone(proofs.length, misconceptions.length);
  }
  return proofs;
}
