/**
 * The wrong versions, derived from the solutions and the catalogue.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { folderOf } from "../core/exercise.ts";
import { solutionFiles } from "../course/repository.ts";
import { lessons, type QuestionId, questionOf } from "../lessons.ts";
import { bundleSolutions } from "./bundling.ts";
import { misconceptions } from "./catalogue.ts";
import { applyEdits } from "./catalogue_text.ts";
import type { Misconception } from "./misconception.ts";
import { type Known, packed, patchBetween } from "./versions.ts";

/** Where the wrong versions of a question stand. */
export function fileOf(question: QuestionId): string {
  return `checks/misconceptions/wrong_versions/${question}.ts`;
}

/** The solution that a misconception edits: `solutions/q1/03-…/rnn_backward.ts`. */
export function solutionOf({ id, exercise }: Misconception): string {
  const lesson = lessons.find((one) => id.startsWith(`${one.id}.`));
  const found = lesson?.exercises.find((one) => one.name === exercise);
  if (!lesson || !found) throw new Error(`${id}: there is no exercise ${exercise} in its lesson.`);
  return `solutions/${folderOf(lesson)}/${found.file}`;
}

/** The solution with the mistake in it. */
export function wrongSolution(root: string, m: Misconception): { file: string; text: string } {
  const file = solutionOf(m);
  const source = readFileSync(`${root}/${file}`, "utf8");
  return { file, text: applyEdits(source, m.exercise, m.edits, m.id) };
}

/** The text of {@linkcode fileOf}. */
export async function deriveWrongVersions(root: string, question: QuestionId): Promise<string> {
  if (solutionFiles(root).length === 0) {
    throw new Error("There are no solutions here, so no wrong versions can be made of them.");
  }
  const base = await bundleSolutions(root, question);
  const known: Known[] = [];
  for (const m of misconceptions.filter(({ id }) => questionOf(id) === question)) {
    const { file, text } = wrongSolution(root, m);
    const patch = patchBetween(base, await bundleSolutions(root, question, { [file]: text }));
    if (patch[0] === patch[1] && patch[2] === "") {
      throw new Error(`${m.id}: the edit changes nothing.`);
    }
    known.push({ id: m.id, exercise: m.exercise, looksLike: m.looksLike, patch });
  }
  return [
    "// Derived from solutions/ and the catalogue by `deno task misconceptions --write`.",
    'import type { Known } from "../versions.ts";',
    "",
    "/** All solutions of the question as one JavaScript text, compressed. */",
    `export const PACKED: string = ${JSON.stringify(await packed(base))};`,
    "",
    "/** What turns that text into each wrong version, and what the version looks like. */",
    "export const KNOWN: readonly Known[] = [",
    ...known.map((one) => `  ${JSON.stringify(one)},`),
    "];",
    "",
  ].join("\n");
}
