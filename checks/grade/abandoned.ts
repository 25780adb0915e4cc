/**
 * Folders that graders left behind because they were killed.
 *
 * A grader removes what graders made, and nothing else: a folder with the mark that a grader put there, of the
 * same user, on the same machine, in the system's temporary folder, old enough, and of a process that is gone.
 *
 * @module
 */

import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import process from "node:process";
import { removeAll } from "./removing.ts";

/** How the names of such folders begin. */
export const NAME = "unrolled-grade-";

/** The file that says whose a folder is. */
const MARK = ".made-by-the-grader";

/** Hours after which a folder counts as left behind. */
const ABANDONED = 6;

/** Marks a folder that was just made as this process's own. */
export function mark(folder: string): void {
  writeFileSync(`${folder}/${MARK}`, textOfMark(process.pid), { flag: "wx", mode: 0o600 });
}

function textOfMark(pid: number): string {
  return `unrolled grader, process ${pid} on ${hostname()}\n`;
}

/** Removes what was left behind. */
export function removeAbandoned(folder: string = tmpdir()): void {
  if (!existsSync(`/proc/${process.pid}`)) return; // who is still there cannot be told
  for (const name of readdirSync(folder)) {
    try {
      if (isAbandoned(folder, name)) removeAll(`${folder}/${name}`);
    } catch {
      // Somebody else's, or just gone.
    }
  }
}

function isAbandoned(folder: string, name: string): boolean {
  const pid = name.match(`^${NAME}(\\d+)-[A-Za-z0-9]{6}$`)?.[1];
  if (pid === undefined || existsSync(`/proc/${pid}`)) return false;
  const [own, marked] = [name, `${name}/${MARK}`].map((path) => lstatSync(`${folder}/${path}`));
  return own.isDirectory() && own.uid === process.getuid?.() &&
    marked.isFile() && marked.nlink === 1 && marked.uid === own.uid && marked.size < 1000 &&
    readFileSync(`${folder}/${name}/${MARK}`, "utf8") === textOfMark(Number(pid)) &&
    Date.now() - marked.mtimeMs > ABANDONED * 3600_000;
}
