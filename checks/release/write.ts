/**
 * Writing a release into a folder.
 *
 * @module
 */

import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import type { Files } from "./plan.ts";

/** Before anything is worked out. @throws {Error} in one sentence if nothing can be written there */
export function mustBeNew(out: string): void {
  if (existsSync(out) && (!statSync(out).isDirectory() || readdirSync(out).length > 0)) {
    throw new Error(
      `--out ${JSON.stringify(out)} is there already, and not empty. Name a new one.`,
    );
  }
  let folder = dirname(resolve(out));
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    if (!statSync(folder).isDirectory()) throw new Error();
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`--out ${JSON.stringify(out)} cannot be written there.`);
  }
}

/** Writes the files. @throws {Error} in one sentence if they cannot be written */
export function writeRelease(folder: string, files: Files): void {
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
      writeFileSync(`${folder}/${file}`, content);
    }
  } catch {
    throw new Error(`--out ${JSON.stringify(folder)} cannot be written.`);
  }
}
