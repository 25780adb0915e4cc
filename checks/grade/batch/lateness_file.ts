/**
 * How late the submissions of a class are: the same for all, or by name from a CSV file.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { quoted } from "../reading/locating.ts";
import { hoursLate } from "../rubric/lateness.ts";
import { BadRubric, momentIn } from "../rubric/reading.ts";
import type { Rubric } from "../rubric/rubric.ts";

/** The hours of a submission by its name; `null` if nobody knows. */
export type LatenessOf = (name: string) => number | null;

/**
 * What `--late` says.
 *
 * @param given hours, or a CSV file with a column `name` and a column `hours` or `submitted`
 * @throws {BadRubric} in one sentence
 */
export async function latenessBy(given: string | undefined, rubric: Rubric): Promise<LatenessOf> {
  if (given === undefined) return () => null;
  const hours = Number(given);
  if (Number.isFinite(hours) && given.trim() !== "") {
    if (hours < 0) throw new BadRubric(`--late is ${given}; it must be a number, 0 or more.`);
    return () => hours;
  }
  const rows = await rowsOf(given);
  const byName = new Map<string | undefined, number>();
  for (const [at, row] of rows.entries()) {
    const hours = hoursIn(row, at + 2, given, rubric);
    if (byName.has(row.name)) {
      throw new BadRubric(`${quoted(given)}, line ${at + 2}: ${quoted(row.name!)} is there twice.`);
    }
    byName.set(row.name, hours);
  }
  return (name) => byName.get(name) ?? null;
}

type LateRow = { name?: string; hours?: string; submitted?: string };

async function rowsOf(file: string): Promise<LateRow[]> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new BadRubric(`--late ${quoted(file)} is neither a number of hours nor a file.`);
  }
  try {
    const { parse } = await import("csv-parse/sync");
    const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
    if (rows.length > 0) return rows as LateRow[];
  } catch (error) {
    throw new BadRubric(
      `${quoted(file)} is no CSV file: ${(error as Error).message.split("\n")[0]}`,
    );
  }
  throw new BadRubric(
    `${quoted(file)} must be a CSV file with a line of names (name, hours) and lines below it.`,
  );
}

function hoursIn(row: LateRow, line: number, file: string, { late }: Rubric): number {
  const where = `${quoted(file)}, line ${line}`;
  if (!row.name) throw new BadRubric(`${where}: there is no column "name", or it is empty.`);
  if (row.hours !== undefined && row.hours !== "") {
    const hours = Number(row.hours);
    if (hours >= 0) return hours;
    throw new BadRubric(`${where}: hours is ${quoted(row.hours)}; it must be a number, 0 or more.`);
  }
  if (!row.submitted) throw new BadRubric(`${where}: there is neither "hours" nor "submitted".`);
  if (!late.deadline) throw new BadRubric(`${where}: "submitted" needs a deadline in the rubric.`);
  return hoursLate(late.deadline, momentIn(row.submitted, `${where}: submitted`));
}
