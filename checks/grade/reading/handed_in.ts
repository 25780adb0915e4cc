/**
 * How late something was handed in.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { hoursLate } from "../rubric/lateness.ts";
import { BadRubric, momentIn } from "../rubric/reading.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { quoted } from "./locating.ts";

/** What is known about it. */
export interface HandedIn {
  readonly lateHours: number | null;
  readonly submitted: string | undefined;
  /** Gradescope's `submission_metadata.json`. */
  readonly metadata: string | undefined;
}

/**
 * The hours between the deadline and the moment it was handed in; `null` if nobody knows.
 *
 * @throws {BadRubric} if a moment is given and no deadline, or if one cannot be read
 */
export function hoursOf(
  { lateHours, submitted, metadata }: HandedIn,
  rubric: Rubric,
): number | null {
  if (lateHours !== null) return lateHours;
  if (submitted !== undefined) {
    const { deadline } = rubric.late;
    if (!deadline) throw new BadRubric("--submitted needs a deadline in the rubric.");
    return hoursLate(deadline, momentIn(submitted, "--submitted"));
  }
  return metadata === undefined || !rubric.late.stated ? null : fromGradescope(metadata, rubric);
}

/** Gradescope's own clock; its due date counts, with a student's extension, if the rubric has none. */
function fromGradescope(file: string, { late }: Rubric): number | null {
  let known: {
    created_at?: string;
    assignment?: { due_date?: string };
    users?: { assignment?: { due_date?: string } }[];
  };
  try {
    known = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new BadRubric(`The metadata ${quoted(file)} cannot be read.`);
  }
  const extensions = (known.users ?? []).flatMap(({ assignment }) => assignment?.due_date ?? [])
    .map((text) => momentIn(text, "due_date")).sort((a, b) => b.getTime() - a.getTime());
  const due = known.assignment?.due_date;
  const deadline = late.deadline ?? extensions[0] ?? (due ? momentIn(due, "due_date") : undefined);
  if (!deadline || !known.created_at) return null;
  return hoursLate(deadline, momentIn(known.created_at, "created_at"));
}
