import assert from "node:assert/strict";
import { blocksMissed, blocksRun, codeBlocks } from "./code_blocks.ts";

const lines = (text: string, file: string) => codeBlocks(text, file).map(({ line }) => line);

Deno.test("codeBlocks() sees the fences of a text that Deno skips silently", () => {
  const text = "```ts\n```\n~~~ts\n~~~\n```{ts}\n```\n````ts\n````\n```typescript\n```\n";
  assert.deepEqual(lines(text, "a.md"), [1, 3, 5, 7, 9]);
});

Deno.test("codeBlocks() leaves out what is to be ignored and what is not TypeScript", () => {
  const text = "```ts ignore x.ts#a\n```\n```sh\n```\n```\n```\n```text\nts\n```\n```json\n```\n";
  assert.deepEqual(lines(text, "a.md"), []);
});

Deno.test("codeBlocks() finds the examples of doc comments, not of strings", () => {
  const source = "/**\n * A.\n * ```ts\n * f();\n * ```\n */\nconst s = `\n```ts\n`;\n" +
    "  /** B.\n   * ```ts ignore\n   * ```\n   * ```ts\n   * ```\n   */\n";
  assert.deepEqual(lines(source, "a.ts"), [3, 13]);
});

const suite = (name: string) => `<testsuite name="${name}" tests="1">\n</testsuite>`;
const report = ["./a.md#8-13.ts", "./a.md#18-22.ts", "./kit/m.ts#2-7.ts", "./kit/m_test.ts"]
  .map(suite).join("\n");

Deno.test("blocksRun() counts the blocks of each file, and no other tests", () => {
  assert.deepEqual([...blocksRun(report)], [["a.md", 2], ["kit/m.ts", 1]]);
});

Deno.test("blocksMissed() names the file in which a block did not run", () => {
  const blocks = [
    { file: "a.md", line: 8 },
    { file: "a.md", line: 18 },
    { file: "a.md", line: 30 },
    { file: "kit/m.ts", line: 3 },
  ];
  assert.deepEqual(blocksMissed(blocks, blocksRun(report)), [
    "a.md: 2 of 3 code blocks ran (they begin at lines 8, 18, 30)",
  ]);
});
