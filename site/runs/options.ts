/**
 * What a student chose on the command line of `deno task run`.
 *
 * @module
 */

import type { Chosen, Option, Options } from "../../assets/experiment.ts";
import { refuse } from "./refusal.ts";

/** The words after `deno task run q1/06`, understood. */
export interface Choice {
  /** A value for each option of the lesson. */
  readonly chosen: Chosen;
  /** The seeds to take in the place of the experiment's own, if any were asked for. */
  seeds(own: readonly number[]): readonly number[];
}

/** Options that every lesson has. */
const COMMON: Options = {
  seeds: { default: 0, min: 1, max: 1000, what: "how many seeds; as many as usual if not given" },
  seed: { default: 1, min: 0, max: 4294967295, what: "the first of them" },
};

/**
 * Reads the options of a lesson: `--cell lstm` or `--cell=lstm`.
 *
 * @throws {Refusal} one sentence for the first word that means nothing.
 */
export function readChoice(words: readonly string[], options: Options = {}): Choice {
  const known = { ...options, ...COMMON };
  const given = new Map<string, string | number | boolean>();
  for (const [name, value] of pairs(words, known)) {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) {
      refuse(`There is no option --${name}. There are: ${names(known)}.`);
    }
    given.set(name, valueOf(name, value, option));
  }
  const chosen = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, given.get(name) ?? option.default]),
  );
  return { chosen, seeds: (own) => seedsFrom(given, own) };
}

/**
 * The words that are options of this lesson, with their values: of what is said to a whole question each
 * lesson takes its part.
 */
export function ownWords(words: readonly string[], options: Options = {}): string[] {
  const known = { ...options, ...COMMON };
  return [...pairs(words, known)].flatMap(([name, value]) =>
    !Object.hasOwn(known, name) ? [] : [value === undefined ? `--${name}` : `--${name}=${value}`]
  );
}

/** The options as `--help` prints them. */
export function optionsHelp(options: Options = {}): string {
  const rows = Object.entries({ ...options, ...COMMON }).map(([name, option]) => {
    const allowed = option.choices ? ` (${option.choices.join(", ")})` : "";
    const usual = name === "seeds" || !option.default ? "" : `; ${option.default} if not given`;
    return `  --${name.padEnd(14)}${option.what}${allowed}${usual}`;
  });
  return rows.join("\n");
}

function* pairs(
  words: readonly string[],
  known: Options,
): Generator<[string, string | undefined]> {
  for (let i = 0; i < words.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(words[i]!);
    if (!match) refuse(`"${words[i]}" is not an option; options begin with --.`);
    const [, name, value] = match as unknown as [string, string, string | undefined];
    const next = words[i + 1];
    const isSwitch = Object.hasOwn(known, name) && known[name]!.default === false;
    const takesNext = !isSwitch && value === undefined && next !== undefined &&
      !next.startsWith("--");
    yield [name, takesNext ? next : value];
    if (takesNext) i++;
  }
}

function valueOf(
  name: string,
  text: string | undefined,
  option: Option,
): string | number | boolean {
  if (option.default === false) {
    if (text === undefined) return true;
    refuse(`--${name} takes no value; "${text}" was given.`);
  }
  const allowed = option.choices?.join(", ");
  if (text === undefined || text === "") {
    refuse(`--${name} needs a value: ${allowed ?? option.what}.`);
  }
  if (typeof option.default === "string") {
    if (option.choices && !option.choices.includes(text)) {
      refuse(`--${name} cannot be "${text}". It can be: ${allowed}.`);
    }
    return text;
  }
  const { min = -Infinity, max = Infinity } = option;
  const fraction = option.fraction ?? !Number.isInteger(option.default);
  const value = Number(text);
  if (
    !Number.isFinite(value) || !fraction && !Number.isInteger(value) || value < min || value > max
  ) {
    refuse(`--${name} cannot be "${text}". It must be a ${numberWords(fraction, min, max)}.`);
  }
  return value;
}

/** "whole number from 1 to 1000" */
function numberWords(fraction: boolean, min: number, max: number): string {
  const from = min === -Infinity ? "" : max === Infinity ? `, ${min} or more` : ` from ${min}`;
  const to = max === Infinity ? "" : min === -Infinity ? `, ${max} or less` : ` to ${max}`;
  return `${fraction ? "number" : "whole number"}${from}${to}`;
}

function seedsFrom(
  given: Map<string, string | number | boolean>,
  own: readonly number[],
): readonly number[] {
  if (!given.has("seeds") && !given.has("seed")) return own;
  const count = Number(given.get("seeds") ?? own.length);
  const first = Number(given.get("seed") ?? 1);
  return Array.from({ length: count }, (_, i) => first + i);
}

function names(options: Options): string {
  return Object.keys(options).map((name) => `--${name}`).join(", ");
}
