import assert from "node:assert/strict";
import { codeOnly, hashBelow } from "./source_hash.ts";

const graph = new Map([
  ["a.ts", ["b.ts", "npm:/x@1.0.0"]],
  ["b.ts", ["a.ts"]],
  ["c.ts", []],
]);
const sources: Record<string, string> = { "a.ts": "1", "b.ts": "2", "c.ts": "3" };
const hashWith = (changed: Record<string, string>, edges = graph) =>
  hashBelow("a.ts", edges, (file) => ({ ...sources, ...changed })[file]!);

Deno.test("hashBelow() changes with every module below, and with no other", () => {
  assert.equal(hashWith({}), hashWith({ "c.ts": "4" }));
  assert.notEqual(hashWith({}), hashWith({ "b.ts": "4" }));
});

Deno.test("hashBelow() changes with the version of a package", () => {
  const newer = new Map([...graph, ["a.ts", ["b.ts", "npm:/x@1.0.1"]]]);
  assert.notEqual(hashWith({}), hashWith({}, newer));
});

Deno.test("codeOnly() leaves out comments and regions, and keeps the code", () => {
  const source = "/** Says\n * what. */\nconst a = 1; // why\n\n  // #region x\n  a * /* b */ 2;\n";
  assert.equal(codeOnly(source), "const a = 1; // why\n  a * /* b */ 2;");
});
