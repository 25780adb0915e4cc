/**
 * The text of a function in its module.
 *
 * @module
 */

/**
 * Roughly: from its export to the next one. Empty if it is exported in another way.
 *
 * @example
 * ```ts
 * import { textOf } from "./function_text.ts";
 * import assert from "node:assert/strict";
 *
 * const source = "export function a() {\n  return b();\n}\nexport function b() {}\n";
 * assert.equal(textOf(source, "a"), "export function a() {\n  return b();\n}");
 * ```
 */
export function textOf(source: string, name: string): string {
  const begin = source.search(
    new RegExp(`export (async )?function\\*? ${name.replaceAll("$", "\\$")}\\b`),
  );
  if (begin < 0) return "";
  const end = source.indexOf("\nexport ", begin + 1);
  return source.slice(begin, end < 0 ? undefined : end);
}
