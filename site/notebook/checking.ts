/**
 * The check of an exercise that was written into a cell, and keeping it in its module once it passes.
 *
 * @module
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { posix } from "node:path";
import { pathToFileURL } from "node:url";
import { folderOf, type Lesson } from "../../checks/core/exercise.ts";
import { formatFailure, named } from "../../checks/core/failure.ts";
import { exerciseKey, isWritten } from "../../checks/core/written.ts";
import { readIfThere, repositoryRoot } from "../../checks/course/repository.ts";
import { type Standing, standings } from "../../checks/student/standing.ts";
import { questions } from "../questions.ts";
import { refuse } from "../runs/refusal.ts";
import { functionIn, withFunction } from "./function_in.ts";
import { readNotebook } from "./read_notebook.ts";

/** What to check. */
export interface CheckOfCell {
  readonly lesson: string;
  readonly exercise: string;
  /** The function as the kernel runs it; without it the module itself is checked. */
  readonly code: string | undefined;
  /** The notebook's file from the root. */
  readonly notebook: string;
}

/** What a check came to, in words. */
export interface Checked {
  readonly passes: boolean;
  readonly text: string;
}

/** Checks a function in the place of the one in its module. */
export async function checkOfCell(wanted: CheckOfCell): Promise<Checked> {
  const { lesson, file } = placeOf(wanted);
  const standing = await standingWith(lesson, file, wanted.exercise, wanted.code);
  const { failure, mistakes } = standing;
  if (failure) return { passes: false, text: formatFailure(named(failure, mistakes)) };
  const passes = `✓ ${wanted.lesson}  ${wanted.exercise} passes`;
  const kept = wanted.code === undefined ? "" : await keep(wanted, lesson, file);
  return { passes: true, text: passes + kept };
}

function placeOf({ lesson: id, exercise: name }: CheckOfCell) {
  const lesson = questions.flatMap(({ lessons }) => lessons).find((one) => one.id === id) ??
    refuse(`There is no lesson "${id}".`);
  const exercise = lesson.exercises.find((one) => one.name === name) ??
    refuse(`${id} has no exercise "${name}".`);
  return { lesson, file: `lessons/${folderOf(lesson)}/${exercise.file}` };
}

/** What the check of one exercise says, with some code in the place of its function. */
async function standingWith(
  lesson: Lesson,
  file: string,
  name: string,
  code: string | undefined,
): Promise<Standing> {
  const alone = { ...lesson, exercises: lesson.exercises.filter((one) => one.name === name) };
  if (code === undefined) return (await standings([alone]))[0]!;
  const folder = mkdtempSync(`${tmpdir()}/unrolled-cell-`);
  try {
    const copy = `${folder}/${posix.basename(file)}`;
    writeFileSync(copy, copyWith(file, name, code));
    return (await standings([alone], undefined, pathToFileURL(copy).href))[0]!;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The module with another function, as it can stand anywhere: its imports are whole addresses. */
function copyWith(file: string, name: string, code: string): string {
  const source = withFunction(moduleText(file), name, code) ??
    refuse(`${file} has no function ${name} any more; "deno task reset" brings it back.`);
  const here = pathToFileURL(`${repositoryRoot}/${file}`);
  return source.replace(
    /^((?:import|export)\b[^"']*?|\} from )"(\.\.?\/[^"]+)"/gm,
    (_, head: string, path: string) => `${head}"${new URL(path, here).href}"`,
  );
}

/** A module as this process would load it: with the solutions swapped in where they are. */
function moduleText(file: string): string {
  const url = pathToFileURL(`${repositoryRoot}/${file}`).href;
  return readFileSync(new URL(import.meta.resolve(url)), "utf8");
}

/** Puts what a cell holds into its module, if the module has nothing yet. Says what became of it. */
async function keep(wanted: CheckOfCell, lesson: Lesson, file: string): Promise<string> {
  const { exercise: name, notebook } = wanted;
  const path = `${repositoryRoot}/${file}`;
  const present = readFileSync(path, "utf8");
  const isSwapped = import.meta.resolve(pathToFileURL(path).href) !== pathToFileURL(path).href;
  const place = functionIn(present, name);
  if (isSwapped || !place) return "";
  const own = present.slice(place.start, place.end);
  const cell = savedCell(wanted);
  if (cell !== undefined && cell.trim() === own) return "";
  if (isWritten(own, exerciseKey(lesson, { name }))) {
    const standing = await standingWith(lesson, file, name, undefined);
    return standing.failure ? `, but ${file} holds another attempt; it is left alone` : "";
  }
  // What is on the disk counts, and it need not be what the kernel ran.
  const saved = cell !== undefined && /^export /m.test(cell) &&
    !(await standingWith(lesson, file, name, cell)).failure;
  if (!saved) return `. To keep it in ${file}, save ${notebook} and run this cell again`;
  writeFileSync(path, withFunction(present, name, cell)!);
  return `, and is kept in ${file}`;
}

/** The text of the exercise's cell as the notebook was last saved. */
function savedCell({ notebook, lesson, exercise }: CheckOfCell): string | undefined {
  const text = readIfThere(`${repositoryRoot}/${notebook}`);
  if (text === undefined) return undefined;
  try {
    return readNotebook(text, notebook).cells.find(({ place }) =>
      place?.kind === "exercise" && place.lesson === lesson && place.exercise === exercise
    )?.source;
  } catch {
    return undefined; // it is just being written
  }
}
