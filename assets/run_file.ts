/**
 * The files of recorded runs: `assets/runs/<name>.json`.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseRun, type Run } from "./run.ts";
import { save } from "./save.ts";

/** The folder of the recorded runs. */
export const runsFolder: string = fileURLToPath(new URL("runs", import.meta.url));

/**
 * Reads a recorded run.
 *
 * @throws {Error} in one sentence, if there is no such run or its file is not one.
 */
export function readRun<S = unknown>(name: string, folder: string = runsFolder): Run<S> {
  const text = textOf(`${folder}/${name}.json`);
  if (text === undefined) {
    throw new Error(`There is no recorded run ${name}; "deno task record ${name}" makes it.`);
  }
  return parseRun(text, `assets/runs/${name}.json`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes a run so that its file is never half written. */
export function writeRun(run: Run, folder: string = runsFolder): string {
  const file = `${folder}/${run.name}.json`;
  save(file, runText(run));
  return file;
}

/** A run as text: what holds only plain values stands on one line, so that lines can be compared. */
export function runText(run: Run): string {
  return `${lines(run, "")}\n`;
}

function lines(value: unknown, indent: string): string {
  if (!isNested(value)) return JSON.stringify(value);
  const deeper = `${indent} `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => deeper + lines(item, deeper)).join(",\n")}\n${indent}]`;
  }
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  const rows = fields.map(([key, item]) =>
    `${deeper}${JSON.stringify(key)}: ${lines(item, deeper)}`
  );
  return `{\n${rows.join(",\n")}\n${indent}}`;
}

/** Whether a value holds other arrays or objects. */
function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null &&
    Object.values(value).some((item) => typeof item === "object" && item !== null);
}
