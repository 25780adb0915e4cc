/**
 * The files of a release that are not those of the course: without other questions, without what gives
 * solutions away.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { deriveAll, importMapFile } from "../course/derivation.ts";
import { deriveImportMap } from "../course/import_map.ts";
import { solutionFiles } from "../course/repository.ts";
import { type QuestionId, questionOf, questions } from "../lessons.ts";
import { ladders, misconceptions } from "../misconceptions/catalogue.ts";
import { packed } from "../misconceptions/versions.ts";
import { BEHAVIOURS, BEHAVIOURS_IMPORTS, behavioursText, printsFiles } from "./behaviours.ts";
import { neededImports, prunedLock } from "./lock.ts";
import type { Files, Plan } from "./plan.ts";

const LESSONS = "checks/lessons.ts";
const HAND_IN_LOCK = "site/notebook/deno.lock";
const VERSIONS = "checks/misconceptions/wrong_versions/mod.ts";
const CATALOGUE = "checks/misconceptions/catalogue.ts";

/** Where the modules lie as they were at the beginning, for `deno task reset`. */
export const BEGINNINGS = "checks/student/beginnings.json";

/** The modules that a release writes anew, with what they import. */
export function replacedModules(
  root: string,
  plan: Plan,
): Map<string, { text: string; imports: string[] }> {
  const others = (Object.keys(questions) as QuestionId[]).filter((one) =>
    !plan.questions.includes(one)
  );
  const without = (file: string) =>
    readFileSync(`${root}/${file}`, "utf8").split("\n")
      .filter((line) => !others.some((one) => new RegExp(`\\b${one}\\b`).test(line)))
      .join("\n");
  const replaced = new Map<string, { text: string; imports: string[] }>();
  if (others.length > 0) {
    const lessons = readFileSync(`${root}/${LESSONS}`, "utf8").split("\n")
      .filter((line) =>
        !others.some((one) => line.startsWith("import") && line.includes(`/${one}/`))
      )
      .join("\n").replace(/\{ [\w, ]+ \} as const/, `{ ${plan.questions.join(", ")} } as const`);
    replaced.set(LESSONS, {
      text: lessons,
      imports: [
        "checks/core/exercise.ts",
        ...plan.questions.map((one) => `checks/${one}/lessons.ts`),
      ],
    });
    if (plan.solutions) {
      replaced.set(VERSIONS, {
        text: without(VERSIONS),
        imports: [LESSONS, "checks/misconceptions/versions.ts"],
      });
    }
  }
  if (!plan.solutions) {
    replaced.set(CATALOGUE, {
      text: "",
      imports: ["checks/misconceptions/misconception.ts", "checks/misconceptions/versions.ts"],
    });
    replaced.set(BEHAVIOURS, { text: behavioursText(plan), imports: BEHAVIOURS_IMPORTS });
  }
  return replaced;
}

/**
 * The texts that the release writes itself.
 *
 * @param packages what any module needs
 * @param first what is needed without handing in
 */
export async function derivedFiles(
  root: string,
  plan: Plan,
  packages: readonly string[],
  first: readonly string[],
): Promise<Files> {
  const files: Files = new Map();
  for (const [file, { text }] of replacedModules(root, plan)) files.set(file, text);
  if (!plan.solutions) {
    files.set(CATALOGUE, await catalogueText(plan));
    for (const [file, text] of await printsFiles(plan)) files.set(file, text);
  }
  const asked = (path: string) => plan.questions.some((one) => path.split("/")[1] === one);
  const beginnings = deriveAll(root).files.filter(({ file, solution }) => solution && asked(file));
  for (const { file, text } of beginnings) files.set(file, text);
  files.set(
    BEGINNINGS,
    JSON.stringify(Object.fromEntries(beginnings.map(({ file, text }) => [file, text]))),
  );

  const config = JSON.parse(readFileSync(`${root}/deno.json`, "utf8"));
  const imports = neededImports(config.imports, packages);
  const tasks = [
    "progress",
    "hint",
    "reset",
    "run",
    "handin",
    ...(plan.solutions ? ["grade"] : []),
  ];
  files.set(
    "deno.json",
    `${
      JSON.stringify(
        {
          ...config,
          imports,
          fmt: { ...config.fmt, exclude: ["out", "deno.lock", "site"] },
          lint: {
            ...config.lint,
            exclude: ["out", "site/dist", ...config.lint.exclude.filter(asked)],
          },
          test: { exclude: ["out"] },
          tasks: Object.fromEntries(tasks.map((name) => [name, config.tasks[name]])),
        },
        null,
        2,
      )
    }\n`,
  );
  files.set("deno.lock", lockText(root, "deno.lock", neededImports(config.imports, first)));
  files.set(HAND_IN_LOCK, lockText(root, HAND_IN_LOCK, imports));
  if (plan.solutions) {
    const solutions = solutionFiles(root).filter(asked);
    files.set(
      importMapFile,
      `${JSON.stringify(deriveImportMap({ ...config, imports }, solutions), null, 2)}\n`,
    );
  }
  return files;
}

/** A lock file of the course with what some imports need. */
function lockText(root: string, file: string, imports: Readonly<Record<string, string>>): string {
  const lock = JSON.parse(readFileSync(`${root}/${file}`, "utf8"));
  const wanted = Object.values(imports).filter((to) => to.startsWith("npm:"))
    .map((to) => `npm:${to.slice(4).replace(/^\//, "").replace(/\/$/, "")}`)
    .filter((specifier) => specifier in lock.specifiers);
  return `${JSON.stringify(prunedLock(lock, [...new Set(wanted)]), null, 2)}\n`;
}

/** The catalogue without the edits that turn a solution into a mistake; hints are kept from the eye. */
async function catalogueText({ questions }: Plan): Promise<string> {
  const asked = (id: string) => questions.includes(questionOf(id));
  const content = {
    misconceptions: misconceptions.filter(({ id }) => asked(id))
      .map(({ edits: _, seen: __, ...one }) => ({ ...one, edits: [] })),
    ladders: ladders.filter(({ lesson }) => asked(lesson)),
  };
  return `/**
 * The known mistakes and the hints of every exercise, packed so that nobody reads one by accident.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import { unpacked } from "./versions.ts";

const PACKED =
  ${JSON.stringify(await packed(JSON.stringify(content)))};

const content = JSON.parse(await unpacked(PACKED));

/** Every known mistake. */
export const misconceptions: readonly Misconception[] = content.misconceptions;

/** The hints of every exercise, for somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = content.ladders;
`;
}
