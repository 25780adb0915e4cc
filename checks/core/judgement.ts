/**
 * Whether an answer is right, in the order of a check: values, then derivatives against difference
 * quotients, then derivatives against the exact answer.
 *
 * @module
 */

import {
  compare,
  type Difference,
  EXACT_LIMIT,
  FLOAT32_LIMIT,
  NUMERICAL_LIMIT,
  within,
} from "./comparison.ts";
import type { Case, Exercise, Output } from "./exercise.ts";

/** A wrong answer: every named matrix of the round that it failed, and what it was held against. */
export interface Wrong {
  readonly differences: readonly Difference[];
  readonly limit: number;
  readonly round: "value" | "finite difference" | "exact derivative";
}

/**
 * The first round that an answer fails, or `null` if it is right.
 *
 * @param precision of the exercise; in float32 there is nothing that a difference quotient could add
 */
export function judge(
  output: Output,
  one: Case,
  precision?: Exercise["precision"],
): Wrong | null {
  if (precision === "float32") {
    const values = compare(output, one.expected);
    return values.every((d) => within(d.error, FLOAT32_LIMIT))
      ? null
      : { differences: values, limit: FLOAT32_LIMIT, round: "value" };
  }
  const numerical = one.numerical?.() ?? {};
  const isGradient = (name: string) => name in numerical;
  const values = compare(output, pick(one.expected, (name) => !isGradient(name)));
  if (!values.every((d) => within(d.error, EXACT_LIMIT))) {
    return { differences: values, limit: EXACT_LIMIT, round: "value" };
  }
  const quotients = compare(output, numerical);
  const bad = quotients.filter((d) => !within(d.error, NUMERICAL_LIMIT));
  // Where the exact answer does not meet the difference quotient either, it is the quotient that is
  // too coarse (a gradient that is nearly zero, say), and only the exact answer can decide.
  const trusted = bad.length > 0 ? compare(one.expected, numerical) : [];
  if (bad.some(({ name }) => within(errorOf(trusted, name), NUMERICAL_LIMIT))) {
    return { differences: quotients, limit: NUMERICAL_LIMIT, round: "finite difference" };
  }
  const exact = compare(output, pick(one.expected, isGradient));
  return exact.every((d) => within(d.error, EXACT_LIMIT))
    ? null
    : { differences: exact, limit: EXACT_LIMIT, round: "exact derivative" };
}

function errorOf(differences: readonly Difference[], name: string): number {
  return differences.find((d) => d.name === name)!.error;
}

function pick(output: Output, wanted: (name: string) => boolean): Output {
  return Object.fromEntries(Object.entries(output).filter(([name]) => wanted(name)));
}
