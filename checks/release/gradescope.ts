/**
 * An autograder for Gradescope: its two programs, the settings of the course, and the course with the grader.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import type { Files } from "./plan.ts";

/** What Gradescope's autograder is set to. */
export interface Settings {
  /** What is graded, in words: `q1,q2/02`. */
  readonly lessons: string;
  /** The same inputs for the whole class, also when it is graded again. In the bundle only. */
  readonly seed: number;
  readonly rounds: number;
  /** What students see of a mistake on hidden inputs. */
  readonly feedback: "name" | "none";
  /** The text of a rubric, or `null` for ten points each. */
  readonly rubric: string | null;
}

const FOLDER = "checks/grade/platforms/gradescope";

/** The programs that Gradescope starts, which must stand at the top. */
const PROGRAMS = ["setup.sh", "run_autograder"];

/** The bundle's files. @param course what teaching assistants get */
export function gradescopeFiles(root: string, course: Files, settings: Settings): Files {
  const files: Files = new Map();
  for (const name of PROGRAMS) files.set(name, readFileSync(`${root}/${FOLDER}/${name}`));
  files.set("settings", settingsText(settings));
  if (settings.rubric !== null) files.set("rubric.yaml", settings.rubric);
  for (const [file, content] of course) files.set(`course/${file}`, content);
  return files;
}

/**
 * The settings as lines that a shell reads.
 *
 * @example
 * ```ts
 * import { settingsText } from "./gradescope.ts";
 * import assert from "node:assert/strict";
 *
 * const text = settingsText({ lessons: "q1", seed: 7, rounds: 1, feedback: "name", rubric: null });
 * assert.match(text, /^LESSONS='q1'\nSEED='7'$/m);
 * ```
 */
export function settingsText({ lessons, seed, rounds, feedback }: Settings): string {
  const line = ([name, value]: [string, string | number]) => `${name}='${value}'`;
  return [
    "# Read by run_autograder. The seed decides every input: students must not know it.",
    ...Object.entries({ LESSONS: lessons, SEED: seed, ROUNDS: rounds, FEEDBACK: feedback }).map(
      line,
    ),
    "",
  ].join("\n");
}
