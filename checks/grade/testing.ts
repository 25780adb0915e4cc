/**
 * Running `deno task grade` from a test.
 *
 * @module
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { repositoryRoot } from "../course/repository.ts";

/** What a command came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The arguments that run the command. */
export const GRADE = ["run", "-A", "--no-check", "--quiet", "checks/grade/command.ts"];

/** Runs `deno task grade` with these words. */
export async function grade(...words: string[]): Promise<Ran> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...GRADE, ...words],
    cwd: repositoryRoot,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), err: text(stderr) };
}

/** A folder that is gone after the test. */
export async function inFolder<X>(use: (folder: string) => X | Promise<X>): Promise<X> {
  const folder = mkdtempSync(`${tmpdir()}/unrolled-class-`);
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes files into a folder, with the folders around them. */
export function writeFiles(folder: string, files: Iterable<readonly [string, string]>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, text);
  }
}
