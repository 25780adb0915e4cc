import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import process from "node:process";
import { jsonItems } from "./json_items.ts";

const folder = mkdtempSync(`${tmpdir()}/items-`);

function written(text: string): string {
  const file = `${folder}/${Math.random()}.json`;
  writeFileSync(file, text);
  return file;
}

const itemsOf = (text: string, key = "items") => Array.fromAsync(jsonItems(written(text), key));

Deno.test("jsonItems() gives the items of the list, whatever is in them", async () => {
  const items = [1, 'a ] } " \\', null, { items: [[2], "é"], other: {} }, [[]], true, -1.5e3];
  for (const spaces of [0, 2]) {
    const text = JSON.stringify({ before: { items: [9] }, items, after: [8] }, null, spaces);
    assert.deepEqual(await itemsOf(text), items);
  }
});

Deno.test("jsonItems() takes the list of that name, not a text of that name", async () => {
  assert.deepEqual(await itemsOf('{"a": "items", "b": [1], "items": []}'), []);
  assert.deepEqual(await itemsOf('{"a": "items", "items" : [2]}'), [2]);
});

Deno.test("jsonItems() reads items that are longer than a piece of the file", async () => {
  const long = "€".repeat(900_000);
  assert.deepEqual(await itemsOf(JSON.stringify({ items: [long, [long]] })), [long, [long]]);
});

Deno.test("jsonItems() says what is wrong, and where", async () => {
  const wrong: [string, RegExp][] = [
    ["", /is empty\.$/],
    ["[1, 2]", /does not begin with \{, at byte 0\.$/],
    ['{"other": []}', /has no list "items"\.$/],
    ['{"items": {"a": 1}}', /has no list "items"\.$/],
    ['{"items": [1, {"a": 2', /is cut short: it ends at byte 21, inside something\.$/],
    ['{"items": [1, {"a" 2}]}', /is not JSON near byte 0: \{"a" 2\}$/],
    ['{"items": []}}', /has a bracket too many, at byte 13\.$/],
  ];
  for (const [text, sentence] of wrong) await assert.rejects(itemsOf(text), sentence);
});

Deno.test("jsonItems() holds one item in memory, not the file", async () => {
  const item = JSON.stringify({ text: "x".repeat(2000) });
  const file = written(`{"items": [${Array(30_000).fill(item).join(",\n")}]}`); // 60 MB
  const heap: number[] = [];
  let count = 0;
  for await (const _ of jsonItems(file, "items")) {
    if (++count % 10_000 === 0) heap.push(process.memoryUsage().rss / 2 ** 20);
  }
  assert.equal(count, 30_000);
  assert(heap[2] - heap[0] < 30, `${heap.map((mb) => mb.toFixed(0))} MB`);
});

Deno.test("jsonItems() that is not read to its end closes the file", async () => {
  for await (const item of jsonItems(written('{"items": [1, 2]}'), "items")) {
    assert.equal(item, 1);
    break;
  }
});
