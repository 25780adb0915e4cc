/**
 * Where the course lies inside what was handed in.
 *
 * Students hand in the whole course, a folder of it, or bare files; a platform may have taken the folders
 * away. So the exercise files are looked for under four names each, the longest first.
 *
 * @module
 */

import { BadSubmission } from "./bad_submission.ts";

/**
 * The names under which a file may have been handed in.
 *
 * @example
 * ```ts
 * import { formsOf } from "./locating.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(formsOf("lessons/q1/04-lstm/lstm.ts"), [
 *   "lessons/q1/04-lstm/lstm.ts",
 *   "q1/04-lstm/lstm.ts",
 *   "04-lstm/lstm.ts",
 *   "lstm.ts",
 * ]);
 * ```
 */
export function formsOf(file: string): string[] {
  const parts = file.split("/");
  return parts.map((_, k) => parts.slice(k).join("/"));
}

/**
 * Which path holds which exercise file.
 *
 * @param paths what was handed in
 * @param wanted the exercise files, from the root of the course
 * @returns the path of each file that is there
 * @throws {BadSubmission} if there is none, or if there are two copies of the course
 */
export function located(
  paths: readonly string[],
  wanted: readonly string[],
): Map<string, string> {
  const levels = Math.max(0, ...wanted.map((file) => formsOf(file).length));
  for (let level = 0; level < levels; level++) {
    const forms = wanted.map((file) => [file, formsOf(file)[level]] as const)
      .filter(([, form], _, all) => all.filter(([, other]) => other === form).length === 1);
    const found = forms.flatMap(([file, form]) =>
      paths.filter((path) => path === form || path.endsWith(`/${form}`))
        .map((path) => ({ file, path, before: path.slice(0, path.length - form.length) }))
    );
    const places = [...new Set(found.map(({ before }) => before))].sort();
    if (places.length > 1) throw new BadSubmission(twoCopies(places));
    if (places.length === 1) return new Map(found.map(({ file, path }) => [file, path]));
  }
  throw new BadSubmission(`There is no exercise file in it, such as ${wanted[0]}.`);
}

function twoCopies(places: readonly string[]): string {
  const [a, b] = places.map((place) => (place === "" ? "at its top" : `in ${quoted(place)}`));
  const more = places.length > 2 ? ` and in ${places.length - 2} more places` : "";
  return `It holds two copies of the course, ${a} and ${b}${more}; which one counts? Hand in one.`;
}

/** A name for a sentence: short, on one line, and harmless on a terminal. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 77)}…` : name);
}
