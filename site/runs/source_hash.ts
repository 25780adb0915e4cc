/**
 * A fingerprint of the code that a run ran, so that a run of other code can be told.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Experiment } from "../../assets/experiment.ts";
import { importMapFile } from "../../checks/course/derivation.ts";
import { type ModuleGraph, moduleGraph } from "../../checks/course/module_graph.ts";
import { repositoryRoot } from "../../checks/course/repository.ts";
import type { LessonFolder } from "./lesson_runs.ts";

/** An experiment and the lesson that it belongs to. */
export interface Placed {
  readonly lesson: LessonFolder;
  readonly experiment: Experiment;
}

/**
 * The fingerprints of experiments: for each one SHA-256 over the module that holds it and all
 * modules below that, the solutions in the place of the student's. Types change no number: a module
 * that is imported for its types alone does not count.
 *
 * @returns by the name of the experiment
 */
export function sourceHashes(
  experiments: readonly Placed[],
  { solved }: { solved: boolean } = { solved: true },
): Map<string, string> {
  const entries = experiments.map(entryOf);
  const graph = moduleGraph(
    repositoryRoot,
    [...new Set(entries)],
    solved ? importMapFile : undefined,
    false,
  );
  const codes = new Map<string, string>();
  const read = (file: string) => {
    const code = codes.get(file) ?? codeOnly(readFileSync(`${repositoryRoot}/${file}`, "utf8"));
    codes.set(file, code);
    return code;
  };
  return new Map(
    experiments.map(({ experiment }, i) => [experiment.name, hashBelow(entries[i]!, graph, read)]),
  );
}

/** Path from the root of the module that holds an experiment. */
function entryOf({ lesson, experiment }: Placed): string {
  if (experiment.source === undefined) return `${lesson.folder}/run.ts`;
  return fileURLToPath(experiment.source).slice(repositoryRoot.length + 1).replaceAll("\\", "/");
}

/** Hashes a module and all below it, in the order of their names. Packages count by their version. */
export function hashBelow(
  entry: string,
  graph: ModuleGraph,
  read: (file: string) => string,
): string {
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const imported of graph.get(file) ?? []) seen.add(imported);
  }
  const hash = createHash("sha256");
  for (const module of [...seen].sort()) {
    hash.update(`${module}\0${graph.has(module) ? read(module) : ""}\0`);
  }
  return hash.digest("hex");
}

/** A module without blank lines and lines of comment: mending a comment makes no run stale. */
export function codeOnly(source: string): string {
  return source
    .replaceAll("\r\n", "\n")
    .replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm, "")
    .replace(/^[ \t]*\/\/.*$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
