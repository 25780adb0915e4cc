import type { Table } from "../figure.ts";

/**
 * A table as CSV (RFC 4180).
 *
 * @example
 * ```ts
 * import { csvText } from "./csv.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(csvText({ columns: ["a", "b"], rows: [[1, 'x, "y"']] }), 'a,b\r\n1,"x, ""y"""\r\n');
 * ```
 */
export function csvText({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
