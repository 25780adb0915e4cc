/**
 * Tables as CSV (RFC 4180): a header, then a record a line. What is wrong is said with file, line and field.
 *
 * @module
 */

import { CsvError, type CsvErrorCode, parse } from "csv-parse/sync";

/**
 * Reads one field of a record.
 *
 * @throws {RangeError} whose message completes the sentence "it must be …".
 */
export type Field<X> = (text: string) => X;

/** A record: the columns that were asked for, and the line on which it ends. */
export type Row<F extends Record<string, Field<unknown>>> =
  & { readonly [name in keyof F]: ReturnType<F[name]> }
  & { readonly line: number };

/**
 * Reads a table.
 *
 * Quotes, line breaks inside them, CRLF and a byte order mark are understood; empty lines are skipped; columns that nobody
 * asked for are left alone. A last record that is cut off is noticed if a field of it is missing. One whose last
 * number has lost a digit is not: no CSV says how long it is.
 *
 * @param file its name, for the sentence about what is wrong
 * @param fields the columns that must be there, and what each of them holds
 * @throws {RangeError} in one sentence that names file, line and field.
 *
 * @example
 * ```ts
 * import { number, parseTable, word } from "./csv.ts";
 * import assert from "node:assert/strict";
 *
 * const rows = parseTable("who,how much\r\nA,1.5\r\n", "a.csv", { who: word, "how much": number });
 * assert.deepEqual(rows, [{ line: 2, who: "A", "how much": 1.5 }]);
 * assert.throws(
 *   () => parseTable("who\nA\n", "a.csv", { who: word, price: number }),
 *   { message: 'a.csv, line 1: there is no column "price"; there is only "who".' },
 * );
 * ```
 */
export function parseTable<F extends Record<string, Field<unknown>>>(
  text: string,
  file: string,
  fields: F,
): Row<F>[] {
  const [header, ...records] = recordsOf(text, file);
  if (!header) {
    throw new RangeError(`${file} is empty: a line with the names of the columns is needed.`);
  }
  const places = Object.keys(fields).map((name) => placeOf(name, header, file));
  if (records.length === 0) throw new RangeError(`${file} has a header and nothing below it.`);
  return records.map(({ record, line }, k) => {
    if (record.length !== header.record.length) {
      const cut = k === records.length - 1 && record.length < header.record.length;
      throw new RangeError(
        `${file}, line ${line}: ${count(record.length, "field")} where the header has ` +
          `${header.record.length}${cut ? "; the file seems to be cut off" : ""}.`,
      );
    }
    const values = Object.entries(fields).map(([name, field], i) =>
      [name, valueOf(field, record[places[i]], `${file}, line ${line}: ${name}`)] as const
    );
    return { line, ...Object.fromEntries(values) } as Row<F>;
  });
}

/** Any text but none. */
export function word(text: string): string {
  if (text.trim() === "") throw new RangeError("a word");
  return text;
}

/** A number, as 12.8 or -3.5e2. */
export function number(text: string): number {
  if (text.trim() === "" || !Number.isFinite(Number(text))) throw new RangeError("a number");
  return Number(text);
}

/** A number above zero. */
export function positive(text: string): number {
  if (!(Number(text) > 0 && Number(text) < Infinity)) throw new RangeError("a number above zero");
  return Number(text);
}

interface Found {
  readonly record: readonly string[];
  readonly line: number;
}

function recordsOf(text: string, file: string): Found[] {
  try {
    const found = parse(text, {
      info: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n"],
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return found.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as CsvError & { lines: number }).lines;
    throw new RangeError(`${file}, line ${line}: ${problems[error.code] ?? error.message}.`);
  }
}

const problems: Partial<Record<CsvErrorCode, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a field in quotes is never closed; the file seems to be cut off",
  INVALID_OPENING_QUOTE:
    'a quote stands inside a field that has none around it; write it twice, as ""',
  CSV_INVALID_CLOSING_QUOTE:
    'something follows the closing quote of a field; a quote inside is written twice, as ""',
};

function placeOf(name: string, { record, line }: Found, file: string): number {
  const place = record.indexOf(name);
  if (place >= 0) return place;
  const there = record.map((other) => `"${other}"`).join(", ");
  throw new RangeError(
    `${file}, line ${line}: there is no column "${name}"; there ${
      record.length === 1 ? "is only" : "are"
    } ${there}.`,
  );
}

function valueOf<X>(field: Field<X>, text: string, where: string): X {
  try {
    return field(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(
      `${where} ${text.trim() === "" ? "is empty" : `is "${text}"`}; it must be ${error.message}.`,
    );
  }
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}
