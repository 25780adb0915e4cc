/**
 * The command line of `deno task grade`, as data.
 *
 * @module
 */

import { commandWords, type Words, WrongCommand } from "../course/command_words.ts";
import type { Lesson } from "../core/exercise.ts";
import { lessons as all } from "../lessons.ts";
import { chooseLessons } from "../student/choosing.ts";
import type { Feedback } from "./report/feedback.ts";

/** The formats of a report. */
export const FORMATS = ["text", "json", "junit", "gradescope"] as const;
export type Format = typeof FORMATS[number];

/** What decides a grade, as it was asked for. */
interface Asked {
  /** `null` where the submission decides. */
  readonly lessons: readonly Lesson[] | null;
  readonly seed: number;
  /** Whether the seed was given, not drawn. */
  readonly seedGiven: boolean;
  readonly rounds: number;
  readonly rubric: string | undefined;
}

/** Grade one submission. */
export interface GradeOne extends Asked {
  readonly what: "one";
  readonly path: string;
  readonly format: Format;
  readonly out: string | undefined;
  readonly feedback: Feedback;
  readonly lateHours: number | null;
  readonly submitted: string | undefined;
  /** Gradescope's `submission_metadata.json`. */
  readonly metadata: string | undefined;
  readonly failBelow: number | null;
}

/** Grade a class. */
export interface GradeBatch extends Asked {
  readonly what: "batch";
  readonly folder: string;
  readonly lessons: readonly Lesson[];
  readonly out: string;
  readonly jobs: number;
  readonly shard: { readonly at: number; readonly of: number };
  /** Hours for all, or a CSV file. */
  readonly late: string | undefined;
  readonly summary: string | undefined;
  readonly similarity: boolean;
}

/** Write the summary of a class. */
export interface Summarise {
  readonly what: "summary";
  readonly file: string;
  readonly out: string;
  readonly rubric: string | undefined;
  readonly late: string | undefined;
  /** The folder of the submissions, if similarity is asked for. */
  readonly similarity: string | undefined;
}

/** Join the parts of a class. */
export interface Merge {
  readonly what: "merge";
  readonly files: readonly string[];
  readonly out: string;
}

/** Print the default rubric. */
export interface PrintRubric {
  readonly what: "print rubric";
  readonly lessons: readonly Lesson[];
}

/** Print the help. */
export interface Help {
  readonly what: "help";
}

/** Everything that the command can do. */
export type Command =
  | GradeOne
  | GradeBatch
  | Summarise
  | Merge
  | PrintRubric
  | Help;

