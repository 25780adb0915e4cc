/**
 * Regions of a source file: the lines between `// #region name` and `// #endregion`.
 *
 * @module
 */

/** A region of a file. Lines count from 0. */
export interface Region {
  /** What follows `#region`, with `exercise:` taken off. */
  name: string;
  /** Whether the name began with `exercise:`. */
  exercise: boolean;
  /** The line of `// #region`. */
  start: number;
  /** The line of `// #endregion`. */
  end: number;
  /** The white space before `// #region`. */
  indent: string;
  /** The region around this one. */
  outer: Region | undefined;
}

const opening = /^(\s*)\/\/\s*#region\b\s*(.*?)\s*$/;
const closing = /^(\s*)\/\/\s*#endregion\b/;

/** Whether a line begins or ends a region. */
export function isMarker(line: string): boolean {
  return opening.test(line) || closing.test(line);
}

/**
 * Reads the regions of a source text, in the order in which they begin.
 *
 * @param source The text of the file.
 * @param file The name for messages.
 * @throws If a region has no name, no end or the name of another one, or an end has no region.
 *
 * @example
 * ```ts
 * import { readRegions } from "./regions.ts";
 * import assert from "node:assert/strict";
 *
 * const [carry] = readRegions("// #region carry\nlet dh = 0;\n// #endregion\n", "x.ts");
 * assert.equal(carry?.name, "carry");
 * assert.deepEqual([carry?.start, carry?.end], [0, 2]);
 * ```
 */
export function readRegions(source: string, file: string): Region[] {
  const regions: Region[] = [];
  const open: Region[] = [];
  for (const [number, line] of source.split("\n").entries()) {
    const at = `${file}:${number + 1}`;
    const start = opening.exec(line);
    if (start) {
      const region = begin(start[2] ?? "", start[1] ?? "", number, at);
      region.outer = open.at(-1);
      const twin = regions.find((other) => !region.exercise && other.name === region.name);
      if (twin) {
        throw new Error(
          `${at}: region "${region.name}" is already the name of line ${
            twin.start + 1
          }; name each region of a file differently`,
        );
      }
      regions.push(region);
      open.push(region);
    } else if (closing.test(line)) {
      const region = open.pop();
      if (!region) throw new Error(`${at}: this #endregion ends no region`);
      region.end = number;
    }
  }
  const unended = open.at(-1);
  if (unended) {
    throw new Error(
      `${file}:${unended.start + 1}: region "${unended.name}" has no #endregion`,
    );
  }
  return regions;
}

function begin(text: string, indent: string, start: number, at: string): Region {
  const exercise = /^exercise\b\s*:?/.exec(text);
  const name = exercise ? text.slice(exercise[0].length).trim() : text;
  if (name === "") {
    throw new Error(
      exercise
        ? `${at}: this exercise has no description; write "// #region exercise: what to do"`
        : `${at}: this region has no name; write "// #region name"`,
    );
  }
  return { name, exercise: exercise !== null, start, end: -1, indent, outer: undefined };
}
