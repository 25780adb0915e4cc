/**
 * `deno task reset q1/03`: a fresh skeleton; what you wrote is kept beside it.
 *
 * @module
 */

import { existsSync } from "node:fs";
import { folderOf } from "../core/exercise.ts";
import { repositoryRoot } from "../course/repository.ts";
import { deriveSkeleton } from "../course/skeleton.ts";
import { chooseExercise, chooseLessons } from "./choosing.ts";
import { readCommand } from "./command.ts";

const USAGE = `deno task reset q1/03 [exercise]

Puts back the module of a lesson as it was at the beginning: all modules, or the one that holds the
exercise. What you wrote is kept beside it, with the date in its name.`;

const ROOT = `${repositoryRoot}/`;

/** Where a release keeps the modules as they were at the beginning. */
const BEGINNINGS = `${ROOT}checks/student/beginnings.json`;

const { words } = readCommand(USAGE, 2);
const [lessonWord, exerciseWord] = words;
if (lessonWord === undefined) throw new Error("Which lesson? For example: deno task reset q1/03");
const [lesson, ...others] = chooseLessons(lessonWord);
if (others.length > 0) throw new Error(`Name one lesson, such as ${lesson.id}.`);
const exercises = exerciseWord === undefined
  ? lesson.exercises
  : [chooseExercise(lesson, exerciseWord)];

for (const name of new Set(exercises.map((exercise) => exercise.file))) {
  const file = `${folderOf(lesson)}/${name}`;
  const skeleton = skeletonOf(file);
  const path = `${ROOT}lessons/${file}`;
  const present = existsSync(path) ? Deno.readTextFileSync(path) : undefined;
  if (present === skeleton) {
    console.log(`lessons/${file} is as it was at the beginning. Nothing is changed.`);
    continue;
  }
  if (present !== undefined) {
    const kept = keptName(path);
    Deno.writeTextFileSync(kept, present, { createNew: true });
    console.log(`Your version is kept as ${kept.slice(ROOT.length)}`);
  }
  Deno.writeTextFileSync(path, skeleton);
  console.log(`lessons/${file} is as it was at the beginning.`);
}

/** A name beside the module that no tool takes for a module: rnn_backward.2026-11-23T10-15-00.kept */
function keptName(path: string): string {
  const now = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
  const base = path.replace(/\.ts$/, `.${now}`);
  let name = `${base}.kept`;
  for (let n = 2; existsSync(name); n++) name = `${base}-${n}.kept`;
  return name;
}

/**
 * The skeleton from the solution; where solutions are not shipped, what the release kept, or the module's
 * first version in git.
 */
function skeletonOf(file: string): string {
  const solution = `solutions/${file}`;
  if (existsSync(ROOT + solution)) {
    return deriveSkeleton(Deno.readTextFileSync(ROOT + solution), solution);
  }
  if (existsSync(BEGINNINGS)) {
    const kept = JSON.parse(Deno.readTextFileSync(BEGINNINGS))[`lessons/${file}`];
    if (kept !== undefined) return kept;
  }
  const first = git("log", "--diff-filter=A", "--format=%H", "--", `lessons/${file}`)
    ?.trim().split("\n").at(-1);
  const text = first && git("show", `${first}:lessons/${file}`);
  if (text) return text;
  throw new Error(
    `The beginning of lessons/${file} is not known here: there are no solutions and no git history. ` +
      `Take the file from a fresh copy of the course.`,
  );
}

function git(...args: string[]): string | undefined {
  try {
    const { success, stdout } = new Deno.Command("git", { args, cwd: ROOT, stderr: "null" })
      .outputSync();
    return success ? new TextDecoder().decode(stdout) : undefined;
  } catch {
    return undefined;
  }
}
