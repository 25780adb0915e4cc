/**
 * What must become of a made-up submission.
 *
 * @module
 */

import type { Line } from "../batch/line.ts";

/** What is expected of a submission. What is named nowhere may pass or not. */
export interface Expectation {
  readonly name: string;
  /** What kind of student this is: "right", "wrong", "broken", "hostile". */
  readonly kind: "right" | "wrong" | "broken" | "hostile";
  /** In words, for whoever reads a list of surprises. */
  readonly about: string;
  /** Exercises that must earn all of their points: `q1/03 rnnBackward`. */
  readonly pass: readonly string[];
  /** Exercises that must not. */
  readonly fail: readonly string[];
  /** Exercises that must earn nothing at all. */
  readonly nothing: readonly string[];
  /** Mistakes that must be recognised. */
  readonly mistakes: readonly string[];
  /** The beginning of the sentence, where nothing of it can be graded. */
  readonly refused?: string;
}

/**
 * Where a result is not what was expected: one sentence each.
 *
 * @param line what the grader says; `undefined` if it says nothing
 */
export function surprises(expected: Expectation, line: Line | undefined): string[] {
  const at = `${expected.name} (${expected.about})`;
  if (!line) return [`${at}: there is no result.`];
  if (expected.refused !== undefined) {
    return line.refused?.startsWith(expected.refused)
      ? []
      : [`${at}: must be refused with "${expected.refused}…", and is not: ${line.refused}`];
  }
  if (line.refused !== null) return [`${at}: is refused: ${line.refused}`];
  const credit = new Map(
    line.verdicts.map((one) => [`${one.lesson} ${one.exercise}` as string, one] as const),
  );
  const found = new Set(line.verdicts.flatMap(({ mistakes }) => mistakes));
  const said = (name: string) => credit.get(name)?.failure?.headline ?? "passes";
  return [
    ...expected.pass.filter((name) => credit.get(name)?.credit !== 1)
      .map((name) => `${at}: ${name} must pass: ${said(name)}`),
    ...expected.fail.filter((name) => !(credit.get(name)!.credit < 1))
      .map((name) => `${at}: ${name} must not pass`),
    ...expected.nothing.filter((name) => credit.get(name)?.credit !== 0)
      .map((name) => `${at}: ${name} must earn nothing: ${said(name)}`),
    ...expected.mistakes.filter((id) => !found.has(id))
      .map((id) => `${at}: ${id} must be recognised; found: ${[...found].join(", ") || "nothing"}`),
  ];
}
