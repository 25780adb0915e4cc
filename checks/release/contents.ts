/**
 * Everything that is in a release.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { filesBelow } from "../course/repository.ts";
import { closureOf, entries, HAND_IN } from "./closure.ts";
import { derivedFiles, replacedModules } from "./derived.ts";
import type { Files, Plan } from "./plan.ts";
import { readmeText } from "./readme.ts";
import { solutionsPage } from "./solutions_page.ts";

/** Files beside the modules, from everywhere. */
const ALWAYS = ["LICENSE", ".editorconfig", ".gitattributes", ".gitignore"];

/** Where the recorded runs lie. */
const RUNS = "assets/runs";

/** Where the pages stand, here and in the release. */
const SITE = "site/dist";

/**
 * The files of a release.
 *
 * @throws {Error} in one sentence if the pages are asked for and not built
 */
export async function contentsOf(root: string, plan: Plan): Promise<Files> {
  const replaced = replacedModules(root, plan);
  const imports = new Map([...replaced].map(([file, { imports }]) => [file, imports]));
  const first = closureOf(root, entries(root, plan), imports);
  const { modules, packages } = closureOf(root, [...entries(root, plan), ...HAND_IN], imports);
  const files: Files = new Map();
  for (const file of [...modules, ...texts(root, plan, modules)]) {
    files.set(file, readFileSync(`${root}/${file}`));
  }
  for (const [file, text] of await derivedFiles(root, plan, packages, first.packages)) {
    files.set(file, text);
  }
  files.set("README.md", readmeText(plan));
  if (plan.site) {
    for (const [file, bytes] of pages(root)) files.set(file, bytes);
    if (plan.solutions) files.set(`${SITE}/solutions.html`, solutionsPage(root, plan));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is no module: lessons, styles, the lock file of the large packages, programs in Python. */
function texts(root: string, { questions, solutions }: Plan, modules: readonly string[]): string[] {
  const some = (folder: string, pattern: RegExp) => filesBelow(root, folder, pattern);
  const engines = modules.some((file) => file.startsWith("lessons/engines/"));
  return [
    ...ALWAYS.filter((file) => existsSync(`${root}/${file}`)),
    ...questions.flatMap((question) => some(`lessons/${question}`, /(?<!\.ts)(?<!\.kept)$/)),
    ...some("site/style", /\.(css|js|svg)$/),
    ...some("site/figures", /\.css$/),
    ...some("site/handin", /\.css$/),
    // What a hand-in sets beside a student's own runs.
    ...readdirSync(`${root}/${RUNS}`).filter((file) =>
      questions.some((one) => file.startsWith(`${one}-`))
    )
      .map((file) => `${RUNS}/${file}`),
    ...(engines && questions.some((one) => one !== "q1")
      ? some("lessons/engines", /(?<!_test\.ts)(?<!\.kept)$/)
      : []),
    ...(solutions ? some("checks/grade", /(?<!\.ts)$/) : []),
  ];
}

function pages(root: string): Map<string, Uint8Array> {
  const folder = `${root}/${SITE}`;
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error("The pages are not built yet: deno task site");
  }
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => {
        const path = `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/");
        return [`${SITE}${path.slice(folder.length)}`, readFileSync(path)];
      }),
  );
}
