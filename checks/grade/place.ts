/**
 * A temporary folder for submissions, which the process that runs them can read and cannot write.
 *
 * @module
 */

import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import process from "node:process";
import { mark, NAME, removeAbandoned } from "./abandoned.ts";
import { walls } from "./process/walls.ts";
import { makeReadOnly, removeAll } from "./removing.ts";

/** A folder with a cache. */
export interface Place {
  /** What is the grader's alone; the others lie in it. */
  readonly root: string;
  /** The folder, by the name that the system knows it by. */
  readonly folder: string;
  /** The cache that a submission uses. */
  readonly cache: string;
  /** The cache as it is before any submission. */
  readonly pristine: string;
  /** Makes `cache` equal to `pristine`. */
  renewCache(): void;
  remove(): void;
}

const isNoLink = (path: string) => !lstatSync(path).isSymbolicLink();

/**
 * Makes the folder; folders of graders that were killed go.
 *
 * @param user whom the submission runs as: may pass through and read, and write nothing
 */
export function newPlace(user: number | null = walls().user): Place {
  const temporary = user === null
    ? realpathSync(tmpdir())
    : openToOthers([tmpdir(), "/tmp", "/var/tmp"]);
  removeAbandoned(temporary);
  const root = mkdtempSync(`${temporary}/${NAME}${process.pid}-`);
  mark(root);
  if (user !== null) {
    chownSync(root, 0, user);
    chmodSync(root, 0o710);
  }
  const [folder, cache, pristine] = ["work", "cache", "pristine"].map((name) => `${root}/${name}`);
  for (const inside of [folder, pristine]) {
    mkdirSync(inside);
    chmodSync(inside, 0o755);
  }
  return {
    root,
    folder,
    cache,
    pristine,
    renewCache() {
      removeAll(cache);
      cpSync(pristine, cache, { recursive: true, filter: isNoLink });
      makeReadOnly(cache);
    },
    remove: () => removeAll(root),
  };
}

/**
 * The first of some folders that every user can get to: the submission's is not the grader's.
 *
 * @throws {Error} if there is none
 */
export function openToOthers(folders: readonly string[]): string {
  const isOpen = (folder: string): boolean =>
    (statSync(folder).mode & 0o001) !== 0 && (folder === "/" || isOpen(dirname(folder)));
  for (const folder of folders) {
    if (existsSync(folder) && isOpen(realpathSync(folder))) return realpathSync(folder);
  }
  throw new Error("No temporary folder is open to other users; set TMPDIR to one that is.");
}

/** Makes a text file below a folder, readable for the submission's user whatever the grader's habits are. */
export function writeReadable(folder: string, file: string, text: string): void {
  let path = folder;
  const parts = file.split("/");
  for (const part of parts.slice(0, -1)) {
    path += `/${part}`;
    if (existsSync(path)) continue;
    mkdirSync(path);
    chmodSync(path, 0o755);
  }
  writeFileSync(`${folder}/${file}`, text);
  chmodSync(`${folder}/${file}`, 0o644);
}

/** Puts a large file there, without a copy of it where that is possible. */
export function putReadable(from: string, to: string): void {
  try {
    if ((statSync(from).mode & 0o004) === 0) throw new Error("not for everybody");
    linkSync(from, to);
  } catch {
    cpSync(from, to);
    chmodSync(to, 0o644);
  }
}
