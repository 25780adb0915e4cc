/**
 * Values from JSON. What is not exactly what `encoding.ts` writes is refused.
 *
 * @module
 */

import { generatorOf } from "./generator.ts";
import { type ArrayName, ARRAYS, fromBase64 } from "./numbers.ts";
import { type Budget, newBudget, spend, type TensorKind, type Tensors, WireError } from "./wire.ts";

/** What is done about more than plain data. */
export interface Decoding {
  /** A function that calls the other side's. Without it a function is refused. */
  readonly stub?: (id: number) => (...args: unknown[]) => unknown;
  readonly tensors?: Tensors;
  /** Lists, objects and arrays are added here, in the order in which `encoding.ts` met them. */
  readonly met?: unknown[];
  /** Such parts that are meant where the other side says that it is one of them. */
  readonly known?: readonly unknown[];
}

type Tagged = Readonly<Record<string, unknown>>;

/**
 * The value that was encoded.
 *
 * @throws {WireError} for anything that `encoded` would not have made.
 */
export function decoded(json: unknown, how: Decoding = {}): unknown {
  return decode(json, how, newBudget(), 0);
}

function decode(json: unknown, how: Decoding, budget: Budget, depth: number): unknown {
  spend(budget, depth);
  if (json === null || typeof json === "boolean" || typeof json === "number") return json;
  if (typeof json === "string") {
    spend(budget, depth, json.length / 8);
    return json;
  }
  if (Array.isArray(json)) {
    const items: unknown[] = [];
    how.met?.push(items);
    for (const item of json) items.push(decode(item, how, budget, depth + 1));
    return items;
  }
  if (typeof json !== "object") throw damaged();
  const tagged = json as Tagged;
  const tag = tagged.$;
  if (typeof tag !== "string") throw damaged();
  if (Object.hasOwn(ARRAYS, tag)) {
    const array = arrayIn(tag as ArrayName, tagged.base64, budget, depth);
    how.met?.push(array);
    return array;
  }
  const read = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
  if (!read) throw damaged();
  return read(tagged, how, budget, depth);
}

const damaged = () => new WireError("it is damaged");

const TAGS: Readonly<
  Record<string, (tagged: Tagged, how: Decoding, budget: Budget, depth: number) => unknown>
> = {
  number({ v }) {
    if (!["NaN", "Infinity", "-Infinity", "-0"].includes(v as string)) throw damaged();
    return Number(v);
  },
  undefined: () => undefined,
  opaque: ({ what }) => {
    if (what !== "function") return Symbol("something that cannot travel");
    return () => {
      throw new WireError("it is a function of the other side");
    };
  },
  object: objectIn,
  map: mapIn,
  function({ id }, { stub }) {
    if (!stub || !Number.isInteger(id)) throw damaged();
    return stub(id as number);
  },
  generator({ id, first }, how, budget, depth) {
    const numbers = decode(first, {}, budget, depth + 1);
    if (!how.stub || !Number.isInteger(id) || !(numbers instanceof Float64Array)) throw damaged();
    return generatorOf(numbers, how.stub(id as number) as () => Float64Array);
  },
  given({ at }, { known }) {
    if (!known || !Number.isInteger(at) || !Object.hasOwn(known, at as number)) throw damaged();
    return known[at as number];
  },
  tensor(tagged, how, budget, depth) {
    if (!how.tensors) throw damaged();
    const made = tensorIn(tagged, how.tensors, budget, depth);
    budget.tensors.push(made);
    return made;
  },
  same({ at }, _, { tensors }) {
    if (!Number.isInteger(at) || !Object.hasOwn(tensors, at as number)) throw damaged();
    return tensors[at as number];
  },
  named({ name, args }, how, budget, depth) {
    const functions = how.tensors?.named;
    if (!functions || typeof name !== "string" || !Object.hasOwn(functions, name)) throw damaged();
    return functions[name](...decode(args, how, budget, depth + 1) as never[]);
  },
};

/**
 * Names that make an object look like a list or a tensor. Code that believes it would make arrays as long as
 * the object says, so that none is let in.
 */
const RESERVED = ["length", "dataSync"];

function objectIn(
  { entries }: Tagged,
  how: Decoding,
  budget: Budget,
  depth: number,
): Record<string, unknown> {
  if (!Array.isArray(entries)) throw damaged();
  const object: Record<string, unknown> = {};
  how.met?.push(object);
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry.length !== 2 || typeof entry[0] !== "string") {
      throw damaged();
    }
    const [key, value] = entry;
    if (RESERVED.includes(key)) throw new WireError(`it has a field named ${key}`);
    spend(budget, depth, key.length / 8);
    // Defines each key, `__proto__` too, as a property of its own.
    Object.defineProperty(object, key, {
      value: decode(value, how, budget, depth + 1),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return object;
}

function mapIn(
  { entries }: Tagged,
  how: Decoding,
  budget: Budget,
  depth: number,
): Map<unknown, unknown> {
  if (!Array.isArray(entries)) throw damaged();
  const map = new Map<unknown, unknown>();
  how.met?.push(map);
  for (const pair of entries) {
    if (!Array.isArray(pair) || pair.length !== 2) throw damaged();
    const [key, value] = pair.map((one) => decode(one, how, budget, depth + 1));
    map.set(key, value);
  }
  return map;
}

function tensorIn(
  { shape, kind, data }: Tagged,
  tensors: Tensors,
  budget: Budget,
  depth: number,
): unknown {
  const whole = Array.isArray(shape) && shape.length <= 6 &&
    shape.every((n) => Number.isInteger(n) && n >= 0);
  const numbers = decode(data, {}, budget, depth + 1);
  const right = numbers instanceof Float32Array || numbers instanceof Int32Array;
  if (!whole || !right || !["float32", "int32", "variable"].includes(kind as string)) {
    throw new WireError("it holds a damaged tensor");
  }
  if (numbers.length !== (shape as number[]).reduce((product, n) => product * n, 1)) {
    throw new WireError("it holds a tensor whose shape does not fit its numbers");
  }
  return tensors.make(shape as number[], numbers, kind as TensorKind);
}

function arrayIn(
  name: ArrayName,
  base64: unknown,
  budget: Budget,
  depth: number,
): ArrayBufferView {
  if (typeof base64 !== "string") throw damaged();
  spend(budget, depth, base64.length * 0.75 / 8);
  const array = fromBase64(name, base64);
  if (!array) throw damaged();
  return array;
}
