/**
 * A folder as a zip file.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { zipped } from "../../checks/course/zip.ts";
import { walk } from "../walk.ts";

/**
 * Packs a folder, with itself as the one folder at the top of the archive.
 *
 * @param root the folder that it lies in
 * @param name the folder's own name
 */
export async function packed(root: string, name: string): Promise<Uint8Array> {
  const files = [...walk(pathToFileURL(`${root}/`), name)];
  return await zipped(new Map(files.map((path) => [path, readFileSync(`${root}/${path}`)])));
}
