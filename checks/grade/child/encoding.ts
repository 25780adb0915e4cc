/**
 * Values as JSON.
 *
 * @module
 */

import { drawn, type Generator, isGenerator, PIECES } from "./generator.ts";
import { kindOf, toBase64 } from "./numbers.ts";
import {
  type Budget,
  type Json,
  type Named,
  newBudget,
  spend,
  type TensorKind,
  WireError,
} from "./wire.ts";

/** What is done about more than plain data. */
export interface Encoding {
  /** Keeps a function for the other side to call, and returns its number. Without it they stay here. */
  readonly keep?: (f: (...args: unknown[]) => unknown) => number;
  /** Lists, objects and arrays are added here, in the order in which they are met. */
  readonly met?: unknown[];
  /** Such parts that the other side has too, by their place: these are said to be the same ones. */
  readonly known?: ReadonlyMap<unknown, number>;
}

/**
 * A value as JSON.
 *
 * @throws {WireError} if it is too large or too deep, or of a kind that does not travel.
 *
 * @example
 * ```ts
 * import { encoded } from "./encoding.ts";
 * import { decoded } from "./decoding.ts";
 * import assert from "node:assert/strict";
 *
 * const value = { loss: NaN, dW: Float64Array.of(1, -0), none: undefined };
 * assert.deepEqual(decoded(JSON.parse(JSON.stringify(encoded(value)))), value);
 * ```
 */
export function encoded(value: unknown, how: Encoding = {}): Json {
  return encode(value, how, newBudget(), 0);
}

function encode(value: unknown, how: Encoding, budget: Budget, depth: number): Json {
  spend(budget, depth);
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: "number", v: Object.is(value, -0) ? "-0" : String(value) };
    case "string":
      spend(budget, depth, value.length / 8);
      return value;
    case "undefined":
      return { $: "undefined" };
    case "function":
      return functionOut(value as (...args: unknown[]) => unknown, how, budget, depth);
    case "object":
      return value === null ? null : objectOut(value, how, budget, depth);
    default:
      return { $: "opaque", what: typeof value };
  }
}

function functionOut(
  f: (...args: unknown[]) => unknown,
  how: Encoding,
  budget: Budget,
  depth: number,
): Json {
  if (!how.keep) return { $: "opaque", what: "function" };
  const { named } = f as { named?: Named };
  if (!named) return { $: "function", id: how.keep(f) };
  return { $: "named", name: named.name, args: encode(named.args, how, budget, depth + 1) };
}

function objectOut(value: object, how: Encoding, budget: Budget, depth: number): Json {
  const known = how.known?.get(value);
  if (known !== undefined) return { $: "given", at: known };
  if (how.keep && isGenerator(value)) return generatorOut(value, how.keep, budget, depth);
  const tensor = tensorIn(value);
  if (tensor) return tensorOut(value, tensor, budget, depth);
  how.met?.push(value);
  if (ArrayBuffer.isView(value)) return arrayOut(value, budget, depth);
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (let i = 0; i < value.length; i++) items.push(encode(value[i], how, budget, depth + 1));
    return items;
  }
  if (value instanceof Map) return { $: "map", entries: pairsOut(value, how, budget, depth) };
  const entries: Json[] = keysOf(value).map((key) => {
    spend(budget, depth, key.length / 8);
    return [key, encode((value as Record<string, unknown>)[key], how, budget, depth + 1)];
  });
  return { $: "object", entries };
}

function pairsOut(map: Map<unknown, unknown>, how: Encoding, budget: Budget, depth: number): Json {
  return [...map].map((pair) => pair.map((one) => encode(one, how, budget, depth + 1)));
}

/** The fields of an object: its own, and what its class computes. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  let from = Object.getPrototypeOf(value);
  for (let deep = 0; from && from !== Object.prototype && deep < 4; deep++) {
    for (const [key, { get }] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
      if (get && key !== "__proto__" && !keys.includes(key)) keys.push(key);
    }
    from = Object.getPrototypeOf(from);
  }
  return keys;
}

function generatorOut(
  generator: Generator,
  keep: NonNullable<Encoding["keep"]>,
  budget: Budget,
  depth: number,
): Json {
  // The other side decides when it wants more, and nothing else.
  const id = keep(() => drawn(generator, PIECES.next));
  return {
    $: "generator",
    id,
    first: arrayOut(drawn(generator, PIECES.first), budget, depth),
  };
}

function arrayOut(value: ArrayBufferView, budget: Budget, depth: number): Json {
  const name = kindOf(value);
  if (!name) throw new WireError("it holds an array of an unknown kind");
  spend(budget, depth, value.byteLength / 8);
  return { $: name, base64: toBase64(value) };
}

interface TensorIn {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
  readonly kind: TensorKind;
}

/** A tensor, seen by what it can do: its shape, its numbers, and how to make it again. */
function tensorIn(value: object): TensorIn | undefined {
  const { shape, dataSync, dtype, assign } = value as Record<string, unknown>;
  if (typeof dataSync !== "function" || !Array.isArray(shape)) return undefined;
  const data = dataSync.call(value) as Float32Array | Int32Array;
  const whole = dtype === "int32" ? "int32" : "float32";
  return { shape: [...shape], data, kind: typeof assign === "function" ? "variable" : whole };
}

function tensorOut(value: object, tensor: TensorIn, budget: Budget, depth: number): Json {
  const before = budget.tensors.indexOf(value);
  if (before >= 0) return { $: "same", at: before };
  budget.tensors.push(value);
  const { shape, data, kind } = tensor;
  return { $: "tensor", shape, kind, data: arrayOut(data, budget, depth) };
}
