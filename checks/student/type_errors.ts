/**
 * Which of a student's files `deno test` would not even run.
 *
 * @module
 */

import { folderOf, type Lesson } from "../core/exercise.ts";
import { repositoryRoot } from "../course/repository.ts";

/** The files of some lessons that do not type-check, each with the first message about it. */
export async function typeErrors(lessons: readonly Lesson[]): Promise<Map<string, string>> {
  const files = lessons.flatMap((lesson) =>
    [...new Set(lesson.exercises.map((exercise) => exercise.file))]
      .map((file) => `lessons/${folderOf(lesson)}/${file}`)
  );
  const { stderr, success } = await new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", ...files],
    cwd: repositoryRoot,
    env: { NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).output();
  if (success) return new Map();
  const said = new TextDecoder().decode(stderr);
  const messages = firstMessages(said);
  return messages.size > 0 ? messages : new Map([["deno check", said.trim().split("\n")[0]]]);
}

/**
 * The first message about each file in the output of `deno check`.
 *
 * @example
 * ```ts
 * import { firstMessages } from "./type_errors.ts";
 * import assert from "node:assert/strict";
 *
 * const said = firstMessages([
 *   "TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.",
 *   "  return 'x';",
 *   "    at file:///course/lessons/q1/04-lstm/lstm.ts:12:3",
 * ].join("\n"));
 * assert.deepEqual([...said], [[
 *   "lessons/q1/04-lstm/lstm.ts:12",
 *   "Type 'string' is not assignable to type 'number'.",
 * ]]);
 * ```
 */
export function firstMessages(output: string): Map<string, string> {
  const messages = new Map<string, string>();
  let said = "";
  for (const line of output.split("\n")) {
    said = line.match(/^(?:error: )?TS\d+ \[ERROR\]: (.*)/)?.[1] ??
      line.match(/^error: (.*)/)?.[1] ?? said;
    const place = line.match(/at file:\/\/.*\/(lessons\/[^:]+):(\d+):\d+/);
    if (!place) continue;
    const seen = [...messages.keys()].some((key) => key.startsWith(`${place[1]}:`));
    if (!seen) messages.set(`${place[1]}:${place[2]}`, said);
  }
  return messages;
}
