/**
 * What the working copies of all submissions share.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import type { Lesson } from "../core/exercise.ts";
import { deriveAll } from "../course/derivation.ts";
import { moduleGraph } from "../course/module_graph.ts";
import { lessonFileOf, solutionFiles } from "../course/repository.ts";
import { exerciseFiles } from "./exercise_files.ts";
import { tensorFlowFile } from "./tensorflow_file.ts";

/** What is the same for every submission. */
export interface Template {
  /** The skeletons of all exercise files, by their paths. */
  readonly skeletons: ReadonlyMap<string, string>;
  /** The text of every other module that the solutions or the skeletons import, by its path. */
  readonly trusted: ReadonlyMap<string, string>;
  /** The files with exercises in the lessons that are graded. */
  readonly graded: readonly string[];
  /** TensorFlow.js as one module, where a lesson needs it. */
  readonly tensorFlow: string | null;
}

/** What skeletons throw; no solution needs it. */
const NOT_SOLVED_YET = "lessons/kit/not_solved_yet.ts";

/** The one package that exercises use. */
export const PACKAGE = "@tensorflow/tfjs";

/**
 * Reads what every working copy is made of.
 *
 * @param root the course of the instructor, never the student's
 */
export async function templateOf(root: string, lessons: readonly Lesson[]): Promise<Template> {
  const skeletons = new Map(
    deriveAll(root).files.filter(({ file }) => file.endsWith(".ts")).map(({ file, text }) => [
      file,
      text,
    ]),
  );
  const graph = moduleGraph(root, solutionFiles(root), undefined, false);
  const reached = [...[...graph.keys()].map(lessonFileOf), NOT_SOLVED_YET];
  const trusted = new Map(
    [...new Set(reached)].filter((file) => !skeletons.has(file))
      .map((file) => [file, readFileSync(`${root}/${file}`, "utf8")]),
  );
  const needed = [...graph.values()].some((imports) => imports.some(isTensorFlow)) &&
    lessons.some(({ prepare }) => prepare);
  return {
    skeletons,
    trusted,
    graded: exerciseFiles(lessons),
    tensorFlow: needed ? await tensorFlowFile() : null,
  };
}

function isTensorFlow(specifier: string): boolean {
  return specifier.includes(PACKAGE);
}
