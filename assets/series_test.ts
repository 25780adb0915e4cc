import assert from "node:assert/strict";
import { parseSentences } from "./imdb.ts";
import { parseWeather } from "./seattle.ts";
import { parseStocks } from "./stocks.ts";

const weather = "date,precipitation,temp_max\n2012-12-30,0,5.5\n2012-12-31,0,-1\n2013-01-01,3,7\n";

Deno.test("parseWeather() reads days and their places in the year", () => {
  assert.deepEqual(parseWeather(weather, "w.csv"), {
    dates: ["2012-12-30", "2012-12-31", "2013-01-01"],
    seasons: [364, 365, 0],
    warmest: [5.5, -1, 7],
    others: {},
  });
  const { others } = parseWeather(weather, "w.csv", ["precipitation"]);
  assert.deepEqual(others, { precipitation: [0, 0, 3] });
});

const follows = "it must be 2012-12-31, the day after the line before.";

const badWeather: [what: string, text: string, sentence: string][] = [
  [
    "a gap",
    weather.replace("2012-12-31,0,-1\n", ""),
    `w.csv, line 3: date is 2013-01-01; ${follows}`,
  ],
  [
    "a day twice",
    weather.replace("12-31", "12-30"),
    `w.csv, line 3: date is 2012-12-30; ${follows}`,
  ],
  [
    "days in the wrong order",
    weather.replace("12-31", "12-29"),
    `w.csv, line 3: date is 2012-12-29; ${follows}`,
  ],
  [
    "a day that no calendar has",
    weather.replace("12-31", "12-32"),
    'w.csv, line 3: date is "2012-12-32"; it must be a day of the calendar, as 2012-12-31.',
  ],
  [
    "a day written otherwise",
    weather.replace("2012-12-31", "31.12.2012"),
    'w.csv, line 3: date is "31.12.2012"; it must be a day of the calendar, as 2012-12-31.',
  ],
  [
    "a temperature that is missing",
    weather.replace(",-1", ","),
    "w.csv, line 3: temp_max is empty; it must be a number.",
  ],
  [
    "a missing column",
    weather.replace("temp_max", "tmax"),
    'w.csv, line 1: there is no column "temp_max"; there are "date", "precipitation", "tmax".',
  ],
];

for (const [what, text, sentence] of badWeather) {
  Deno.test(`parseWeather() refuses ${what} in one sentence`, () => {
    assert.throws(() => parseWeather(text, "w.csv"), { name: "RangeError", message: sentence });
  });
}

const stocks =
  "symbol,date,price\nA,Nov 1 2000,1\nA,Dec 1 2000,2\nA,Jan 1 2001,3\nB,Jan 1 2001,4.5\n";

Deno.test("parseStocks() reads one series for each firm", () => {
  assert.deepEqual(parseStocks(stocks, "s.csv"), [
    { symbol: "A", from: 24010, prices: [1, 2, 3] },
    { symbol: "B", from: 24012, prices: [4.5] },
  ]);
});

const badStocks: [what: string, text: string, sentence: string][] = [
  [
    "a gap",
    stocks.replace("A,Dec 1 2000,2\n", ""),
    "s.csv, line 3: date is 2001-01; it must be 2000-12, the month after the last one of A.",
  ],
  [
    "a month twice",
    stocks.replace("Dec", "Nov"),
    "s.csv, line 3: date is 2000-11; it must be 2000-12, the month after the last one of A.",
  ],
  [
    "a price of zero",
    stocks.replace("4.5", "0"),
    's.csv, line 5: price is "0"; it must be a number above zero.',
  ],
  [
    "a month written otherwise",
    stocks.replace("Dec 1 2000", "2000-12-01"),
    's.csv, line 3: date is "2000-12-01"; it must be the first day of a month, as "Mar 1 2010".',
  ],
  [
    "a last line that is cut off",
    stocks.slice(0, -5),
    "s.csv, line 5: 2 fields where the header has 3; the file seems to be cut off.",
  ],
];

for (const [what, text, sentence] of badStocks) {
  Deno.test(`parseStocks() refuses ${what} in one sentence`, () => {
    assert.throws(() => parseStocks(text, "s.csv"), { name: "RangeError", message: sentence });
  });
}

const one = '{ "text": "Superb.  ", "class": 1 }';

Deno.test("parseSentences() reads texts and opinions, and leaves out one empty item at the end", () => {
  const [first] = parseSentences(`[${one}, { "text": "", "class": null }]`, "i.json");
  assert.deepEqual(first, { text: "Superb.", label: 1 });
});

const badSentences: [what: string, text: string, sentence: RegExp][] = [
  ["what is cut off", `[${one}`, /^i\.json is not JSON, or is cut off: .*\.$/],
  ["what is no list", one, /^i\.json must hold a list of items\.$/],
  ["an empty list", "[]", /^i\.json holds no sentences\.$/],
  ["an item without a class", '[{ "text": "a" }]', /^i\.json, item 1: class is missing; it must/],
  ["another class", `[${one}, { "text": "a", "class": "pos" }]`, /item 2: class is "pos"; it must/],
  [
    "an empty text in the middle",
    `[{ "text": " ", "class": 1 }, ${one}]`,
    /item 1: text is " "; it/,
  ],
  ["an item that is none", `[null, ${one}]`, /item 1: text is missing; it must be a sentence\.$/],
];

for (const [what, text, sentence] of badSentences) {
  Deno.test(`parseSentences() refuses ${what} in one sentence`, () => {
    assert.throws(() => parseSentences(text, "i.json"), { name: "RangeError", message: sentence });
  });
}
