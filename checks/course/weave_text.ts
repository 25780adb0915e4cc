/**
 * Copies named regions of modules into the fences of a text that show them.
 *
 * @module
 */
import { posix } from "node:path";
import { type Fence, readFences } from "./fences.ts";
import { brokenMaths } from "./maths_blocks.ts";
import { isMarker, readRegions } from "./regions.ts";

/** A text with its code in place, and what is wrong with it. */
export interface Woven {
  /** The text; fences in which something is wrong are as they were. */
  text: string;
  /** One sentence each, beginning with `file:line: `. */
  problems: string[];
  /** The regions it shows, as `solutions/q1/04-lstm/lstm.ts#gates`. */
  shown: string[];
}

/**
 * Fills every fence such as ```` ```ts ignore rnn_backward.ts#carry ```` with the lines of that
 * region, without their common indentation.
 *
 * @param text The text of a lesson.
 * @param file Its path, such as `lessons/q1/04-lstm/lesson.md`. The modules it names are those of
 * the same folder in `solutions/`; given modules, which have no solution, are those of `lessons/`.
 * @param read Returns the text of a file of the repository, `undefined` if there is none.
 */
export function weaveText(
  text: string,
  file: string,
  read: (path: string) => string | undefined,
): Woven {
  const lines = text.split("\n");
  const woven: Woven = { text, problems: [], shown: [] };
  for (const fence of readFences(text).toReversed()) {
    const report = (what: string) => woven.problems.unshift(`${file}:${fence.start + 1}: ${what}`);
    try {
      const code = codeOf(fence, lines, file, read, woven.shown);
      if (code) lines.splice(fence.start + 1, fence.end - fence.start - 1, ...code);
    } catch (error) {
      report((error as Error).message);
    }
  }
  for (const [number, line] of text.split("\n").entries()) {
    if (!/^\s+:::+\s*$/.test(line)) continue;
    woven.problems.push(
      `${file}:${
        number + 1
      }: the formatter moved this ${line.trim()} into the list or table above; ` +
        "move it back, with an empty line before it",
    );
  }
  woven.problems.push(...brokenMaths(text, file));
  woven.text = lines.join("\n");
  return woven;
}

/** The lines that belong into a fence, `undefined` where they are written by hand. */
function codeOf(
  fence: Fence,
  lines: string[],
  file: string,
  read: (path: string) => string | undefined,
  shown: string[],
): string[] | undefined {
  const [language = "", ignore, target, ...options] = fence.info.split(/\s+/);
  if (fence.end === lines.length) throw new Error("this fence is never closed");
  if (fence.marks !== "```") {
    throw new Error(`write this fence with three backticks; deno test --doc skips ${fence.marks}`);
  }
  if (/^(\{|\.|type|js$|javascript$|[jt]sx$|[cm][jt]s$)/.test(language)) {
    throw new Error(`write "ts" for "${language}"; deno test --doc skips it or the site does`);
  }
  if (language !== "ts") return undefined;
  if (ignore === undefined) {
    refuseUnchecked(lines.slice(fence.start + 1, fence.end));
    return undefined;
  }
  if (ignore !== "ignore" || !target?.includes("#")) {
    throw new Error(
      `"${fence.info}" is neither "ts" nor "ts ignore module.ts#region"; ` +
        "code that is not run must be copied from a module",
    );
  }
  const code = regionOf(target, file, read, shown);
  for (const option of options) refuseWrongHit(option, code.length);
  return code.map((line) => line === "" ? fence.indent.trimEnd() : fence.indent + line);
}

function refuseUnchecked(code: string[]): void {
  if (!code.some((line) => /^\s*import\b/.test(line))) {
    throw new Error("this example imports nothing; it must run by itself (or copy a region)");
  }
  if (!code.some((line) => !/^\s*import\b/.test(line) && /\bassert\b/.test(line))) {
    throw new Error("this example asserts nothing; end it with an assertion (node:assert/strict)");
  }
}

function regionOf(
  target: string,
  file: string,
  read: (path: string) => string | undefined,
  shown: string[],
): string[] {
  const [module = "", name = ""] = target.split("#");
  const given = posix.join(posix.dirname(file), module);
  const solved = given.replace(/^lessons\//, "solutions/");
  const path = read(solved) === undefined ? given : solved;
  const source = read(path);
  if (source === undefined) throw new Error(`there is no module ${solved} and none ${given}`);
  const named = readRegions(source, path).filter((region) => !region.exercise);
  const region = named.find((region) => region.name === name);
  if (!region) {
    const known = named.map((region) => region.name).join(", ") || "none";
    throw new Error(`${path} has no region "${name}"; it has: ${known}`);
  }
  const id = `${path}#${name}`;
  if (shown.includes(id)) throw new Error(`region "${name}" is shown again further down`);
  shown.push(id);
  const code = source.split("\n").slice(region.start + 1, region.end);
  return dedent(code.filter((line) => !isMarker(line)), id);
}

function dedent(code: string[], id: string): string[] {
  const full = code.filter((line) => line.trim() !== "");
  if (full.length === 0) throw new Error(`region ${id} is empty`);
  if (full.some((line) => line.includes("```"))) {
    throw new Error(`region ${id} holds a fence of its own; show a smaller region`);
  }
  const indent = Math.min(...full.map((line) => line.length - line.trimStart().length));
  const first = code.indexOf(full[0] ?? "");
  const last = code.lastIndexOf(full.at(-1) ?? "");
  return code.slice(first, last + 1).map((line) => line.slice(indent));
}

function refuseWrongHit(option: string, length: number): void {
  const hit = /^hit=(\d+(?:,\d+)*)$/.exec(option)?.[1];
  if (hit === undefined) throw new Error(`"${option}" is not known here; write hit=2,3`);
  const wrong = hit.split(",").find((line) => Number(line) < 1 || Number(line) > length);
  if (wrong) throw new Error(`${option} names line ${wrong}; the region has ${length}`);
}
