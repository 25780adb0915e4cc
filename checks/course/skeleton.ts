/**
 * From a solved module to the module a student starts with.
 *
 * The solution is formatted, and this file relies on it: indentation tells which block a line
 * stands in, and every import ends with a semicolon. So no parser, and no package, is needed
 * where a student wants a fresh skeleton.
 *
 * @module
 */
import { posix } from "node:path";
import { readRegions, type Region } from "./regions.ts";

/** The width at which `deno fmt` breaks a line; `fmt.lineWidth` in `deno.json`. */
const lineWidth = 100;

/**
 * Derives the skeleton of a solved exercise module.
 *
 * The body of every exercise, from `// #region exercise: what to do` to its `// #endregion`,
 * becomes one `throw` of a `NotSolvedYet` that names the exercise and repeats that line;
 * `NotSolvedYet` is imported after the last import. Everything else stays as it is, byte by byte.
 *
 * @param source The text of the solution.
 * @param file Its path, such as `solutions/q1/04-lstm/lstm_forward.ts`.
 * @returns The text of the skeleton, formatted as `deno fmt` would format it.
 * @throws If the file has no exercise; if one is empty, inside another, cut in half by a block or
 * outside every function; and whatever {@linkcode readRegions} throws.
 *
 * @example
 * ```ts
 * import { deriveSkeleton } from "./skeleton.ts";
 * import assert from "node:assert/strict";
 *
 * const solution = `export function half(x: number): number {
 *   // #region exercise: return half of x
 *   return x / 2;
 *   // #endregion
 * }
 * `;
 * assert.equal(
 *   deriveSkeleton(solution, "solutions/q1/01-halves/half.ts"),
 *   `import { NotSolvedYet } from "../../kit/not_solved_yet.ts";
 *
 * export function half(x: number): number {
 *   throw new NotSolvedYet("q1/01 half", "return half of x");
 * }
 * `,
 * );
 * ```
 */
export function deriveSkeleton(source: string, file: string): string {
  const lines = source.split("\n");
  const exercises = readRegions(source, file).filter((region) => region.exercise);
  if (exercises.length === 0) {
    throw new Error(
      `${file}:1: no exercise in this file; solutions/ holds only modules with a ` +
        `"// #region exercise: what to do"`,
    );
  }
  for (const exercise of exercises) refuseMisplaced(lines, exercise, file);

  for (const exercise of exercises.toReversed()) {
    const { name, start, end, indent } = exercise;
    const id = `${lessonIdOf(file)} ${functionAround(lines, start)}`;
    lines.splice(start, end - start + 1, ...throwing(id, name, indent));
  }
  addImport(lines, file);
  return lines.join("\n");
}

function refuseMisplaced(lines: string[], exercise: Region, file: string): void {
  const at = `${file}:${exercise.start + 1}`;
  const name = `exercise "${exercise.name}"`;
  for (let outer = exercise.outer; outer; outer = outer.outer) {
    if (outer.exercise) throw new Error(`${at}: ${name} stands inside exercise "${outer.name}"`);
  }
  const body = lines.slice(exercise.start + 1, exercise.end).filter((line) => line.trim() !== "");
  if (body.length === 0) throw new Error(`${at}: ${name} is empty; put the solution into it`);
  const end = lines[exercise.end] ?? "";
  if (
    indentOf(end) !== exercise.indent.length || body.some((line) => indentOf(line) < indentOf(end))
  ) {
    throw new Error(`${at}: ${name} ends in another block than it begins in`);
  }
  if (!isInFunction(lines, exercise.start) || !functionAround(lines, exercise.start)) {
    throw new Error(
      `${at}: ${name} is not in the body of an exported function; there its code cannot throw`,
    );
  }
}

/** The name of the exported function, or class, whose code surrounds a line. */
export function functionAround(lines: readonly string[], at: number): string | undefined {
  const declaration = /^(export )?(?:async )?(?:function\*?|const|class) ([\w$]+)/;
  const head = lines.slice(0, at).map((line) => declaration.exec(line)).findLast((match) => match);
  return head?.[1] && head[2];
}

function throwing(id: string, description: string, indent: string): string[] {
  const texts = [quoted(id), quoted(description)];
  const line = `${indent}throw new NotSolvedYet(${texts.join(", ")});`;
  if (line.length <= lineWidth) return [line];
  return [
    `${indent}throw new NotSolvedYet(`,
    ...texts.map((text) => `${indent}  ${text},`),
    `${indent});`,
  ];
}

/** The short id of the lesson a file belongs to: `q1/04`. */
function lessonIdOf(file: string): string {
  const [, question, number] = /(q\d+)\/(\d+)-/.exec(file) ?? [];
  if (!number) throw new Error(`${file}: not in the folder of a lesson, such as q1/04-lstm`);
  return `${question}/${number}`;
}

/** Quotes a text as `deno fmt` does: with the quotes that need fewer escapes. */
function quoted(text: string): string {
  const double = JSON.stringify(text);
  if (text.split('"').length <= text.split("'").length) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function addImport(lines: string[], file: string): void {
  const kit = posix.relative(posix.dirname(file), "solutions/kit/not_solved_yet.ts");
  const added = `import { NotSolvedYet } from "${kit}";`;
  if (lines.includes(added)) return;
  const last = lines.findLastIndex((line) => /^import\b(?!\s*\()/.test(line));
  if (last >= 0) {
    const end = lines.findIndex((line, number) => number >= last && line.endsWith(";"));
    lines.splice(end + 1, 0, added);
    return;
  }
  const doc = endOfModuleDoc(lines);
  lines.splice(doc, 0, ...(doc > 0 ? ["", added] : [added, ""]));
}

/** The line after the comment that documents the module, 0 if there is none. */
function endOfModuleDoc(lines: string[]): number {
  if (!lines[0]?.startsWith("/**")) return 0;
  const end = lines.findIndex((line) => line.endsWith("*/"));
  // Without a blank line after it the comment documents the first function, not the module.
  return lines[end + 1] === "" ? end + 1 : 0;
}

function isInFunction(lines: string[], at: number): boolean {
  let indent = indentOf(lines[at] ?? "");
  for (let number = at - 1; number >= 0 && indent > 0; number--) {
    const line = lines[number] ?? "";
    if (line.trim() === "" || indentOf(line) >= indent) continue;
    if (opensFunction(line.trim())) return true;
    indent = indentOf(line);
  }
  return false;
}

function opensFunction(line: string): boolean {
  return /\bfunction\b.*\{$/.test(line) || // a function, or a method written as one
    /=>\s*\{$/.test(line) ||
    /^\).*\{$/.test(line) || // the last line of a long signature
    /^(?!(?:if|for|while|switch|catch|else|with)\b)[\w#$ ]+(?:<.*>)?\(.*\).*\{$/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
