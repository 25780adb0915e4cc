import assert from "node:assert/strict";
import { readImdb } from "./imdb.ts";
import { readPackageFile } from "./package_file.ts";
import { readSeattle } from "./seattle.ts";
import { readStocks } from "./stocks.ts";

Deno.test("readImdb() reads a thousand sentences, half of them for the film", async () => {
  const sentences = await readImdb();
  assert.equal(sentences.length, 1000);
  assert.equal(sentences.filter(({ label }) => label === 1).length, 500);
  assert.match(sentences[0].text, /^A very, very, very slow-moving, aimless movie/);
});

Deno.test("readSeattle() reads four years without a gap", async () => {
  const { dates, seasons, warmest } = await readSeattle();
  assert.deepEqual([dates.length, dates[0], dates.at(-1)], [1461, "2012-01-01", "2015-12-31"]);
  assert.deepEqual([seasons[0], seasons.at(-1), warmest[0]], [0, 365, 12.8]);
});

Deno.test("readStocks() reads five firms to March 2010", async () => {
  const firms = await readStocks();
  assert.deepEqual(firms.map(({ symbol, prices }) => `${symbol} ${prices.length}`), [
    "MSFT 123",
    "AMZN 123",
    "IBM 123",
    "GOOG 68",
    "AAPL 123",
  ]);
  assert(firms.every(({ from, prices }) => from + prices.length === 12 * 2010 + 3));
});

Deno.test("readPackageFile() says in one sentence which file a package does not have", async () => {
  await assert.rejects(readPackageFile("sentiment@5.0.2", "none.json", "The words"), {
    message: "The words could not be loaded: npm:sentiment@5.0.2 has no none.json.",
  });
});
