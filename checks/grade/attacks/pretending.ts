/**
 * Answers that are not numbers, and hope to be taken for them.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

const NOT_NUMBERS = /hs|returned|numbers|cannot travel|cannot be read/;

export const pretending: readonly Attack[] = [
  {
    name: "objects with a valueOf",
    wants: "a comparison that converts, each time to what it likes",
    does: (_, __, xs) => xs.map(() => ({ valueOf: () => 0 })),
    says: NOT_NUMBERS,
  },
  {
    name: "objects that are any primitive",
    wants: "the same through Symbol.toPrimitive",
    does: (honest, ...given) => honest(...given).map((h) => ({ [Symbol.toPrimitive]: () => h })),
    says: NOT_NUMBERS,
  },
  {
    name: "numbers in boxes",
    wants: "new Number(h) to be taken for h",
    does: (honest, ...given) => honest(...given).map((h) => new Number(h)),
    says: NOT_NUMBERS,
  },
  {
    name: "the right numbers as strings",
    wants: "a comparison that reads them",
    does: (honest, ...given) => honest(...given).map(String),
    says: NOT_NUMBERS,
    deceives: "tests in one process",
  },
  {
    name: "each number in a list of its own",
    wants: "[h] − h to be 0, as JavaScript has it",
    does: (honest, ...given) => honest(...given).map((h) => [h]),
    says: NOT_NUMBERS,
    deceives: "tests in one process",
  },
  {
    name: "NaN everywhere",
    wants: "a check that asks whether the error is too large",
    does: (_, __, xs) => xs.map(() => NaN),
    says: /^hs are not/,
    deceives: "tests in one process",
  },
  {
    name: "one NaN among right numbers",
    wants: "a maximum that loses it",
    does: (honest, ...given) => honest(...given).fill(NaN, -1),
    says: /^hs are not/,
    deceives: "tests in one process",
  },
  {
    name: "infinities",
    wants: "a relative error of ∞/∞",
    does: (_, __, xs) => xs.map(() => Infinity),
    says: /^hs are not/,
  },
  {
    name: "undefined everywhere",
    wants: "comparisons with NaN again",
    does: (_, __, xs) => xs.map(() => undefined),
    says: NOT_NUMBERS,
    deceives: "tests in one process",
  },
  {
    name: "null everywhere",
    wants: "a zero",
    does: (_, __, xs) => xs.map(() => null),
    says: NOT_NUMBERS,
  },
  {
    name: "big integers",
    wants: "a type that nobody thought of",
    does: (_, __, xs) => xs.map(() => 0n),
    says: NOT_NUMBERS,
  },
  {
    name: "symbols",
    wants: "an error in the grader",
    does: (_, __, xs) => xs.map(() => Symbol("h")),
    says: NOT_NUMBERS,
  },
  {
    name: "functions",
    wants: "the grader to call them",
    does: (honest, ...given) => honest(...given).map((h) => () => h),
    says: NOT_NUMBERS,
  },
  {
    name: "nothing at all",
    wants: "a loop over no entries in which nothing is wrong",
    does: () => [],
    says: /hs/,
  },
  {
    name: "a list without entries that says it is as long as it should be",
    wants: "holes to count as right",
    does: (_, __, xs) => new Array(xs.length),
    says: NOT_NUMBERS,
    deceives: "tests in one process",
  },
  {
    name: "an object that looks like a list of endless length",
    wants: "a loop in the grader that does not end",
    does: () => ({ length: 2 ** 53 - 1, 0: 0 }),
    says: /a field named length|returned/,
  },
  {
    name: "a proxy that shows other numbers each time",
    wants: "one answer for the shape and another for the comparison",
    does: (honest, ...given) => {
      let looks = 0;
      const hs = honest(...given);
      return new Proxy(hs, {
        get: (target, key, self) =>
          typeof key === "string" && /^\d+$/.test(key)
            ? target[Number(key)] + (looks++ < 1 ? 0 : 1)
            : Reflect.get(target, key, self),
      });
    },
    says: /hs/,
  },
  {
    name: "a list with a toJSON",
    wants: "to write its own message",
    does: (_, __, xs) => Object.assign(xs.map(() => 0), { toJSON: () => ({ credit: 1 }) }),
    says: /hs/,
  },
  {
    name: "a tensor of its own make",
    wants: "the grader to call its dataSync",
    does: (honest, ...given) => {
      const data = Float32Array.from(honest(...given));
      return { shape: [data.length], dtype: "float32", dataSync: () => data };
    },
    says: /returned|cannot be read/,
  },
  {
    name: "numbers that are nearly right",
    wants: "a tolerance wide enough for float32",
    does: (honest, ...given) => honest(...given).map((h) => Math.fround(h)),
    says: /hs/,
    deceives: "tests in one process",
  },
  {
    name: "the right numbers and more of them",
    wants: "a check that looks at the beginning",
    does: (honest, ...given) => [...honest(...given), 0],
    says: /hs/,
    deceives: "tests in one process",
  },
  {
    name: "the inputs, sent back",
    wants: "something of the right shape",
    does: (_, __, xs) => xs,
    says: /hs/,
  },
];
