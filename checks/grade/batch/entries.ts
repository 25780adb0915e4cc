/**
 * The submissions of a class: what stands in a folder.
 *
 * @module
 */

import { readdirSync, statSync } from "node:fs";
import { WrongCommand } from "../../course/command_words.ts";
import { shardOf } from "./shard.ts";

/**
 * The names of the submissions in a folder, sorted; hidden files are none.
 *
 * @param shard the part of the class
 * @throws {WrongCommand} if it is no folder, or an empty one
 */
export function submissionsIn(
  folder: string,
  shard: { readonly at: number; readonly of: number },
): string[] {
  const all = namesIn(folder).filter((name) => !name.startsWith(".") && name !== "__MACOSX").sort();
  if (all.length === 0) {
    throw new WrongCommand(`There is no submission in ${JSON.stringify(folder)}.`);
  }
  return all.filter((name) => shardOf(name, shard.of) === shard.at);
}

/**
 * Names that differ only in how the work was packed: probably one student, twice.
 *
 * @example
 * ```ts
 * import { ofOneStudent } from "./entries.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(ofOneStudent(["ada", "ada.tar.gz", "bob.zip"]), [["ada", "ada.tar.gz"]]);
 * ```
 */
export function ofOneStudent(names: readonly string[]): string[][] {
  const plain = (name: string) => name.replace(/\.(zip|tar|tar\.gz|tgz|bundle)$/i, "");
  return Object.values(Object.groupBy(names, plain)).filter((some): some is string[] =>
    some !== undefined && some.length > 1
  );
}

function namesIn(folder: string): string[] {
  try {
    if (statSync(folder).isDirectory()) return readdirSync(folder);
  } catch {
    // said below
  }
  throw new WrongCommand(`There is no folder ${JSON.stringify(folder)}.`);
}
