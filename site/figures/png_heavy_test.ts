import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { tintedPng } from "./png.ts";

// deno-lint-ignore no-explicit-any
const { default: sharp }: any = await import(["npm:sharp", "0.35.5"].join("@"));

Deno.test("tintedPng() is read by others as one colour, more or less of it", async () => {
  const url = tintedPng([0, 1, 0.5, -3, 9, 1 / 15], 3, [200, 30, 40]);
  const bytes = Buffer.from(url.split(",")[1], "base64");
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  assert.deepEqual([info.width, info.height, info.channels], [3, 2, 4]);
  const alphas = [3, 7, 11, 15, 19, 23].map((k) => data[k]);
  assert.deepEqual(alphas, [0, 255, 136, 0, 255, 17]);
  assert.deepEqual([...data.subarray(4, 7)], [200, 30, 40]);
});
