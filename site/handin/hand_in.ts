/**
 * Everything that goes into a hand-in, as data.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { folderOf, type Lesson } from "../../checks/core/exercise.ts";
import { type Answer, readAnswers } from "../../checks/course/answers.ts";
import { readIfThere, repositoryRoot } from "../../checks/course/repository.ts";
import type { Standing } from "../../checks/student/standing.ts";
import type { Figure } from "../figure.ts";
import { figuresOf } from "../figures/mod.ts";
import { functionIn } from "../notebook/function_in.ts";
import type { OwnRun } from "../runs/own_runs.ts";
import { type Environment, environmentOf } from "./environment.ts";
import type { Missing } from "./missing.ts";
import { type OwnEvidence, ownEvidence } from "./own_evidence.ts";

/** One exercise as it was solved. */
export interface Solved {
  readonly lesson: Lesson;
  readonly name: string;
  /** The module's path from the root. */
  readonly file: string;
  /** The function; the whole module where it cannot be found. */
  readonly code: string;
  readonly standing: Standing;
}

/** A run with the figures that draw it. */
export interface Drawn extends OwnRun {
  readonly lesson: string;
  readonly figures: readonly Figure[];
}

/** A hand-in. */
export interface HandIn {
  /** "q1" */
  readonly question: string;
  /** "Q1: Three cells from scratch" */
  readonly title: string;
  readonly name: string;
  /** The name of its folder and of the zip file, without an ending. */
  readonly fileName: string;
  readonly answers: readonly Answer[];
  readonly sheet: string;
  readonly solved: readonly Solved[];
  readonly drawn: readonly Drawn[];
  readonly evidence: OwnEvidence;
  readonly environment: Environment;
  readonly missing: Missing;
}

/** The path of a question's answers, from the root. */
export function sheetOf(question: string): string {
  return `lessons/${question}/answers.md`;
}

/**
 * The answers of a question; `undefined` where there is no sheet.
 *
 * @throws {Error} if a mark of the sheet is missing
 */
export function answersOf(question: string): Answer[] | undefined {
  const text = readIfThere(`${repositoryRoot}/${sheetOf(question)}`);
  return text === undefined
    ? undefined
    : readAnswers(text.replaceAll("\r\n", "\n"), sheetOf(question));
}

/** The exercises as they were solved. */
export function solvedIn(standings: readonly Standing[]): Solved[] {
  return standings.map((standing) => {
    const { lesson, exercise } = standing;
    const file = `lessons/${folderOf(lesson)}/${exercise.file}`;
    const source = readIfThere(`${repositoryRoot}/${file}`) ?? "";
    const place = functionIn(source, exercise.name);
    const code = place ? source.slice(place.start, place.end) : source;
    return { lesson, name: exercise.name, file, code, standing };
  });
}

/** The files that hold exercises, each once. */
export function filesOf(solved: readonly Solved[]): string[] {
  return [...new Set(solved.map(({ file }) => file))].filter((file) => exists(file));
}

function exists(file: string): boolean {
  try {
    return readFileSync(`${repositoryRoot}/${file}`) !== undefined;
  } catch {
    return false;
  }
}

/** Puts a hand-in together. */
export async function handInOf(
  about: Pick<HandIn, "question" | "title" | "name" | "fileName" | "missing">,
  standings: readonly Standing[],
  runs: readonly (OwnRun & { readonly lesson: string })[],
): Promise<HandIn> {
  const drawn: Drawn[] = [];
  for (const run of runs) drawn.push({ ...run, figures: await figuresOf(run.run.name) });
  const solved = solvedIn(standings);
  // A run without options comes first where one is asked for by its name.
  const first = runs.toSorted((a, b) => Number(b.plain) - Number(a.plain)).map(({ run }) => run);
  return {
    ...about,
    answers: answersOf(about.question) ?? [],
    sheet: sheetOf(about.question),
    solved,
    drawn,
    evidence: await ownEvidence(about.question, first),
    environment: environmentOf(runs.map(({ run }) => run), filesOf(solved)),
  };
}
