import assert from "node:assert/strict";
import { number, parseTable, positive, word } from "./csv.ts";

const fields = { name: word, price: positive, change: number };
const read = (text: string) => parseTable(text, "prices.csv", fields);
const good = "name,price,change,note\nA,1.5,-2e1,x\nB,2,0,\n";

Deno.test("parseTable() reads the columns that are asked for, in any order, and leaves the others", () => {
  const rows = [
    { line: 2, name: "A", price: 1.5, change: -20 },
    { line: 3, name: "B", price: 2, change: 0 },
  ];
  assert.deepEqual(read(good), rows);
  assert.deepEqual(read("change,x,price,name\n-20,,1.5,A\n0,,2,B"), rows);
});

Deno.test("parseTable() understands CRLF, a byte order mark, empty lines and a missing last line break", () => {
  const values = (text: string) => read(text).map(({ line: _, ...row }) => row);
  const expected = values(good);
  assert.deepEqual(values(good.replaceAll("\n", "\r\n")), expected);
  assert.deepEqual(values(`\ufeff${good}`), expected);
  assert.deepEqual(values(good.replace("\nB", "\n\nB") + "\n\n"), expected);
  assert.deepEqual(values(good.trimEnd()), expected);
});

Deno.test("parseTable() understands quotes, with commas, quotes and line breaks in them", () => {
  const [first, second] = read('name,price,change\n"A, ""the"" firm\nof old",1,2\nB,"3",4\n');
  assert.deepEqual(first, { line: 3, name: 'A, "the" firm\nof old', price: 1, change: 2 });
  assert.deepEqual(second, { line: 4, name: "B", price: 3, change: 4 });
});

const wrong: [what: string, text: string, sentence: string][] = [
  ["an empty file", "", "prices.csv is empty: a line with the names of the columns is needed."],
  ["a header alone", "name,price,change\n", "prices.csv has a header and nothing below it."],
  [
    "a missing column",
    good.replace("price", "cost"),
    'prices.csv, line 1: there is no column "price"; there are "name", "cost", "change", "note".',
  ],
  [
    "a column in capital letters",
    good.replace("price", "Price"),
    'prices.csv, line 1: there is no column "price"; there are "name", "Price", "change", "note".',
  ],
  [
    "an empty field",
    good.replace("1.5", ""),
    "prices.csv, line 2: price is empty; it must be a number above zero.",
  ],
  [
    "a field that is no number",
    good.replace("-2e1", "n/a"),
    'prices.csv, line 2: change is "n/a"; it must be a number.',
  ],
  [
    "a number with a unit",
    good.replace("1.5", "1.5 $"),
    'prices.csv, line 2: price is "1.5 $"; it must be a number above zero.',
  ],
  [
    "a decimal comma",
    good.replace("1.5", '"1,5"'),
    'prices.csv, line 2: price is "1,5"; it must be a number above zero.',
  ],
  [
    "an infinite number",
    good.replace("-2e1", "Infinity"),
    'prices.csv, line 2: change is "Infinity"; it must be a number.',
  ],
  [
    "a number that may not be negative",
    good.replace("1.5", "-1.5"),
    'prices.csv, line 2: price is "-1.5"; it must be a number above zero.',
  ],
  [
    "an empty word",
    good.replace("B", " "),
    "prices.csv, line 3: name is empty; it must be a word.",
  ],
  [
    "a record with too few fields",
    good.replace(",x", ""),
    "prices.csv, line 2: 3 fields where the header has 4.",
  ],
  [
    "a record with too many fields",
    good.replace(",x", ",x,y"),
    "prices.csv, line 2: 5 fields where the header has 4.",
  ],
  [
    "a last line that is cut off",
    good.slice(0, good.indexOf("B") + 2),
    "prices.csv, line 3: 2 fields where the header has 4; the file seems to be cut off.",
  ],
  [
    "a quote that is never closed",
    good.replace("B", '"B'),
    "prices.csv, line 3: a field in quotes is never closed; the file seems to be cut off.",
  ],
  [
    "a quote inside a field without quotes",
    good.replace("B", 'B"'),
    'prices.csv, line 3: a quote stands inside a field that has none around it; write it twice, as "".',
  ],
  [
    "something after a closing quote",
    good.replace("B", '"B"b'),
    'prices.csv, line 3: something follows the closing quote of a field; a quote inside is written twice, as "".',
  ],
];

for (const [what, text, sentence] of wrong) {
  Deno.test(`parseTable() refuses ${what} in one sentence`, () => {
    assert.throws(() => read(text), (error: Error) => {
      assert.equal(error.message, sentence);
      return error instanceof RangeError;
    });
  });
}
