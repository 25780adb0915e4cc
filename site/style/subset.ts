import { Buffer } from "node:buffer";
import subsetFont from "subset-font";

/** For each axis of a variable face, the range to keep. */
export type FontAxes = Record<string, { min: number; max: number }>;

/** The characters that pages can show: theirs, and all of ASCII, for what a script may add. */
export function charactersOf(pages: string[]): string {
  const all = new Set<string>();
  for (let code = 0x20; code < 0x7f; code++) all.add(String.fromCharCode(code));
  for (const page of pages) for (const character of page) all.add(character);
  return [...all].sort().join("");
}

/** A face with only the given characters, and only the given part of each axis that it has. */
export async function subset(
  font: Uint8Array,
  characters: string,
  axes: FontAxes,
): Promise<Uint8Array> {
  return await subsetFont(Buffer.from(font), characters, {
    targetFormat: "woff2",
    variationAxes: axes,
  });
}
