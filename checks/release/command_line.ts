/**
 * The command line of `deno task release`, as data.
 *
 * @module
 */

import { commandWords, type Words, WrongCommand } from "../course/command_words.ts";
import { type QuestionId, questions } from "../lessons.ts";
import { chooseLessons } from "../student/choosing.ts";
import type { Plan } from "./plan.ts";

/** What Gradescope's autograder is to do, as it was asked for. */
export interface GradescopeAsked {
  readonly lessons: string;
  /** `undefined`: one is drawn. */
  readonly seed: number | undefined;
  readonly rounds: number;
  readonly feedback: "name" | "none";
  /** A rubric file. */
  readonly rubric: string | undefined;
}

/** What was asked for. */
export interface Asked {
  readonly plan: Plan;
  readonly out: string;
  readonly gradescope: GradescopeAsked | null;
}

const OPTIONS = {
  out: { type: "string" },
  solutions: { type: "boolean" },
  site: { type: "boolean" },
  gradescope: { type: "boolean" },
  lessons: { type: "string" },
  seed: { type: "string" },
  rounds: { type: "string" },
  rubric: { type: "string" },
  "hidden-feedback": { type: "string" },
  help: { type: "boolean" },
} as const;

/** Options that say how Gradescope is to grade. */
const OF_GRADESCOPE = ["lessons", "seed", "rounds", "rubric", "hidden-feedback"] as const;

/**
 * Reads a command line; `null` if the help is asked for.
 *
 * @throws {WrongCommand} in one sentence
 *
 * @example
 * ```ts
 * import { readCommandLine } from "./command_line.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(readCommandLine(["q1", "--out", "x"])!.plan.questions, ["q1"]);
 * assert.throws(() => readCommandLine(["q9", "--out", "x"]), /no question "q9"/);
 * ```
 */
export function readCommandLine(args: readonly string[]): Asked | null {
  const { values, positionals } = commandWords(args, OPTIONS);
  if (values.help) return null;
  const known = Object.keys(questions) as QuestionId[];
  const stray = positionals.find((word) => !known.includes(word as QuestionId));
  if (stray !== undefined) {
    throw new WrongCommand(
      `There is no question ${JSON.stringify(stray)}. There are: ${known.join(", ")}.`,
    );
  }
  const asked = known.filter((one) => positionals.includes(one));
  if (asked.length === 0) {
    throw new WrongCommand("Which question? For example: deno task release q1.");
  }
  if (values.out === undefined) {
    throw new WrongCommand("Where to? For example: --out ../unrolled-q1.");
  }
  const alone = OF_GRADESCOPE.find((name) => values[name] !== undefined);
  if (alone && !values.gradescope) {
    throw new WrongCommand(`--${alone} goes with --gradescope only.`);
  }
  if (values.gradescope && (values.solutions || values.site)) {
    throw new WrongCommand(
      `--gradescope has the solutions in it and no pages; --${
        values.site ? "site" : "solutions"
      } does not go with it.`,
    );
  }
  return {
    out: values.out,
    plan: {
      questions: asked,
      solutions: values.solutions === true || values.gradescope === true,
      site: values.site === true,
    },
    gradescope: values.gradescope ? gradescopeIn(values, asked) : null,
  };
}

type Values = Words<typeof OPTIONS>["values"];

function gradescopeIn(values: Values, asked: readonly QuestionId[]): GradescopeAsked {
  const feedback = values["hidden-feedback"] ?? "name";
  if (feedback !== "name" && feedback !== "none") {
    throw new WrongCommand(`--hidden-feedback is "${feedback}"; it must be name or none.`);
  }
  const lessons = values.lessons ?? asked.join(",");
  for (const word of lessons.split(",")) mustBeIn(word, asked);
  return {
    lessons,
    seed: values.seed === undefined ? undefined : whole(values.seed, "--seed", 0, 2 ** 32 - 1),
    rounds: whole(values.rounds ?? "1", "--rounds", 1, 20),
    feedback,
    rubric: values.rubric,
  };
}

function mustBeIn(word: string, asked: readonly QuestionId[]): void {
  try {
    chooseLessons(word);
  } catch (error) {
    throw new WrongCommand((error as Error).message);
  }
  if (!asked.some((one) => word.split("/")[0] === one)) {
    throw new WrongCommand(`--lessons has "${word}", and only ${asked.join(" and ")} is released.`);
  }
}

function whole(text: string, name: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new WrongCommand(
    `${name} is ${JSON.stringify(text)}; it must be a whole number from ${least} to ${most}.`,
  );
}
