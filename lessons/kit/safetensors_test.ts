import assert from "node:assert/strict";
import { readSafetensors, safetensors } from "./safetensors.ts";

const some = {
  tensors: {
    "lstm.weight_ih_l0": { shape: [2, 3], data: Float32Array.of(1, -2, 0.5, 1e-38, NaN, Infinity) },
    "fc.bias": { shape: [1], data: Float32Array.of(7) },
    "empty": { shape: [0, 4], data: new Float32Array(0) },
  },
  metadata: { epoch: "3", über: "größer" },
};

/** A file with the given header and so many bytes of numbers. */
function file(header: unknown, numbers: number, said?: bigint): Uint8Array {
  const text = new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const bytes = new Uint8Array(8 + text.length + numbers);
  new DataView(bytes.buffer).setBigUint64(0, said ?? BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const entry = (from: number, to: number, shape = [(to - from) / 4], dtype = "F32") => ({
  dtype,
  shape,
  data_offsets: [from, to],
});

Deno.test("readSafetensors() gives back what safetensors() wrote", () => {
  assert.deepEqual(readSafetensors(safetensors(some)), some);
});

Deno.test("readSafetensors() reads bytes that do not begin at the beginning of their buffer", () => {
  const bytes = safetensors(some);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  assert.deepEqual(readSafetensors(shifted.subarray(3)), some);
});

Deno.test("safetensors() aligns the numbers to eight bytes and sorts the names", () => {
  const bytes = safetensors(some);
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  assert.equal(length % 8, 0);
  const { "lstm.weight_ih_l0": first, ...rest } = some.tensors;
  const turned = { ...some, tensors: { ...rest, "lstm.weight_ih_l0": first } };
  assert.deepEqual(safetensors(turned), bytes);
});

const wrong: [what: string, bytes: Uint8Array, sentence: RegExp][] = [
  ["a file of a few bytes", new Uint8Array(3), /it has 3 bytes/],
  [
    "a header longer than the file",
    file({}, 0, 9000n),
    /a header of 9000 bytes, but 2 bytes follow/,
  ],
  ["a header of 2^63 bytes", file({}, 0, 1n << 63n), /promises a header of 9223372036854775808/],
  ["a header that is not JSON", file("{oh", 0), /its header is not JSON/],
  ["a header that is a list", file("[1]", 0), /not a list of tensors by name/],
  ["metadata that is not text", file({ __metadata__: { a: 1 } }, 0), /__metadata__/],
  ["another type", file({ a: entry(0, 8, [4], "F16") }, 8), /a holds "F16", and only "F32"/],
  ["a negative shape", file({ a: entry(0, 8, [-2]) }, 8), /a has no proper shape/],
  [
    "offsets turned around",
    file({ a: { ...entry(0, 8), data_offsets: [8, 0] } }, 8),
    /data_offsets/,
  ],
  ["a shape that needs more", file({ a: entry(0, 8, [3]) }, 8), /needs 12 bytes and is given 8/],
  [
    "overlapping tensors",
    file({ a: entry(0, 8), b: entry(4, 12) }, 12),
    /b begins at byte 4.*overlaps/,
  ],
  ["a hole", file({ a: entry(0, 4), b: entry(8, 12) }, 12), /there is a hole before it/],
  ["a file that is cut off", file({ a: entry(0, 16) }, 12), /a ends at byte 16.*cut off/],
  ["numbers that belong to nothing", file({ a: entry(0, 4) }, 8), /end at byte 4.*there are 8/],
];

for (const [what, bytes, sentence] of wrong) {
  Deno.test(`readSafetensors() refuses ${what} in one sentence`, () => {
    assert.throws(() => readSafetensors(bytes, "w.safetensors"), (error: Error) => {
      assert.match(error.message, sentence);
      return error instanceof RangeError &&
        error.message.startsWith("w.safetensors cannot be read");
    });
  });
}

Deno.test("no single changed byte of the header makes readSafetensors() fail otherwise", () => {
  const bytes = safetensors(some);
  const length = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
  for (let k = 0; k < length; k++) {
    for (const value of [0, 0x7f, 0xff]) {
      const changed = bytes.slice();
      changed[k] = value;
      try {
        readSafetensors(changed);
      } catch (error) {
        assert(error instanceof RangeError, `byte ${k}: ${error}`);
      }
    }
  }
});
