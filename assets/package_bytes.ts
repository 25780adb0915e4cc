/**
 * Files that lie in npm packages beside their code, as bytes.
 *
 * The package is fetched when a file of it is asked for, and kept. Its code may not run here, or may have
 * nothing to do with the file; only that it has been fetched counts.
 *
 * @module
 */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Reads a file of a package.
 *
 * @param pinned the package with its version: "@vladmandic/human@3.3.6"
 * @param path from the package's root
 * @param what for the sentence about what is wrong: "The photograph"
 * @throws {Error} in one sentence, if the package cannot be fetched or the file is not in it.
 */
export async function readPackageBytes(
  pinned: string,
  path: string,
  what: string,
): Promise<Uint8Array> {
  const file = join(await rootOf(pinned, what), path);
  if (!existsSync(file)) throw new Error(`${what} could not be loaded: ${pinned} has no ${path}.`);
  return new Uint8Array(await readFile(file));
}

/** The folder of a package, which is fetched if it is not there. */
async function rootOf(pinned: string, what: string): Promise<string> {
  const specifier = ["npm:", pinned].join("");
  const cause = await import(specifier).then(() => undefined, (error: Error) => error);
  const main = mainOf(specifier);
  if (!main) {
    throw new Error(
      `${what} could not be loaded (${specifier}): ${
        String(cause?.message ?? "it has no main module").split("\n")[0]
      } It is fetched once and kept; the first time needs a network.`,
      { cause },
    );
  }
  let folder = dirname(main);
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** The main module of a package that has been fetched. */
function mainOf(specifier: string): string | undefined {
  try {
    const url = import.meta.resolve(specifier);
    return url.startsWith("file:") ? fileURLToPath(url) : undefined;
  } catch {
    return undefined;
  }
}
