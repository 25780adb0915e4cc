/**
 * Whose hand-in it is: the name as it is shown, and as files are named after it.
 *
 * @module
 */

import { refuse } from "../runs/refusal.ts";

/** Longest part of a file's name that comes from a person's. */
const LONGEST = 50;

/**
 * A name as part of a file's name: letters and digits of any script, joined by hyphens.
 *
 * @throws {Refusal} if nothing of it is left
 *
 * @example
 * ```ts
 * import { fileNameOf } from "./person.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(fileNameOf("Ada Lovelace 🎉"), "ada-lovelace");
 * assert.equal(fileNameOf("../a/b\\c"), "a-b-c");
 * assert.equal(fileNameOf("Ōe Kenzaburō"), "ōe-kenzaburō");
 * ```
 */
export function fileNameOf(name: string): string {
  const words = name.normalize("NFC").toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const joined = [...words.join("-")].slice(0, LONGEST).join("").replace(/-$/, "");
  if (joined !== "") return joined;
  refuse(`The name ${JSON.stringify(name)} has no letter and no digit to name a file after.`);
}

/** A name on one line, without what only a terminal understands. */
export function shownName(name: string): string {
  // deno-lint-ignore no-control-regex
  return name.normalize("NFC").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
}
