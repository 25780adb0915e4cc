/**
 * Where and with what a hand-in was made.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Run } from "../../assets/run.ts";
import { repositoryRoot } from "../../checks/course/repository.ts";
import { STUDENT_SEED } from "../../checks/core/student_seed.ts";
import { deviceName, versionsHere } from "../runs/machine.ts";

/** What is kept in `environment.json`. */
export interface Environment {
  readonly made: string;
  readonly system: string;
  readonly device: string;
  readonly versions: Readonly<Record<string, string>>;
  /** The state of the course's folder in git, where there is git. */
  readonly commit: string | undefined;
  readonly seedOfChecks: number;
  readonly runs: readonly {
    readonly name: string;
    readonly command: string;
    readonly seeds: readonly number[];
    readonly engine: string;
    readonly seconds: number;
    readonly recorded: string;
  }[];
  /** SHA-256 of every exercise file. */
  readonly files: Readonly<Record<string, string>>;
}

/** Looks around. */
export function environmentOf(runs: readonly Run[], files: readonly string[]): Environment {
  return {
    made: new Date().toISOString(),
    system: `${Deno.build.os} ${Deno.build.arch}`,
    device: deviceName(),
    versions: versionsHere(),
    commit: commitHere(),
    seedOfChecks: STUDENT_SEED,
    runs: runs.map(({ name, command, seeds, engine, wallSeconds, recorded }) => (
      { name, command, seeds, engine, seconds: wallSeconds, recorded }
    )),
    files: Object.fromEntries(files.map((file) => [
      file,
      createHash("sha256").update(readFileSync(`${repositoryRoot}/${file}`)).digest("hex"),
    ])),
  };
}

function commitHere(): string | undefined {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: repositoryRoot,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}

/**
 * Seeds in words.
 *
 * @example
 * ```ts
 * import { seedsText } from "./environment.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(seedsText([7]), "seed 7");
 * assert.equal(seedsText([1, 2, 3]), "seeds 1 to 3");
 * assert.equal(seedsText([1, 5]), "seeds 1, 5");
 * ```
 */
export function seedsText(seeds: readonly number[]): string {
  if (seeds.length < 2) return seeds.length === 0 ? "no seed" : `seed ${seeds[0]}`;
  const inRow = seeds.every((seed, k) => seed === seeds[0]! + k) && seeds.length > 2;
  return `seeds ${inRow ? `${seeds[0]} to ${seeds.at(-1)}` : seeds.join(", ")}`;
}
