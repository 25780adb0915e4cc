/**
 * Right and wrong versions of the exercises, made from one text and small patches.
 *
 * The text is all solutions in one piece of JavaScript. It is kept compressed: not to hide it, but so
 * that nobody reads an answer by accident. Nothing here needs a permission or an API of Deno.
 *
 * @module
 */

/** A replacement of the characters from `from` up to `to`. */
export type Patch = readonly [from: number, to: number, text: string];

/** A wrong version, with what a diagnosis needs of its entry in the catalogue. */
export interface Known {
  readonly id: string;
  readonly exercise: string;
  readonly looksLike: string;
  readonly patch: Patch;
}

/** A module made of a patched text: functions by name. */
export type Version = Record<string, (...args: unknown[]) => unknown>;

/** The patch that turns one text into another: everything between what they share at both ends. */
export function patchBetween(before: string, after: string): Patch {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [head, before.length - tail, after.slice(head, after.length - tail)];
}

/** Whether two patches can be applied together. */
export function apart(a: Patch, b: Patch): boolean {
  return a[1] < b[0] || b[1] < a[0];
}

/**
 * The text with patches applied.
 *
 * @param patches apart from each other, in any order
 *
 * @example
 * ```ts
 * import { patchBetween, patched } from "./versions.ts";
 * import assert from "node:assert/strict";
 *
 * const patch = patchBetween("dh = dz * u;", "dh = 0;");
 * assert.deepEqual(patch, [5, 11, "0"]);
 * assert.equal(patched("dh = dz * u;", [patch]), "dh = 0;");
 * ```
 */
export function patched(text: string, patches: readonly Patch[]): string {
  const fromTheEnd = [...patches].sort((a, b) => b[0] - a[0]);
  return fromTheEnd.reduce(
    (changed, [from, to, put]) => changed.slice(0, from) + put + changed.slice(to),
    text,
  );
}

/** Runs a text and returns the functions that it defines. */
export function versionOf(text: string): Version {
  return new Function(`${text}\nreturn solutions;`)() as Version;
}

/** A version with some patches; `undefined` if they are not code together. */
export function tryVersion(base: string, patches: readonly Patch[]): Version | undefined {
  try {
    return versionOf(patched(base, patches));
  } catch {
    return undefined; // two edits that each are code need not be code together
  }
}

/** Text from its compressed form (deflate, base64). */
export async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return await new Response(stream).text();
}

/** The inverse of {@linkcode unpacked}. */
export async function packed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
