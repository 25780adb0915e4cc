/**
 * Rubrics in files: reading one, and writing the default one for an instructor to edit.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import type { Lesson } from "../../core/exercise.ts";
import { quoted } from "../reading/locating.ts";
import { BadRubric, rubricFrom } from "./reading.ts";
import { defaultRubric, type Rubric } from "./rubric.ts";

/** A rubric file is read up to this length. */
const MOST = 1 << 20;

/**
 * Reads a rubric from a file, JSON or YAML.
 *
 * @throws {BadRubric} in one sentence
 */
export async function readRubric(
  file: string,
  lessons: readonly Lesson[],
  known: readonly Lesson[],
): Promise<Rubric> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new BadRubric(`There is no rubric ${quoted(file)}.`);
  }
  if (text.length > MOST) throw new BadRubric(`The rubric ${quoted(file)} is too long to be one.`);
  try {
    return rubricFrom(await parsed(text), lessons, known);
  } catch (error) {
    if (error instanceof BadRubric) throw new BadRubric(`${quoted(file)}: ${error.message}`);
    throw error;
  }
}

async function parsed(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    const { parse } = await import("yaml"); // JSON needs no package
    try {
      return parse(text, { maxAliasCount: 10 });
    } catch (error) {
      const where = (error as Error).message.split("\n")[0];
      throw new BadRubric(`This is neither JSON nor YAML: ${where}`);
    }
  }
}

/**
 * The default rubric as YAML, with its rules explained.
 *
 * @example
 * ```ts
 * import { questions } from "../../lessons.ts";
 * import { rubricText } from "./rubric_file.ts";
 * import assert from "node:assert/strict";
 *
 * assert.match(rubricText(questions.q1), /^total: 360$/m);
 * ```
 */
export function rubricText(lessons: readonly Lesson[]): string {
  const { points, partial, late } = defaultRubric(lessons);
  const all = [...points.values()].flatMap((some) => [...some.values()]);
  return [
    "# What each exercise is worth. Edit the numbers; 0 takes an exercise out.",
    "version: 1",
    "# The sum of all points below. It is checked, so that no slip of the pen changes a grade.",
    `total: ${all.reduce((sum, one) => sum + one, 0)}`,
    "# The most that a function earns which is right on some inputs and wrong on others, as a share of its",
    "# points. `false` turns partial credit off.",
    `partial: ${partial.most}`,
    "late:",
    "  # When the work is due. Leave it out and say `--late HOURS` instead.",
    "  # deadline: 2027-03-01T18:00:00+01:00",
    "  # Hours that cost nothing.",
    `  grace: ${late.grace}`,
    "  # Per cent of the points for each day begun, and the most that lateness costs.",
    `  perDay: ${late.perDay}`,
    `  atMost: ${late.atMost}`,
    "  # Hours after which nothing counts; `null`: never.",
    `  closes: ${late.closes}`,
    "points:",
    ...[...points].flatMap(([lesson, some]) => [
      `  ${lesson}:`,
      ...[...some].map(([exercise, value]) => `    ${exercise}: ${value}`),
    ]),
    "",
  ].join("\n");
}
