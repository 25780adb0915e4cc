/**
 * How much a report says about what is wrong on hidden inputs.
 *
 * @module
 */

import type { Exercise, Lesson } from "../../core/exercise.ts";
import type { Failure } from "../../core/failure.ts";
import { misconceptions } from "../../misconceptions/catalogue.ts";
import type { Verdict } from "../verdict.ts";

/**
 * `all`: what `deno test` would say, with the numbers. `name`: what kind of mistake it is and what it looks
 * like, and no number of a hidden input or of a right answer. `none`: that it does not pass.
 */
export type Feedback = "all" | "name" | "none";

/** Facts whose text is the course's own and holds no number of an input. */
const TELLING = [
  "by part",
  "by parameter",
  "by gate",
  "must return",
  "write",
  "in",
  "found",
  "try",
];

/** What is said of each kind of failure, where a headline could hold what the submission made of an input. */
const HEADLINES: Partial<Record<Failure["kind"], string>> = {
  shape: "what it returns does not have the form that is asked for",
  behaviour: "the numbers are right, but something else that must hold does not",
};

/**
 * The failure as it may be shown. Whatever a submission could have put into a message is left out unless
 * everything is shown: a function can throw its input.
 */
export function shownFailure(
  lesson: Lesson,
  exercise: Exercise,
  { failure, mistakes }: Verdict,
  feedback: Feedback,
): Failure | null {
  if (failure === null || feedback === "all") return failure;
  const nothing = failure.kind === "not solved yet" || failure.kind === "missing";
  if (feedback === "none") {
    return nothing
      ? { ...failure, facts: [] }
      : { ...failure, kind: "behaviour", headline: "does not pass", facts: [] };
  }
  if (nothing) return failure;
  return {
    ...failure,
    headline: headlineOf(exercise, failure),
    facts: [
      ...failure.facts.filter(([label]) => TELLING.includes(label)),
      ...named(lesson, mistakes),
    ]
      .toSorted(([a], [b]) => Number(a === "try") - Number(b === "try")),
  };
}

function headlineOf(exercise: Exercise, { kind, headline }: Failure): string {
  if (kind === "value" || kind === "gradient") return headline; // names of parameters, no numbers
  if (kind === "threw") return withoutThrown(headline, `${exercise.file}: `);
  const law = exercise.laws?.find(({ says }) => headline === `it does not hold that ${says}`);
  return law || /^the numbers are right, but argument \d+ was changed/.test(headline)
    ? headline
    : HEADLINES[kind] ?? "does not pass";
}

/** After the first colon stands what was thrown, apart from the one after the name of the file. */
function withoutThrown(headline: string, file: string): string {
  const where = headline.startsWith(file) ? file : "";
  return where + headline.slice(where.length).split(": ")[0];
}

/** What recognised mistakes look like, in the words of the catalogue. */
function named({ id: lesson }: Lesson, ids: readonly string[]): Failure["facts"] {
  return ids.flatMap((id, at): Failure["facts"] => {
    const known = misconceptions.find((one) => one.id === id);
    if (!known) return [];
    return id.startsWith(`${lesson}.`)
      ? [[at === 0 ? "looks like" : "and like", known.looksLike]]
      : [["look first at", `${known.exercise} (${id.split(".")[0]}): ${known.looksLike}`]];
  });
}
