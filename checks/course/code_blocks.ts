/**
 * The examples of the repository that `deno test --doc` must run, and those that it ran.
 *
 * @module
 */
import { readFences } from "./fences.ts";

/** A code block that is to run. */
export interface CodeBlock {
  file: string;
  /** The line of its fence, from 1. */
  line: number;
}

/**
 * Finds the code blocks of a Markdown text or of the doc comments of a module, except those marked
 * `ignore`. It is deliberately more generous than Deno about what a block is: a block that only we
 * see is a block that is never run.
 *
 * @param text The text of the file.
 * @param file Its path.
 *
 * @example
 * ```ts
 * import { codeBlocks } from "./code_blocks.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(codeBlocks("~~~ts\nf();\n~~~\n", "README.md"), [{ file: "README.md", line: 1 }]);
 * ```
 */
export function codeBlocks(text: string, file: string): CodeBlock[] {
  return readFences(file.endsWith(".md") ? text : docComments(text))
    .filter(({ info }) => /^[{.\s]*([cm]?[jt]sx?|typescript|javascript)\b/i.test(info))
    .filter(({ info }) => !/\bignore\b/.test(info))
    .map(({ start }) => ({ file, line: start + 1 }));
}

/** Leaves of a module only its doc comments, without their stars, each on the line it was on. */
function docComments(source: string): string {
  let inside = false;
  return source.split("\n").map((line) => {
    if (/^\s*\/\*\*/.test(line)) inside = true;
    const kept = inside ? line.replace(/^\s*\/?\*+\/? ?/, "") : "";
    if (line.includes("*/")) inside = false;
    return kept;
  }).join("\n");
}

/**
 * Reads from a JUnit report of `deno test --doc` which lines of which file ran.
 *
 * Deno runs each block as a module named `./file#first-last.ts`, with the first line from 1 (in
 * a doc comment the line where the fence stands, too).
 *
 * @returns The number of blocks that ran, by file.
 */
export function blocksRun(junit: string): Map<string, number> {
  const suites = [...junit.matchAll(/<testsuite name="\.\/([^"#]+)#[\d-]+\.[cm]?[jt]sx?"/g)];
  const run = new Map<string, number>();
  for (const [, file = ""] of suites) run.set(file, (run.get(file) ?? 0) + 1);
  return run;
}

/**
 * Compares the blocks that exist with those that ran.
 *
 * @returns One sentence for each file in which not every block ran.
 */
export function blocksMissed(blocks: CodeBlock[], run: Map<string, number>): string[] {
  const lines = Map.groupBy(blocks, ({ file }) => file);
  return [...lines].flatMap(([file, blocks]) => {
    const ran = run.get(file) ?? 0;
    if (ran === blocks.length) return [];
    const where = blocks.map(({ line }) => line).join(", ");
    return [`${file}: ${ran} of ${blocks.length} code blocks ran (they begin at lines ${where})`];
  });
}
