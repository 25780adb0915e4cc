/**
 * Which modules a release needs.
 *
 * @module
 */

import { moduleGraph } from "../course/module_graph.ts";
import { filesBelow } from "../course/repository.ts";
import type { Plan } from "./plan.ts";

/** Modules that are begun with a URL, which no graph shows. */
const WORKERS = ["checks/student/standing_worker.ts", "site/runs/experiment_worker.ts"];

/**
 * What hands in. It needs packages that nothing else needs, and has a lock file of its own, so that nobody fetches
 * them before.
 */
export const HAND_IN = [
  "site/handin/handin.ts",
  "site/notebook/cells.ts", // imported by cells of a notebook, and what it starts
  "site/notebook/helper.ts",
];

/** The modules that somebody starts, or that a folder is searched for. */
export function entries(root: string, { questions, solutions }: Plan): string[] {
  const some = (folder: string, pattern: RegExp) => filesBelow(root, folder, pattern);
  const asked = `(?:${questions.join("|")})`;
  return [
    ...questions.flatMap((question) => some(`lessons/${question}`, /\.ts$/)),
    ...some("lessons/kit", /(?<!_test)\.ts$/),
    ...(questions.some((one) => one !== "q1") ? some("lessons/engines", /(?<!_test)\.ts$/) : []),
    ...["progress", "hint", "reset"].map((name) => `checks/student/${name}.ts`),
    ...WORKERS,
    "site/run.ts",
    ...some("site/figures", new RegExp(`/${asked}-[^/]*(?<!_test)\\.ts$`)),
    ...(solutions
      ? questions.map((question) => `checks/misconceptions/wrong_versions/${question}.ts`)
      : ["checks/misconceptions/prints/prints.ts"]),
    ...(solutions
      ? [
        ...questions.flatMap((question) => some(`solutions/${question}`, /\.ts$/)),
        ...some(
          "checks/grade",
          /^checks\/grade\/(?!class\/|attacks\/|archives\/testing|testing).*(?<!_test)\.ts$/,
        ),
        "checks/course/skeletons.ts",
      ]
      : []),
  ];
}

/**
 * The modules that some modules need, themselves among them.
 *
 * @param replaced what a module imports that the release writes anew, by its path
 */
export function closureOf(
  root: string,
  begin: readonly string[],
  replaced: ReadonlyMap<string, readonly string[]>,
): { modules: string[]; packages: string[] } {
  const graph = moduleGraph(root, [...begin]);
  const modules = new Set(begin), packages = new Set<string>();
  for (const file of modules) {
    for (const imported of replaced.get(file) ?? graph.get(file) ?? []) {
      if (graph.has(imported)) modules.add(imported);
      else if (!imported.startsWith("node:")) packages.add(imported);
    }
  }
  return { modules: [...modules].sort(), packages: [...packages].sort() };
}
