/**
 * What is said of a wrong answer: the worst entry, which parameters, which gates, how it depends on
 * time and batch.
 *
 * @module
 */

import type { StudentModule } from "./check.ts";
import { attempt } from "./check.ts";
import { random } from "../../lessons/kit/random.ts";
import { NUMERICAL_LIMIT, within } from "./comparison.ts";
import type { Case, Exercise, Lesson, Output } from "./exercise.ts";
import { type Failure, formatError, formatPair } from "./failure.ts";
import type { Wrong } from "./judgement.ts";
import { formatGates, wrongGates } from "./over_gates.ts";
import { behaviourOverSize } from "./over_size.ts";

/** Everything that is known where an answer is found to be wrong. */
export interface Found {
  readonly lesson: Lesson;
  readonly exercise: Exercise;
  readonly module: StudentModule;
  readonly one: Case;
  readonly output: Output;
  readonly wrong: Wrong;
  readonly seed: number;
  /** The case is one of the exercise's sizes, not a corner. */
  readonly ofSomeSize: boolean;
}

/** The failure that describes a wrong answer. */
export function wrongAnswer(found: Found): Failure {
  const { lesson, exercise, one, wrong, module, seed } = found;
  const { differences, limit, round } = wrong;
  const bad = differences.filter((d) => !within(d.error, limit));
  const worst = bad.reduce((a, b) => (within(a.error, b.error) ? b : a));
  const target = exercise.gradientOf ?? "the derivative of the loss";
  const is = list(bad.map((d) => d.name));
  const headline = {
    value: `${is} not what the equations give`,
    "finite difference": `${is} not ${target}`,
    "exact derivative": `${is} close to ${target}, but not equal to it`,
  }[round];
  const against = round === "finite difference" ? "finite difference" : "reference";
  const [yours, right] = formatPair(worst.yours, worst.right);
  const facts: [string, string][] = [[
    "worst entry",
    `${worst.entry}   yours ${yours}   ${against} ${right}   ` +
    `relative error ${formatError(worst.error)}${
      worst.entry.includes("[") ? " to the largest entry" : ""
    } ` +
    `(limit ${limit.toExponential(0)})`,
  ]];
  if (differences.length > 1) {
    const each = differences.map((d) => `${d.name} ${within(d.error, limit) ? "ok" : "✗"}`);
    facts.push([round === "value" ? "by part" : "by parameter", each.join("   ")]);
  }
  if (exercise.gates && round === "finite difference") facts.push(["by gate", byGate(found)]);
  if (one.about) facts.push(["case", one.about]);
  if (round === "exact derivative") {
    facts.push(["looks like", "a difference quotient; the chain rule is exact to about 1e-15"]);
  } else if (found.ofSomeSize) {
    facts.push(...behaviourOverSize(lesson, exercise, module, seed));
  }
  return {
    lesson: lesson.id,
    exercise: exercise.name,
    kind: round === "value" ? "value" : "gradient",
    headline,
    facts,
  };
}

/** Over several steps a wrong gate spoils them all; a single step shows which it is. */
function byGate({ lesson, exercise, module, one, output, seed }: Found): string {
  const { order } = exercise.gates!;
  const gatesOf = (yours: Output, right: Output) =>
    wrongGates(exercise.gates!, yours, right, NUMERICAL_LIMIT);
  const wrong = gatesOf(output, one.expected);
  if (!wrong.every(Boolean)) return formatGates(order, wrong);
  const single = exercise.make({ T: 1, B: 3 }, random(seed));
  const { output: alone } = attempt(lesson, exercise, module, single);
  const ofOne = alone ? gatesOf(alone, single.expected) : wrong;
  return ofOne.every((w) => w === ofOne[0])
    ? formatGates(order, wrong)
    : `${formatGates(order, ofOne)}   (over one step)`;
}

/** Names with their verb; a name in the plural, such as dxs, stands for several things. */
function list(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} ${/[^s]s$/.test(names[0]) ? "are" : "is"}`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are`;
}
