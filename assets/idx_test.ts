import assert from "node:assert/strict";
import { parseIdx } from "./idx.ts";

const images = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6);

Deno.test("parseIdx() reads the shape and the values", () => {
  const { shape, data } = parseIdx(images, "images", 3);
  assert.deepEqual([shape, [...data]], [[2, 1, 3], [1, 2, 3, 4, 5, 6]]);
});

const wrong: [what: string, bytes: Uint8Array, sentence: RegExp][] = [
  ["an empty file", new Uint8Array(0), /it has 0 bytes, and its header alone takes 16/],
  ["labels in the place of images", images.with(3, 1), /0x00000801 at offset 0, where 0x00000803/],
  ["another type of number", images.with(2, 0x0d), /0x00000d03 at offset 0/],
  ["a compressed file", images.with(0, 0x1f).with(1, 0x8b), /0x1f8b0803 at offset 0/],
  [
    "a file that is cut off",
    images.subarray(0, 20),
    /6 values \(2 × 1 × 3\).*4 follow: is it cut off/,
  ],
  ["a file with more in it", new Uint8Array([...images, 9]), /and 7 follow\.$/],
  ["a promise of billions", images.with(4, 255), /promises 12834570246 values/],
];

for (const [what, bytes, sentence] of wrong) {
  Deno.test(`parseIdx() refuses ${what} in one sentence`, () => {
    assert.throws(() => parseIdx(bytes, "train-images", 3), (error: Error) => {
      assert.match(error.message, sentence);
      return error instanceof RangeError && error.message.startsWith("train-images cannot be read");
    });
  });
}
