import assert from "node:assert/strict";
import { pictureOf } from "../../../assets/pictures.ts";
import { decodeImage } from "./image.ts";

/** The package that writes what is read here: the course itself never writes a picture. */
// deno-lint-ignore no-explicit-any
const { default: sharp }: any = await import(["npm:sharp", "0.35.5"].join("@"));

/** Pixels of a colour, or of one for each place. */
function pixels(width: number, height: number, colour: number[] | ((k: number) => number[])) {
  const data = Uint8Array.from({ length: width * height }, (_, k) => k);
  const at = typeof colour === "function" ? colour : () => colour;
  const flat = [...data.keys()].flatMap((k) => at(k));
  const channels = flat.length / (width * height);
  return sharp(Uint8Array.from(flat), { raw: { width, height, channels } });
}

const RED = [200, 30, 40], BLUE = [10, 20, 220];

/** The colour at a place, and whether it is about what is expected: JPEG changes colours a little. */
function near(image: { data: Uint8Array }, place: number, colour: number[], by = 6) {
  const found = [...image.data.subarray(3 * place, 3 * place + 3)];
  assert(colour.every((v, c) => Math.abs(v - found[c]) <= by), `${found}, not ${colour}`);
}

Deno.test("a JPEG is rows of red, green and blue", async () => {
  const file = await pixels(40, 20, (k) => k % 40 < 20 ? RED : BLUE).jpeg({ quality: 100 })
    .toBuffer();
  const image = await decodeImage(file, "it");
  assert.deepEqual([image.width, image.height, image.data.length], [40, 20, 40 * 20 * 3]);
  near(image, 5, RED);
  near(image, 35, BLUE);
});

for (const kind of ["png", "webp", "gif", "tiff", "avif"]) {
  Deno.test(`a ${kind} is read`, async () => {
    const file = await pixels(24, 16, RED).toFormat(kind).toBuffer();
    const image = await decodeImage(file, "it");
    assert.deepEqual([image.width, image.height], [24, 16]);
    near(image, 100, RED, 12);
  });
}

Deno.test("a picture of one point is a picture", async () => {
  const image = await decodeImage(await pixels(1, 1, RED).png().toBuffer(), "it");
  assert.deepEqual(image, { width: 1, height: 1, data: Uint8Array.from(RED) });
});

Deno.test("grey becomes three equal colours, with alpha and in 16 bits too", async () => {
  const grey = pixels(6, 4, [90]).toColourspace("b-w");
  for (const file of [await grey.clone().png().toBuffer(), await grey.clone().jpeg().toBuffer()]) {
    near(await decodeImage(file, "it"), 7, [90, 90, 90], 1);
  }
  const deep = await pixels(6, 4, [90]).toColourspace("grey16").png().toBuffer();
  assert.equal((await sharp(deep).metadata()).depth, "ushort");
  near(await decodeImage(deep, "it"), 7, [90, 90, 90], 1);
});

Deno.test("CMYK becomes red, green and blue", async () => {
  const file = await pixels(16, 16, [255, 255, 255]).toColourspace("cmyk").jpeg().toBuffer();
  assert.equal((await sharp(file).metadata()).space, "cmyk");
  const image = await decodeImage(file, "it");
  assert.equal(image.data.length, 16 * 16 * 3);
  near(image, 8, [255, 255, 255], 10);
});

Deno.test("what is transparent stands on white", async () => {
  const file = await pixels(4, 4, [0, 0, 0, 0]).png().toBuffer();
  near(await decodeImage(file, "it"), 3, [255, 255, 255], 0);
  const half = await pixels(4, 4, [0, 0, 0, 128]).png().toBuffer();
  near(await decodeImage(half, "it"), 3, [127, 127, 127], 2);
});

Deno.test("a picture is turned as its EXIF data say", async () => {
  const file = await pixels(30, 10, (k) => k % 30 < 15 ? RED : BLUE)
    .withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
  const image = await decodeImage(file, "it");
  assert.deepEqual([image.width, image.height], [10, 30]);
  near(image, 0, RED);
  near(image, 10 * 30 - 1, BLUE);
});

Deno.test("of an animation the first frame is taken", async () => {
  const frame = (colour: number[]) => pixels(8, 8, colour).png().toBuffer();
  const file = await sharp([await frame(RED), await frame(BLUE)], { join: { animated: true } })
    .gif().toBuffer();
  assert.equal((await sharp(file).metadata()).pages, 2);
  const image = await decodeImage(file, "it");
  assert.deepEqual([image.width, image.height], [8, 8]);
  near(image, 0, RED);
});

Deno.test("of a file that cannot be decoded one sentence is said", async () => {
  const photograph = await pictureOf(9).bytes();
  const png = new Uint8Array(await pixels(64, 64, (k) => [k % 251, k % 13, 9]).png().toBuffer());
  const damaged = png.slice();
  damaged.fill(0xaa, 60, 200);
  const sentences: [Uint8Array, RegExp][] = [
    [new Uint8Array(0), /^it cannot be decoded: it is empty\.$/],
    [new TextEncoder().encode("a text"), /^it cannot be decoded: it is not a picture of a kind/],
    [photograph.subarray(0, 20_000), /^it cannot be decoded: the file is cut short\.$/],
    [photograph.subarray(0, 200), /^it cannot be decoded: the file is (cut short|damaged)/],
    [png.subarray(0, png.length - 40), /^it cannot be decoded: the file is (cut short|damaged)/],
    [damaged, /^it cannot be decoded: the file is damaged \(.*\)\.$/],
  ];
  for (const [bytes, sentence] of sentences) {
    await assert.rejects(decodeImage(bytes, "it"), ({ message }: Error) => {
      assert.match(message, sentence);
      assert(!message.includes("\n"));
      return true;
    });
  }
});

Deno.test("a picture that says it is enormous is refused before it is decoded", async () => {
  const png = new Uint8Array(await pixels(4, 4, RED).png().toBuffer());
  const view = new DataView(png.buffer, png.byteOffset);
  view.setUint32(16, 60_000); // the width and the height in its header, and their check
  view.setUint32(20, 60_000);
  view.setUint32(29, crc(png.subarray(12, 29)));
  await assert.rejects(decodeImage(png, "it"), /it has more than 100 million pixels\.$/);
});

/** The check that a PNG's pieces carry (CRC-32). */
function crc(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum >>> 1 ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
