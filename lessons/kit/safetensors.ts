/**
 * Safetensors: arrays by name in one file, as PyTorch's users keep them.
 *
 * Eight bytes with the length of the header, the header as JSON, then the numbers. Nothing in such a
 * file is ever run, and everything in it is checked before it is read.
 *
 * Source: the format's own description, https://huggingface.co/docs/safetensors.
 *
 * @module
 */

/** An array with its shape, row-major. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** What a file holds. */
export interface Safetensors {
  readonly tensors: Readonly<Record<string, Tensor>>;
  /** Anything else worth knowing; only text. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The format allows no longer header. */
const LONGEST_HEADER = 100_000_000;

/**
 * The bytes of a file. The same contents give the same bytes.
 *
 * @example
 * ```ts
 * import { readSafetensors, safetensors } from "./safetensors.ts";
 * import assert from "node:assert/strict";
 *
 * const bias = { shape: [2], data: Float32Array.of(0.5, -1) };
 * const bytes = safetensors({ tensors: { "fc.bias": bias }, metadata: { epoch: "3" } });
 * assert.deepEqual(readSafetensors(bytes).tensors["fc.bias"], bias);
 * ```
 */
export function safetensors({ tensors, metadata }: Safetensors): Uint8Array<ArrayBuffer> {
  const names = Object.keys(tensors).sort();
  const header: Record<string, unknown> = { __metadata__: metadata };
  let at = 0;
  for (const name of names) {
    const { shape, data } = tensors[name];
    if (sizeOf(shape) !== data.length) {
      throw new RangeError(`${name}: a shape [${shape}] does not have ${data.length} numbers.`);
    }
    header[name] = { dtype: "F32", shape, data_offsets: [at, at + 4 * data.length] };
    at += 4 * data.length;
  }
  const json = JSON.stringify(header);
  const text = new TextEncoder().encode(json);
  const length = Math.ceil(text.length / 8) * 8; // the numbers begin at a multiple of eight
  const bytes = new Uint8Array(8 + length + at);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.fill(0x20, 8, 8 + length);
  bytes.set(text, 8);
  let to = 8 + length;
  for (const name of names) {
    const { data } = tensors[name];
    const view = new DataView(bytes.buffer, to, 4 * data.length);
    for (let k = 0; k < data.length; k++) view.setFloat32(4 * k, data[k], true);
    to += 4 * data.length;
  }
  return bytes;
}

/**
 * Reads a file.
 *
 * @param file its name, for the sentences about what is wrong with it
 * @throws {RangeError} if anything in it cannot be what it says.
 */
export function readSafetensors(bytes: Uint8Array, file = "the file"): Safetensors {
  const wrong = (what: string): never => {
    throw new RangeError(`${file} cannot be read as safetensors: ${what}.`);
  };
  if (bytes.length < 8) {
    wrong(`it has ${bytes.length} bytes, and the header's length alone takes 8`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const said = view.getBigUint64(0, true);
  const left = bytes.length - 8;
  if (said > BigInt(Math.min(left, LONGEST_HEADER))) {
    wrong(`at offset 0 it promises a header of ${said} bytes, but ${left} bytes follow`);
  }
  const length = Number(said);
  const header = headerIn(bytes.subarray(8, 8 + length), wrong);
  const { __metadata__: metadata = {}, ...entries } = header;
  if (!isRecord(metadata) || Object.values(metadata).some((one) => typeof one !== "string")) {
    wrong("its __metadata__ is not a list of texts by name");
  }
  const tensors: Record<string, Tensor> = {};
  let expected = 0;
  const inOrder = Object.entries(entries).map(([name, entry]) => entryOf(name, entry, wrong))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  for (const { name, shape, from, to } of inOrder) {
    if (from !== expected) {
      wrong(
        `${name} begins at byte ${from} of the numbers, where ${expected} is expected: ` +
          `${from < expected ? "it overlaps another tensor" : "there is a hole before it"}`,
      );
    }
    if (to > left - length) {
      wrong(
        `${name} ends at byte ${to} of the numbers, and there are ${left - length}: is it cut off?`,
      );
    }
    const data = new Float32Array((to - from) / 4);
    for (let k = 0; k < data.length; k++) {
      data[k] = view.getFloat32(8 + length + from + 4 * k, true);
    }
    tensors[name] = { shape, data };
    expected = to;
  }
  if (expected !== left - length) {
    wrong(`its tensors end at byte ${expected} of the numbers, and there are ${left - length}`);
  }
  return { tensors, metadata: metadata as Record<string, string> };
}

type Wrong = (what: string) => never;

function headerIn(text: Uint8Array, wrong: Wrong): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch {
    return wrong("its header is not JSON");
  }
  return isRecord(header) ? header : wrong("its header is not a list of tensors by name");
}

function entryOf(name: string, entry: unknown, wrong: Wrong) {
  if (!isRecord(entry)) return wrong(`the entry of ${name} is not an object`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (dtype !== "F32") {
    return wrong(`${name} holds ${JSON.stringify(dtype)}, and only "F32" is read here`);
  }
  if (!isCounts(shape)) return wrong(`${name} has no proper shape`);
  if (!isCounts(offsets) || offsets.length !== 2 || offsets[0] > offsets[1]) {
    return wrong(`${name} has no proper data_offsets`);
  }
  const [from, to] = offsets;
  if (to - from !== 4 * sizeOf(shape)) {
    return wrong(
      `${name} of shape [${shape}] needs ${4 * sizeOf(shape)} bytes and is given ${to - from}`,
    );
  }
  return { name, shape, from, to };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}
