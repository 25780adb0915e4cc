/**
 * Inputs that are changed, so that the right answer becomes another one.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

export const mutating: readonly Attack[] = [
  {
    name: "makes all inputs zero and returns zeros",
    wants: "an expected answer that is computed afterwards",
    does: (_, cell, xs) => {
      Object.assign(cell, { w: 0, u: 0, b: 0 });
      xs.fill(0);
      return xs.map(() => 0);
    },
    says: /hs/,
    deceives: "tests in one process",
  },
  {
    name: "empties the inputs and returns nothing",
    wants: "a loop over what is left",
    does: (_, __, xs) => {
      xs.length = 0;
      return [];
    },
    says: /hs/,
    deceives: "tests in one process",
  },
  {
    name: "gives the inputs a hundred thousand more entries",
    wants: "a grader that takes all of it over",
    does: (_, __, xs) => {
      for (let k = 0; k < 100_000; k++) xs.push(k);
      return xs;
    },
    says: /hs/,
  },
  {
    name: "puts the inputs into themselves",
    wants: "a copy that never ends",
    does: (_, cell, xs) => {
      cell.cell = cell;
      xs.push(xs);
      return xs;
    },
    says: /^hs/,
  },
  {
    name: "puts getters into the inputs",
    wants: "its code to run where the inputs are compared",
    does: (_, cell, xs) => {
      Object.defineProperty(cell, "w", {
        get: () => {
          throw new Error("run by the grader");
        },
      });
      return xs.map(() => 0);
    },
    says: /hs/,
  },
  {
    name: "gives the inputs another prototype",
    wants: "methods of its own on the grader's objects",
    does: (_, cell, xs) => {
      Object.setPrototypeOf(cell, { w: 0, toJSON: () => null });
      Object.defineProperty(cell, "__proto__", { value: { credit: 1 }, enumerable: true });
      return xs.map(() => 0);
    },
    says: /hs/,
  },
];
