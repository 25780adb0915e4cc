import assert from "node:assert/strict";
import type { Sentence } from "../../assets/imdb.ts";
import type { Weather } from "../../assets/seattle.ts";
import type { Firm } from "../../assets/stocks.ts";
import { random } from "../../lessons/kit/random.ts";
import {
  priceParts,
  type PriceSettings,
} from "../../lessons/q2/05-other-sequences/tasks/prices.ts";
import { PROTOCOLS, splitAs } from "../../lessons/q2/05-other-sequences/tasks/protocols.ts";
import {
  foldsOf,
  oneHot,
  partsOf,
  tokenised,
} from "../../lessons/q2/05-other-sequences/tasks/sentences.ts";
import {
  bordersOf,
  weatherBaselines,
  weatherTask,
} from "../../lessons/q2/05-other-sequences/tasks/weather.ts";
import { batchOf } from "../../lessons/q2/05-other-sequences/tasks/windowed.ts";

// What a student's exercises are checked for one by one is checked here for the whole way from a file to a
// batch: whatever stands in the test part, nothing that is learned from or stopped by may change.

const rng = random(9);
const DAYS = 800;

const weather: Weather = {
  dates: Array.from({ length: DAYS }, (_, t) => String(t)),
  seasons: Array.from({ length: DAYS }, (_, t) => t % 366),
  warmest: Array.from({ length: DAYS }, () => 15 + 5 * rng.normal()),
  others: {},
};
const weatherSettings = { steps: 14, horizon: 7, around: 15 };
const [, testDay] = bordersOf(DAYS);

/** The same days with another test part. */
const otherWeather: Weather = {
  ...weather,
  warmest: weather.warmest.map((value, t) => t < testDay ? value : 1e6),
};

Deno.test("q2/05: no batch of temperatures knows the test part", () => {
  const [plain, poisoned] = [weather, otherWeather].map((one) => weatherTask(one, weatherSettings));
  assert.deepEqual(poisoned.split, plain.split);
  for (const part of ["train", "validation"] as const) {
    assert(plain.split[part].length > 100);
    assert.deepEqual(batchOf(poisoned, poisoned.split[part]), batchOf(plain, plain.split[part]));
  }
  assert.deepEqual(poisoned.units.mean, plain.units.mean);
});

Deno.test("q2/05: the baselines for temperatures know the test part only up to the day of the forecast", () => {
  const [plain, poisoned] = [weather, otherWeather].map((one) =>
    weatherBaselines(one, weatherSettings, weatherTask(one, weatherSettings))
  );
  assert.deepEqual(poisoned.seasonal, plain.seasonal);
  // The first window of the test part reads only days before it.
  const first = (name: "persistence" | "damped") =>
    [plain, poisoned].map((one) => [...one[name].data.subarray(0, weatherSettings.horizon)]);
  for (const name of ["persistence", "damped"] as const) {
    const [before, after] = first(name);
    assert.deepEqual(after, before);
  }
});

const WORDS = ["good", "bad", "film", "not", "a", "plot", "awful", "superb"];
const sentences: Sentence[] = Array.from({ length: 100 }, (_, k) => ({
  text: Array.from({ length: 1 + rng.integer(9) }, () => WORDS[rng.integer(WORDS.length)]).join(
    " ",
  ),
  label: (k % 3 === 0 ? 1 : 0) as 0 | 1,
}));
const sentenceSettings = { folds: 5, block: 4, words: 6, least: 2, padding: "front" } as const;

Deno.test("q2/05: no batch of sentences knows the test part", () => {
  for (const seed of [1, 2, 3]) {
    const plain = partsOf(tokenised(sentences), seed, sentenceSettings);
    const held = new Set(plain.test.places);
    const other = sentences.map((one, place) =>
      held.has(place) ? { text: "worst worst worst", label: 0 as const } : one
    );
    const poisoned = partsOf(tokenised(other), seed, sentenceSettings);
    assert.deepEqual(poisoned.vocabulary, plain.vocabulary);
    for (const part of ["fit", "validation"] as const) {
      const [a, b] = [plain, poisoned].map((one) =>
        oneHot(one[part], [...one[part].codes.keys()], sentenceSettings, one.vocabulary.length + 1)
      );
      assert.deepEqual(b, a);
    }
  }
});

Deno.test("q2/05: every sentence is in one part only, and neighbours stay together", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { fit, validation, test } = partsOf(tokenised(sentences), seed, sentenceSettings);
    const all = [fit, validation, test].map(({ places }) => places);
    assert.deepEqual(all.flat().sort((a, b) => a - b), [...sentences.keys()]);
    const blocks = all.map((places) => new Set(places.map((place) => Math.floor(place / 4))));
    assert.equal(blocks.reduce((sum, { size }) => sum + size, 0), 25);
  }
});

Deno.test("q2/05: foldsOf() deals everything out, whatever the sizes", () => {
  for (const [count, folds, block] of [[100, 5, 4], [103, 5, 25], [7, 3, 1], [10, 2, 20]]) {
    const dealt = foldsOf(count, folds, block, 3);
    assert.equal(dealt.length, folds);
    assert.deepEqual(dealt.flat().sort((a, b) => a - b), [...Array(count).keys()]);
  }
});

const firms: Firm[] = ["A", "B"].map((symbol, k) => ({
  symbol,
  from: 24_000,
  prices: Array.from({ length: 60 - 20 * k }, () => 50 * Math.exp(rng.normal() / 5)),
}));
const priceSettings: PriceSettings = { target: "returns", steps: 4, test: 12, validation: 6 };
const otherFirms = firms.map((firm) => ({
  ...firm,
  prices: firm.prices.map((price, t) => t < firm.prices.length - 12 ? price : 1e6),
}));

const seen = (target: PriceSettings["target"], some: readonly Firm[]) => {
  const { train, validation } = priceParts(some, { ...priceSettings, target });
  return [...train, ...validation].map(({ x, y, month, firm }) => [firm, month, y, ...x.data]);
};

Deno.test("q2/05: no case of returns knows the test part", () => {
  assert.deepEqual(seen("returns", otherFirms), seen("returns", firms));
});

Deno.test("q2/05: levels do know it, which is what they are there to show", () => {
  assert.notDeepEqual(seen("levels", otherFirms), seen("levels", firms));
});

Deno.test("q2/05: blocks share no day between two parts, and random windows do", () => {
  const cut = { rows: 1461, width: 21, block: 73, seed: 4 };
  const daysOf = (windows: readonly number[]) =>
    new Set(windows.flatMap((i) => Array.from({ length: cut.width }, (_, k) => i + k)));
  const sizes = new Set<string>();
  for (const protocol of PROTOCOLS) {
    const { train, validation, test } = splitAs(protocol, cut);
    sizes.add([train, validation, test].map(({ length }) => length).join());
    const known = daysOf([...train, ...validation]);
    const shared = [...daysOf(test)].filter((day) => known.has(day)).length;
    if (protocol === "random windows") assert(shared > 200);
    else assert.equal(shared, 0, protocol);
  }
  assert.equal(sizes.size, 1, "all three learn from as many windows");
  assert.throws(
    () => splitAs("by time", { ...cut, width: 80 }),
    /80 rows; it must fit into a block of 73\./,
  );
});
