/**
 * Grading all attacks, two at a time.
 *
 * @module
 */

import type { Grader } from "../grader.ts";
import type { Limits } from "../limits.ts";
import { graderFor, submissionOf } from "../testing/course.ts";
import type { Verdict } from "../verdict.ts";
import type { Attack } from "./attack.ts";
import { ATTACKED, filesOf } from "./submissions.ts";

/** Short limits for what never ends. */
const SHORT: Partial<Limits> = { callSeconds: 2, exerciseSeconds: 3 };

/** The verdicts on all attacks, each as soon as there is one. */
export interface Queue {
  /** What was said of an attack. */
  verdicts(attack: Attack): Promise<readonly Verdict[]>;
  /** What is said now of other files, by each of the graders that met the attacks. */
  afterAll(files: Readonly<Record<string, string>>): Promise<readonly (readonly Verdict[])[]>;
  end(): void;
}

/** Begins at once; one grader has what never ends, another one the rest. */
export async function gradeAttacks(attacks: readonly Attack[]): Promise<Queue> {
  const graders = [await graderFor([ATTACKED], SHORT), await graderFor([ATTACKED])];
  const done = new Map<Attack, Promise<readonly Verdict[]>>();
  // What takes longest first.
  for (const attack of attacks.toSorted((a, b) => Number(!!b.endless) - Number(!!a.endless))) {
    const verdicts = gradeFiles(graders[attack.endless ? 0 : 1], filesOf(attack));
    verdicts.catch(() => {}); // whoever asks for it will see
    done.set(attack, verdicts);
  }
  return {
    verdicts: (attack) => done.get(attack)!,
    afterAll: (files) => Promise.all(graders.map((grader) => gradeFiles(grader, files))),
    end: () => graders.forEach((grader) => grader.end()),
  };
}

/** The solutions with some files in their place, and whatever else was handed in. */
async function gradeFiles(
  grader: Grader,
  files: Readonly<Record<string, string>>,
): Promise<readonly Verdict[]> {
  const solved = await submissionOf("solutions", [ATTACKED], files);
  const all = new Map([...solved.files, ...Object.entries(files)]);
  return await grader.grade({ files: all, problems: new Map() });
}