const OPTIONS = {
  lessons: { type: "string" },
  seed: { type: "string" },
  rounds: { type: "string" },
  rubric: { type: "string" },
  late: { type: "string" },
  submitted: { type: "string" },
  "submission-metadata": { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  "hidden-feedback": { type: "string" },
  "fail-below": { type: "string" },
  batch: { type: "string" },
  jobs: { type: "string" },
  shard: { type: "string" },
  summary: { type: "string" },
  similarity: { type: "boolean" },
  "print-rubric": { type: "boolean" },
  help: { type: "boolean" },
} as const;

type Values = Words<typeof OPTIONS>["values"];

/** Which options each command knows. */
const KNOWN: Record<Exclude<Command["what"], "help">, readonly (keyof typeof OPTIONS)[]> = {
  one: [
    ...["lessons", "seed", "rounds", "rubric", "late", "submitted", "submission-metadata"] as const,
    ...["format", "out", "hidden-feedback", "fail-below"] as const,
  ],
  batch: [
    ...["batch", "lessons", "seed", "rounds", "rubric", "late", "out", "jobs", "shard"] as const,
    ...["summary", "similarity"] as const,
  ],
  summary: ["out", "rubric", "late", "similarity"],
  merge: ["out"],
  "print rubric": ["print-rubric", "lessons"],
};

/**
 * Reads a command line.
 *
 * @param draw a seed, where none is asked for
 * @throws {WrongCommand} in one sentence
 *
 * @example
 * ```ts
 * import { readCommandLine } from "./command_line.ts";
 * import assert from "node:assert/strict";
 *
 * const command = readCommandLine(["handed_in.zip", "--lessons", "q1/03", "--seed", "7"], () => 1);
 * assert(command.what === "one" && command.seed === 7);
 * assert.throws(() => readCommandLine(["x", "--format", "pdf"], () => 1), /pdf/);
 * ```
 */
export function readCommandLine(args: readonly string[], draw: () => number): Command {
  const { values, positionals } = commandWords(args, OPTIONS);
  if (values.help) return { what: "help" };
  const what = commandOf(values, positionals);
  const stray = (Object.keys(values) as (keyof typeof OPTIONS)[])
    .find((name) => !KNOWN[what].includes(name) && !(what === "summary" && name === "similarity"));
  if (stray) throw new WrongCommand(`--${stray} does not go with ${NAMES[what]}.`);
  const asked = {
    seed: values.seed === undefined ? draw() : whole(values.seed, "--seed", 0, 2 ** 32 - 1),
    seedGiven: values.seed !== undefined,
    rounds: whole(values.rounds ?? "1", "--rounds", 1, 20),
    rubric: values.rubric,
  };
  switch (what) {
    case "one":
      return { what, ...asked, lessons: lessonsIn(values.lessons), ...oneOf(values, positionals) };
    case "batch": {
      const shard = shardIn(values.shard ?? "1/1");
      if (shard.of > 1 && !asked.seedGiven) {
        throw new WrongCommand("--shard needs a --seed, the same for all parts of the class.");
      }
      return {
        what,
        ...asked,
        folder: values.batch!,
        lessons: needed(lessonsIn(values.lessons), "Which lessons? For example: --lessons q1."),
        out: needed(values.out, "Where to? For example: --out results.jsonl."),
        jobs: whole(values.jobs ?? "2", "--jobs", 1, 64),
        shard,
        late: values.late,
        summary: values.summary,
        similarity: values.similarity === true,
      };
    }
    case "summary": {
      const { file, similarity } = summaryWords(values, positionals.slice(1));
      const out = needed(
        values.out,
        "Which folder does the summary go to? For example: --out report.",
      );
      return { what, file, out, rubric: values.rubric, late: values.late, similarity };
    }
    case "merge": {
      const files = positionals.slice(1);
      if (files.length === 0) throw new WrongCommand("Which files are to be merged?");
      return { what, files, out: needed(values.out, "Where to? For example: --out class.jsonl.") };
    }
    case "print rubric":
      return { what, lessons: lessonsIn(values.lessons) ?? all };
  }
}

const NAMES: Record<Exclude<Command["what"], "help">, string> = {
  one: "grading one submission",
  batch: "--batch",
  summary: "summary",
  merge: "merge",
  "print rubric": "--print-rubric",
};

function commandOf(values: Values, words: readonly string[]): Exclude<Command["what"], "help"> {
  if (values["print-rubric"]) return "print rubric";
  if (values.batch !== undefined) {
    if (words.length > 0) throw new WrongCommand(`"${words[0]}" is one word too many for --batch.`);
    return "batch";
  }
  if (words[0] === "merge" || words[0] === "summary") return words[0];
  if (words.length === 0) {
    throw new WrongCommand("What is to be graded? Name a folder or an archive.");
  }
  if (words.length > 1) {
    throw new WrongCommand(
      `"${words[1]}" is one word too many; for several submissions there is --batch.`,
    );
  }
  return "one";
}

function oneOf(values: Values, [path]: readonly string[]) {
  const format = (values.format ?? "text") as Format;
  if (!FORMATS.includes(format)) {
    throw new WrongCommand(
      `There is no format "${values.format}". Known are: ${FORMATS.join(", ")}.`,
    );
  }
  const feedback = values["hidden-feedback"];
  if (feedback !== undefined && feedback !== "name" && feedback !== "none") {
    throw new WrongCommand(`--hidden-feedback is "${feedback}"; it must be name or none.`);
  }
  const usual: Feedback = format === "text" || format === "json" ? "all" : "name";
  return {
    path,
    format,
    out: values.out,
    feedback: (feedback ?? usual) as Feedback,
    lateHours: values.late === undefined ? null : number(values.late, "--late", 0),
    submitted: values.submitted,
    metadata: values["submission-metadata"],
    failBelow: values["fail-below"] === undefined
      ? null
      : number(values["fail-below"], "--fail-below", 0, 100),
  };
}

/** `summary results.jsonl`, and with `--similarity` the folder of the submissions after it. */
function summaryWords({ similarity }: Values, [file, folder, more]: readonly string[]) {
  if (file === undefined) {
    throw new WrongCommand("Of which results? For example: summary results.jsonl.");
  }
  if (similarity && folder === undefined) {
    throw new WrongCommand(
      "--similarity needs the folder of the submissions: summary results.jsonl FOLDER --similarity.",
    );
  }
  const stray = more ?? (similarity ? undefined : folder);
  if (stray !== undefined) throw new WrongCommand(`"${stray}" is one word too many.`);
  return { file, similarity: similarity ? folder : undefined };
}

function lessonsIn(words: string | undefined): readonly Lesson[] | null {
  if (words === undefined) return null;
  try {
    const chosen = new Set(words.split(",").flatMap((word) => chooseLessons(word.trim())));
    return all.filter((lesson) => chosen.has(lesson));
  } catch (error) {
    throw new WrongCommand((error as Error).message);
  }
}

function shardIn(text: string): { at: number; of: number } {
  const [, at, of] = (text.match(/^(\d+)\/(\d+)$/) ?? []).map(Number);
  if (at >= 1 && at <= of && of <= 10_000) return { at, of };
  throw new WrongCommand(`--shard is "${text}"; it must be K/N with K from 1 to N, such as 3/8.`);
}

function whole(text: string, name: string, least: number, most: number): number {
  const value = number(text, name, least, most);
  if (Number.isInteger(value)) return value;
  throw new WrongCommand(`${name} is "${text}"; it must be a whole number.`);
}

function number(text: string, name: string, least: number, most = Infinity): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (value >= least && value <= most) return value;
  const range = most === Infinity ? `${least} or more` : `from ${least} to ${most}`;
  throw new WrongCommand(`${name} is "${text}"; it must be a number, ${range}.`);
}

function needed<X>(value: X | null | undefined, sentence: string): X {
  if (value === undefined || value === null) throw new WrongCommand(sentence);
  return value;
}
