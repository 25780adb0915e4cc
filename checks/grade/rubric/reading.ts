/**
 * Reading a rubric that an instructor has written. Every mistake in it is one sentence.
 *
 * @module
 */

import type { Lesson } from "../../core/exercise.ts";
import { quoted } from "../reading/locating.ts";
import { DEFAULT_RULES, type LatePolicy, type Rubric } from "./rubric.ts";

/** A rubric that cannot be used; the message is the sentence that says why. */
export class BadRubric extends Error {
  override name = "BadRubric";
}

/** The fields that a rubric may have, and those of its parts. */
const FIELDS = {
  rubric: ["version", "total", "points", "partial", "late"],
  late: ["deadline", "grace", "perDay", "atMost", "closes"],
} as const;

/**
 * A rubric from what stands in its file, JSON or YAML.
 *
 * @param given what was parsed
 * @param lessons the lessons that are graded: each exercise of theirs must have points
 * @param known all lessons of the course
 * @throws {BadRubric} in one sentence
 */
export function rubricFrom(
  given: unknown,
  lessons: readonly Lesson[],
  known: readonly Lesson[],
): Rubric {
  const { version, total, points: byLesson, partial, late } = fields(
    given,
    "The rubric",
    FIELDS.rubric,
  );
  if (version !== undefined && version !== 1) {
    throw new BadRubric(`The rubric has version ${shown(version)}; only version 1 is known.`);
  }
  const points = pointsFrom(byLesson, known);
  for (const { id, exercises } of lessons) {
    const missing = exercises.find(({ name }) => !points.get(id)?.has(name));
    if (missing) {
      throw new BadRubric(
        `The rubric says nothing of ${id} ${missing.name}; give it 0 points if it does not count.`,
      );
    }
  }
  const sum = [...points.values()].flatMap((some) => [...some.values()])
    .reduce((all, one) => all + one, 0);
  if (total !== undefined && Math.abs(numberIn(total, "total", 0) - sum) > 1e-9) {
    throw new BadRubric(
      `The points do not add up: they are ${
        tidy(sum)
      } together, and the rubric says total: ${total}.`,
    );
  }
  const graded = lessons.flatMap(({ id }) => [...points.get(id)!.values()]);
  if (graded.every((one) => one === 0)) {
    throw new BadRubric("No exercise that is graded has any points in the rubric.");
  }
  return { points, partial: partialFrom(partial), late: lateFrom(late) };
}

function pointsFrom(given: unknown, known: readonly Lesson[]): Map<string, Map<string, number>> {
  if (given === undefined) throw new BadRubric("The rubric has no points.");
  const points = new Map<string, Map<string, number>>();
  for (const [id, some] of Object.entries(record(given, "points"))) {
    const lesson = known.find((one) => one.id === id);
    if (!lesson) {
      const ids = known.map((one) => one.id).join(", ");
      throw new BadRubric(
        `The rubric knows a lesson ${quoted(id)} that there is not. There are: ${ids}.`,
      );
    }
    const own = new Map<string, number>();
    for (const [name, value] of Object.entries(record(some, `points of ${id}`))) {
      if (!lesson.exercises.some((one) => one.name === name)) {
        const names = lesson.exercises.map((one) => one.name).join(", ");
        throw new BadRubric(
          `The rubric knows an exercise ${quoted(name)} that ${id} has not. It has: ${names}.`,
        );
      }
      own.set(name, numberIn(value, `${id} ${name}`, 0));
    }
    points.set(id, own);
  }
  return points;
}

/** `partial: false`, `partial: true`, or the most that it gives, as a share. */
function partialFrom(given: unknown): Rubric["partial"] {
  if (given === undefined || given === true) return DEFAULT_RULES.partial;
  if (given === false) return { most: 0 };
  return { most: numberIn(given, "partial", 0, 1) };
}

function lateFrom(given: unknown): LatePolicy {
  if (given === undefined) return DEFAULT_RULES.late;
  const { deadline, grace, perDay, atMost, closes } = fields(given, "late", FIELDS.late);
  const or = (value: unknown, name: string, otherwise: number, most?: number) =>
    value === undefined ? otherwise : numberIn(value, `late ${name}`, 0, most);
  const { late } = DEFAULT_RULES;
  return {
    stated: true,
    ...(deadline !== undefined && { deadline: momentIn(deadline, "late deadline") }),
    grace: or(grace, "grace", late.grace),
    perDay: or(perDay, "perDay", late.perDay, 100),
    atMost: or(atMost, "atMost", late.atMost, 100),
    closes: closes === undefined || closes === null ? null : or(closes, "closes", 0),
  };
}

/** A date with its time and its zone: what a deadline means must not depend on where it is read. */
export function momentIn(given: unknown, name: string): Date {
  const text = given instanceof Date ? given.toISOString() : given;
  const moment = new Date(text as string);
  const whole = typeof text === "string" &&
    /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  if (whole && !Number.isNaN(moment.getTime())) return moment;
  throw new BadRubric(
    `${name} is ${
      shown(given)
    }; it must be a date, a time and a zone, such as 2027-03-01T18:00:00+01:00.`,
  );
}

function fields<Name extends string>(
  given: unknown,
  where: string,
  names: readonly Name[],
): Partial<Record<Name, unknown>> {
  const found = record(given, where);
  const stray = Object.keys(found).find((name) => !(names as readonly string[]).includes(name));
  if (stray !== undefined) {
    throw new BadRubric(`${where} has a field ${quoted(stray)}; known are: ${names.join(", ")}.`);
  }
  return found as Partial<Record<Name, unknown>>;
}

function record(given: unknown, where: string): Record<string, unknown> {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) {
    return given as Record<string, unknown>;
  }
  throw new BadRubric(`${where} must be a table of names and values, and is ${shown(given)}.`);
}

function numberIn(given: unknown, what: string, least: number, most = Infinity): number {
  if (typeof given === "number" && Number.isFinite(given) && given >= least && given <= most) {
    return given;
  }
  const range = most === Infinity
    ? `a number, ${least} or more`
    : `a number from ${least} to ${most}`;
  throw new BadRubric(`In the rubric, ${what} is ${shown(given)}; it must be ${range}.`);
}

function shown(given: unknown): string {
  return quoted(typeof given === "string" ? given : JSON.stringify(given) ?? "nothing");
}

function tidy(value: number): string {
  return String(Number(value.toFixed(6)));
}
