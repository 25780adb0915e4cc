/**
 * Prices of five firms, month by month from 2000 to 2010: a teaching example, and nothing to invest by.
 *
 * The file lies in the npm package `vega-datasets` (BSD-3-Clause) as `data/stocks.csv`; its datapackage.json says
 * "Monthly stock prices for five companies from 2000 to 2010" and names no source.
 *
 * @module
 */

import { monthIn, monthText } from "./calendar.ts";
import { parseTable, positive, word } from "./csv.ts";
import { readPackageFile } from "./package_file.ts";

/** The prices of a firm, without a gap. */
export interface Firm {
  /** As MSFT. */
  readonly symbol: string;
  /** The month of the first price, counted from January of the year 0. */
  readonly from: number;
  /** In dollars, one a month. */
  readonly prices: readonly number[];
}

const PACKAGE = "vega-datasets@3.2.1";

/**
 * Reads the prices of all firms.
 *
 * @throws {Error} a sentence, if the package cannot be fetched or the file is damaged.
 */
export async function readStocks(): Promise<Firm[]> {
  const text = await readPackageFile(PACKAGE, "data/stocks.csv", "The prices of stocks");
  return parseStocks(text, "stocks.csv");
}

/**
 * Firms from a table with the columns `symbol`, `date` and `price`, in the order in which they first come.
 *
 * @param file its name, for the sentence about what is wrong
 * @throws {RangeError} in one sentence that names file, line and field: a missing column, a price that is no number above
 * zero, a month that does not follow the one before of the same firm.
 *
 * @example
 * ```ts
 * import { parseStocks } from "./stocks.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "symbol,date,price\nA,Jan 1 2000,1.5\nA,Feb 1 2000,2\n";
 * assert.deepEqual(parseStocks(text, "x.csv"), [{ symbol: "A", from: 24000, prices: [1.5, 2] }]);
 * assert.throws(
 *   () => parseStocks(`${text}A,Apr 1 2000,3\n`, "x.csv"),
 *   { message: "x.csv, line 4: date is 2000-04; it must be 2000-03, the month after the last one of A." },
 * );
 * ```
 */
export function parseStocks(text: string, file: string): Firm[] {
  const rows = parseTable(text, file, { symbol: word, date: monthIn, price: positive });
  const firms = new Map<string, { from: number; prices: number[] }>();
  for (const { symbol, date, price, line } of rows) {
    const firm = firms.get(symbol) ?? { from: date, prices: [] };
    const expected = firm.from + firm.prices.length;
    if (date !== expected) {
      throw new RangeError(
        `${file}, line ${line}: date is ${monthText(date)}; it must be ${
          monthText(expected)
        }, the ` +
          `month after the last one of ${symbol}.`,
      );
    }
    firm.prices.push(price);
    firms.set(symbol, firm);
  }
  return [...firms].map(([symbol, firm]) => ({ symbol, ...firm }));
}
