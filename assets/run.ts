/**
 * A recorded run: what an experiment gave, and everything needed to get it again.
 *
 * @module
 */

/** A run, as it lies in `assets/runs/<name>.json`. */
export interface Run<S = unknown> {
  /** Version of this layout. */
  readonly schema: 1;
  /** The experiment: `q1-06-hello`. */
  readonly name: string;
  /** The lesson whose module it ran: `q1/06`. */
  readonly lesson: string;
  /** One sentence: what was done. */
  readonly about: string;
  /** What to type to get it again. */
  readonly command: string;
  /** The seeds, in order. */
  readonly seeds: readonly number[];
  /** Everything else that was chosen. */
  readonly config: Readonly<Record<string, unknown>>;
  /** What computed it: "TypeScript, float64". */
  readonly engine: string;
  /** The processor. */
  readonly device: string;
  /** Versions of what ran it. */
  readonly versions: Readonly<Record<string, string>>;
  /** SHA-256 over the modules that it ran. */
  readonly source: string;
  /** The day, as 2026-11-30. */
  readonly recorded: string;
  /** Seconds on the clock. */
  readonly wallSeconds: number;
  /** The numbers. Their form belongs to the experiment. */
  readonly series: S;
}

const FIELDS: Record<Exclude<keyof Run, "schema" | "series">, string> = {
  name: "string",
  lesson: "string",
  about: "string",
  command: "string",
  seeds: "object",
  config: "object",
  engine: "string",
  device: "string",
  versions: "object",
  source: "string",
  recorded: "string",
  wallSeconds: "number",
};

/**
 * Reads a run from its JSON text.
 *
 * @param file its name, for messages
 * @throws {Error} in one sentence: not JSON, another schema, or the first field that is wrong.
 *
 * @example
 * ```ts
 * import { parseRun } from "./run.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => parseRun("{}", "x.json"), { message: "x.json: schema is undefined, but must be 1." });
 * ```
 */
export function parseRun<S>(text: string, file: string): Run<S> {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not a run: ${(error as Error).message}.`);
  }
  if (value?.schema !== 1) {
    throw new Error(`${file}: schema is ${value?.schema}, but must be 1.`);
  }
  for (const [field, type] of Object.entries(FIELDS)) {
    const actual = typeof value[field];
    if (actual !== type) {
      throw new Error(`${file}: ${field} is ${actual}, but must be ${type}.`);
    }
  }
  if (!("series" in value)) throw new Error(`${file}: series is missing.`);
  return value as unknown as Run<S>;
}
