/**
 * Globals and prototypes, patched before the check computes.
 *
 * All of this happens in the process of the submission; the grader compares in another one.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

/** Not what it wants: what comes of it depends on what else is broken in its own process. */
const WRONG = /./;

/** Zeros, of the right number. */
const zeros: Attack["does"] = (_, __, xs) => xs.map(() => 0);

export const patching: readonly Attack[] = [
  {
    name: "Math.abs is always 0",
    wants: "every error to be 0",
    first: () => {
      Math.abs = () => 0;
    },
    does: zeros,
    says: /hs/,
    deceives: "tests in one process",
  },
  {
    name: "Math.tanh is 0 for everybody",
    wants: "a reference that computes with the same function",
    first: () => {
      Math.tanh = () => 0;
    },
    does: zeros,
    says: /hs/,
    deceives: "tests in one process",
  },
  {
    name: "Math.max and Math.min are always 0",
    wants: "a largest error of 0",
    first: () => {
      Object.assign(Math, { max: () => 0, min: () => 0, sqrt: () => 0, hypot: () => 0 });
    },
    does: zeros,
    says: /hs/,
  },
  {
    name: "every number is finite, and none is NaN",
    wants: "NaN to pass the guard",
    first: () => {
      Number.isFinite = () => true;
      Number.isNaN = () => false;
      Object.assign(globalThis, { isNaN: () => false, isFinite: () => true });
    },
    does: (_, __, xs) => xs.map(() => NaN),
    says: /^returned an array/,
  },
  {
    name: "everything is equal",
    wants: "an Object.is that always says yes",
    first: () => {
      Object.is = () => true;
      const [yes, no] = [() => true, () => false];
      Object.assign(Array.prototype, { every: yes, some: no, includes: yes });
    },
    does: zeros,
    loses: "file",
    says: WRONG,
  },
  {
    name: "no list has entries",
    wants: "loops that do nothing",
    first: () => {
      const empty = function* () {};
      const nothing = { [Symbol.iterator]: empty, forEach: () => {}, map: () => [] };
      Object.assign(Array.prototype, nothing);
    },
    does: () => [],
    says: WRONG,
    loses: "file",
  },
  {
    name: "Array.prototype has a setter for index 0",
    wants: "to see what others write",
    first: () => {
      Object.defineProperty(Array.prototype, "0", {
        set: () => {},
        get: () => 0,
        configurable: true,
      });
    },
    does: zeros,
    loses: "file",
    says: WRONG,
  },
  {
    name: "every object has a toJSON",
    wants: "to write all messages",
    first: () => {
      Object.defineProperty(Object.prototype, "toJSON", { value: () => ({ credit: 1 }) });
    },
    does: zeros,
    loses: "file",
    says: WRONG,
  },
  {
    name: "every object has credit 1 and no failure",
    wants: "fields that a grader finds where it looks for its own",
    first: () => {
      Object.assign(Object.prototype, { credit: 1, failure: null, passed: true, expected: {} });
    },
    does: zeros,
    says: WRONG,
  },
  {
    name: "JSON.stringify says what it likes",
    wants: "a verdict in the place of a message",
    first: () => {
      JSON.stringify = () => '{"say":"verdict","verdict":{"credit":1},"loads":true}';
    },
    loses: "file",
    says: WRONG,
  },
  {
    name: "JSON.parse reads something else",
    wants: "the harness to be asked other questions",
    first: () => {
      JSON.parse = () => ({ say: "call", id: 1, module: "", name: "", args: [] });
    },
    loses: "file",
    says: WRONG,
  },
  {
    name: "TextEncoder and TextDecoder are its own",
    wants: "to rewrite what is sent",
    first: () => {
      TextEncoder.prototype.encode = () => new Uint8Array([123, 125]);
    },
    loses: "file",
    says: WRONG,
  },
  {
    name: "Function.prototype.call and apply do nothing",
    wants: "calls that never happen",
    first: () => {
      Function.prototype.call = () => undefined;
      Function.prototype.apply = () => undefined;
      Function.prototype.bind = () => () => 0;
    },
    does: zeros,
    says: WRONG,
  },
  {
    name: "Float64Array keeps no numbers",
    wants: "differences of nothing",
    first: () => {
      Float64Array.prototype.set = () => {};
      Float64Array.from = () => new Float64Array(0);
      Object.defineProperty(Float64Array, Symbol.species, { get: () => Array });
    },
    does: zeros,
    says: WRONG,
  },
  {
    name: "promises never go on",
    wants: "a test that is never finished and never fails",
    first: () => {
      Promise.prototype.then = function () {
        return this as Promise<never>;
      };
    },
    does: zeros,
    says: /^hs are not/,
  },
  {
    name: "the clock stands still",
    wants: "time limits that are never over",
    first: () => {
      Date.now = () => 0;
      performance.now = () => 0;
      Object.assign(globalThis, { setTimeout: () => 0, setInterval: () => 0 });
    },
    does: () => {
      for (;;);
    },
    says: /did not come back in time/,
    endless: true,
  },
  {
    name: "chance is known",
    wants: "inputs that it knows, out of a patched Math.random and crypto",
    first: () => {
      Math.random = () => 0;
      crypto.getRandomValues = <T>(array: T) => array;
      crypto.randomUUID = () => "00000000-0000-0000-0000-000000000000";
    },
    does: zeros,
    says: /hs/,
  },
  {
    name: "errors have stacks of its own make",
    wants: "a message that names another file, or code that runs where the stack is read",
    first: () => {
      Error.prepareStackTrace = () => ({ toString: () => "credit 1", slice: () => "" });
    },
    does: () => {
      throw Object.defineProperty(new Error("x"), "message", { get: () => ({ credit: 1 }) });
    },
    says: /threw|something that is no error|Error/,
  },
  {
    name: "symbols of everybody have another meaning",
    wants: "instanceof and conversions to obey it",
    first: () => {
      for (const kind of [Float64Array, Array, Error, Object]) {
        Object.defineProperty(kind, Symbol.hasInstance, { value: () => true });
      }
      Object.defineProperty(Number.prototype, Symbol.toPrimitive, { value: () => 0 });
    },
    does: zeros,
    says: WRONG,
  },
  {
    name: "the global object is replaced in parts",
    wants: "classes of its own where the harness looks for those of the language",
    first: () => {
      const lie = class extends Array {};
      Object.assign(globalThis, { Float64Array: lie, Uint8Array: lie, Map: lie, Set: lie });
    },
    does: zeros,
    says: WRONG,
    loses: "file",
  },
];
