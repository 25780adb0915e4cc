/**
 * Which lessons have experiments, and where.
 *
 * @module
 */

import { pathToFileURL } from "node:url";
import { filesBelow, repositoryRoot } from "../../checks/course/repository.ts";
import type { Claim } from "../../assets/claim.ts";
import type { Experiment, LessonRun } from "../../assets/experiment.ts";

/** A lesson with a `run.ts`. */
export interface LessonFolder {
  /** `q1/06` */
  readonly id: string;
  /** Path from the root: `lessons/q1/06-training`. */
  readonly folder: string;
}

/**
 * Whether the experiments of a lesson, or of an experiment's name, may load the large packages. In Q3 two lessons do with what
 * Q1 needs.
 */
export function needsLargePackages(name: string): boolean {
  return /^q[2-9]\b(?!(?<=q3)\W0[23]\b)/.test(name);
}

/** The lessons that have experiments, in order. */
export function lessonsWithRuns(root = repositoryRoot): LessonFolder[] {
  return lessonsWith("run.ts", root);
}

/** The lessons that make claims, in order. */
export function lessonsWithClaims(root = repositoryRoot): LessonFolder[] {
  return lessonsWith("claims.ts", root);
}

function lessonsWith(name: string, root: string): LessonFolder[] {
  return filesBelow(root, "lessons", /^lessons\/q\d+\/\d+-[^/]+\/[^/]+$/)
    .filter((file) => file.endsWith(`/${name}`))
    .map((file) => {
      const [, question, slug] = file.split("/") as [string, string, string];
      return { id: `${question}/${slug.split("-")[0]}`, folder: `lessons/${question}/${slug}` };
    });
}

/** Loads what a lesson's `run.ts` exports. The import map of this process decides whose code runs. */
export async function loadLessonRun({ folder }: LessonFolder): Promise<LessonRun> {
  const loaded = await import(moduleUrl(`${folder}/run.ts`)) as Partial<LessonRun>;
  if (!Array.isArray(loaded.experiments)) {
    throw new Error(`${folder}/run.ts must export "experiments", a list.`);
  }
  return loaded as LessonRun;
}

/** The checks have experiments of their own: the proofs that they catch what is wrong. */
const checks: LessonFolder = { id: "checks", folder: "checks" };

/** All experiments of the course, with their lessons. */
export async function allExperiments(): Promise<
  { lesson: LessonFolder; experiment: Experiment }[]
> {
  const found = [];
  for (const lesson of [...lessonsWithRuns(), checks]) {
    const { experiments } = await loadLessonRun(lesson);
    for (const experiment of experiments) found.push({ lesson, experiment });
  }
  return found;
}

/** The claims of a lesson. */
export async function claimsOf({ folder }: LessonFolder): Promise<readonly Claim[]> {
  const loaded = await import(moduleUrl(`${folder}/claims.ts`)) as { claims?: readonly Claim[] };
  if (!Array.isArray(loaded.claims)) {
    throw new Error(`${folder}/claims.ts must export "claims", a list.`);
  }
  return loaded.claims;
}

function moduleUrl(path: string): string {
  return pathToFileURL(`${repositoryRoot}/${path}`).href;
}
