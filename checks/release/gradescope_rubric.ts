/**
 * The rubric that goes into a bundle, after it was read as the grader will read it.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { readRubric } from "../grade/rubric/rubric_file.ts";
import { lessons as all } from "../lessons.ts";
import { chooseLessons } from "../student/choosing.ts";
import type { GradescopeAsked } from "./command_line.ts";

/**
 * The rubric's text, or `null` if none is asked for.
 *
 * @throws {Error} in one sentence, if it cannot be used for these lessons
 */
export async function rubricIn(
  { rubric, lessons }: Pick<GradescopeAsked, "rubric" | "lessons">,
): Promise<string | null> {
  if (rubric === undefined) return null;
  await readRubric(rubric, lessons.split(",").flatMap(chooseLessons), all);
  return readFileSync(rubric, "utf8");
}
