/**
 * The wire format of Protocol Buffers, as far as ONNX files need it: whole numbers, and pieces of bytes
 * that are texts, arrays or messages.
 *
 * @module
 */

/** A field with a whole number that is not negative. */
export function numberField(field: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(field * 8), ...varint(value)]);
}

/** A field with a text. */
export function textField(field: number, value: string): Uint8Array {
  return bytesField(field, new TextEncoder().encode(value));
}

/** A field with a message of its own. */
export function messageField(field: number, fields: readonly Uint8Array[]): Uint8Array {
  return bytesField(field, joined(fields));
}

/** A field with bytes. */
export function bytesField(field: number, value: Uint8Array): Uint8Array {
  return joined([Uint8Array.from([...varint(field * 8 + 2), ...varint(value.length)]), value]);
}

/** Pieces in one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A field that was read: a whole number, or the bytes of a text, an array or a message. */
export type Field =
  & { readonly field: number; readonly at: number }
  & (
    | { readonly number: number }
    | { readonly bytes: Uint8Array }
  );

/**
 * Reads the fields of a message, one after the other.
 *
 * @throws {RangeError} that says at which byte it is no message.
 *
 * @example
 * ```ts
 * import { fieldsOf, joined, numberField, textField } from "./protobuf.ts";
 * import assert from "node:assert/strict";
 *
 * const message = joined([numberField(1, 300), textField(2, "hi")]);
 * const [first, second] = [...fieldsOf(message)];
 * assert("number" in first && first.number === 300);
 * assert("bytes" in second && second.bytes.length === 2);
 * assert.throws(() => [...fieldsOf(message.subarray(0, 5))], /ends inside field 2 at byte 3/);
 * ```
 */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  const varintAt = (): number => {
    let value = 0;
    for (let scale = 1; at < message.length; scale *= 128) {
      const byte = message[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      if (scale > 2 ** 62) throw new RangeError(`a number at byte ${at} has no end`);
    }
    throw new RangeError(`it ends inside a number, at byte ${at}`);
  };
  while (at < message.length) {
    const start = at;
    const key = varintAt();
    const field = Math.floor(key / 8);
    const [kind, fixed] = [key % 8, { 1: 8, 5: 4 }[key % 8]];
    if (field === 0 || kind > 5) throw new RangeError(`there is no field at byte ${start}`);
    if (kind === 0) {
      yield { field, at: start, number: varintAt() };
      continue;
    }
    if (kind !== 2 && !fixed) throw new RangeError(`there is no field at byte ${start}`);
    const length = fixed ?? varintAt();
    if (length > message.length - at) {
      throw new RangeError(`it ends inside field ${field} at byte ${start}`);
    }
    yield { field, at: start, bytes: message.subarray(at, at + length) };
    at += length;
  }
}

/** Seven bits a byte, the lowest first; the highest bit of a byte says that more follow. */
function varint(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push(rest % 128 | 128);
  return [...out, rest];
}
