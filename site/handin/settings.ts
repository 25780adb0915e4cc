/**
 * In what a run was made otherwise than the course's recorded one. A number from such a run is no answer to
 * the same question, so that whatever shows it says so.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";

/** Marks a number from a run with other settings. */
export const OTHER = "†";

/** Settings that do not change what is measured, or that a run repeats elsewhere. */
const ASIDE = new Set(["seed", "threads", "resume", "cell"]);

/**
 * The settings that differ, in words; seeds apart, since their number is shown with every run.
 *
 * @example
 * ```ts
 * import { otherSettings } from "./settings.ts";
 * import assert from "node:assert/strict";
 *
 * const mine = { epochs: 5, rates: [0.01], cells: ["rnn"], threads: 1 };
 * const theirs = { epochs: 10, rates: [0.01], cells: ["rnn", "lstm"], threads: 2 };
 * assert.deepEqual(otherSettings({ config: mine }, { config: theirs }), [
 *   "epochs 5 instead of 10",
 *   "cells rnn instead of rnn, lstm",
 * ]);
 * ```
 */
export function otherSettings(own: Pick<Run, "config">, recorded: Pick<Run, "config">): string[] {
  return Object.entries(own.config).flatMap(([name, mine]) => {
    const theirs = recorded.config[name];
    if (ASIDE.has(name) || JSON.stringify(mine) === JSON.stringify(theirs)) return [];
    const [here, there] = [inWords(mine), inWords(theirs)];
    if (here === undefined || here === there) return [];
    // What only a shortened run has, such as a number of examples, is a number.
    if (theirs === undefined) return typeof mine === "number" ? [`${plain(name)} ${here}`] : [];
    return [`${plain(name)} ${here} instead of ${there}`];
  });
}

/**
 * What the mark beside a number means, with the runs that it stands for; empty if there are none.
 *
 * @param runs in what each was made otherwise, by its name
 */
export function otherwiseText(runs: ReadonlyMap<string, readonly string[]>): string {
  const others = [...runs].filter(([, settings]) => settings.length > 0)
    .sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, settings]) => `${name} (${settings.join("; ")})`);
  if (others.length === 0) return "";
  return `${OTHER} from a run with other settings than the course’s: ${others.join(", ")}.`;
}

/** A value in a few words; nothing for an object, whose parts nobody could read here. */
function inWords(value: unknown): string | undefined {
  if (["string", "number", "boolean"].includes(typeof value)) return String(value);
  if (!Array.isArray(value)) return undefined;
  if (value.length === 0) return "none";
  const parts = value.map(inWords);
  return parts.includes(undefined) ? `${value.length}` : parts.join(", ");
}

/** `tuningSeeds` as "tuning seeds"; a single letter is a symbol and stays. */
function plain(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
