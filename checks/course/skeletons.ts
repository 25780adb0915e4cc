/**
 * `deno task skeletons [--check] [--force]`: derives the student's modules from the solutions.
 *
 * @module
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deriveAll, type Derived, isReplaceable } from "./derivation.ts";
import { readOptions } from "./options.ts";
import { repositoryRoot } from "./repository.ts";

const usage = `deno task skeletons [--check] [--force]

Derives the modules of lessons/ and solutions/import_map.json from solutions/.
A module that someone has worked in is not replaced.

  --check   write nothing; fail where a file is not what its solution derives
  --force   replace every module, also those with work in them`;

/** Where the command keeps the modules it wrote last, to know its own work from a student's. */
const memory = "out/skeletons.json";

/** What writing the derived files came to. */
export interface Writing {
  wrote: string[];
  refused: string[];
}

/**
 * Writes the derived files that are not up to date, except those that hold someone's work.
 *
 * @param root The repository, or a copy of it.
 * @param files What {@linkcode deriveAll} returned.
 * @param force Whether to replace those too.
 */
export function writeDerived(root: string, files: Derived[], force: boolean): Writing {
  const kept = `${root}/${memory}`;
  const last: Record<string, string> = existsSync(kept)
    ? JSON.parse(readFileSync(kept, "utf8"))
    : {};
  const written = new Set(Object.values(last));
  const writing: Writing = { wrote: [], refused: [] };
  for (const derived of files) {
    const { file, text, present } = derived;
    if (present !== text) {
      if (!force && !isReplaceable(root, derived, written)) {
        writing.refused.push(file);
        continue;
      }
      mkdirSync(dirname(`${root}/${file}`), { recursive: true });
      writeFileSync(`${root}/${file}`, text);
      writing.wrote.push(file);
    }
    last[file] = text;
  }
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(last));
  return writing;
}

if (import.meta.main) {
  const { check, force } = readOptions(usage, ["check", "force"]);
  const { files, problems } = deriveAll(repositoryRoot);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) Deno.exitCode = 1;
  const stale = files.filter(({ text, present }) => text !== present);
  if (check && stale.length > 0) {
    for (const { file, solution, present } of stale) {
      const source = solution ?? "solutions/ and deno.json";
      const what = present === undefined ? "is missing; it comes from" : "is not derived from";
      console.error(`${file}: ${what} ${source}`);
    }
    console.error("run: deno task skeletons");
    Deno.exitCode = 1;
  } else if (!check) {
    const { wrote, refused } = writeDerived(repositoryRoot, files, force);
    for (const file of wrote) console.log(`wrote ${file}`);
    for (const file of refused) {
      console.error(`${file}: holds work of its own and was left alone; --force replaces it`);
    }
    if (refused.length > 0) Deno.exitCode = 1;
  }
  if (stale.length === 0 && problems.length === 0) {
    console.log(`${files.length - 1} skeletons are what their solutions derive.`);
  }
}
