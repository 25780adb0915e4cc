/**
 * What never ends.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

const LATE = /did not come back in time/;

/** What is said where the process ends because nothing is left to do, or because there is no time left. */
const OVER = /did not come back in time|ended the process that it ran in/;

export const looping: readonly Attack[] = [
  {
    name: "a loop without an end when it is loaded",
    wants: "the grader to wait",
    first: () => {
      for (;;);
    },
    says: LATE,
    endless: true,
  },
  {
    name: "a loop without an end in the call",
    wants: "the grader to wait",
    does: () => {
      for (;;);
    },
    says: LATE,
    endless: true,
  },
  {
    name: "microtasks without an end",
    wants: "an event loop that never gets to its timers",
    first: async () => {
      for (;;) await null;
    },
    says: LATE,
    endless: true,
  },
  {
    name: "timers without an end",
    wants: "a process that never gets idle",
    first: () => new Promise(() => setInterval(() => {}, 0)),
    says: LATE,
    endless: true,
  },
  {
    name: "waits for a promise that nobody keeps",
    wants: "a load that is never over",
    first: () => new Promise(() => {}),
    says: OVER,
    endless: true,
  },
  {
    name: "sleeps in a lock",
    wants: "a wait that takes no processor time",
    does: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
    says: LATE,
    endless: true,
  },
  {
    name: "a regular expression that takes a century",
    wants: "a loop that no guard inside the language can see",
    does: () => /^(a+)+$/.test("a".repeat(60) + "!"),
    says: LATE,
    endless: true,
  },
  {
    name: "calls itself without an end",
    wants: "a stack that ends in the grader",
    does: () => {
      const down = (k: number): number => 1 + down(k + 1);
      return [down(0)];
    },
    says: /Maximum call stack|threw|RangeError/,
  },
  {
    name: "an answer whose getter never comes back",
    wants: "the loop to begin where the answer is read",
    does: () => ({
      get hs() {
        for (;;);
      },
    }),
    says: LATE,
    endless: true,
  },
  {
    name: "an answer that contains itself again and again",
    wants: "a reader that goes down without an end",
    does: () => {
      const answer: unknown[] = [];
      answer.push(answer);
      return answer;
    },
    says: /nested too deeply/,
  },
  {
    name: "an answer that grows while it is read",
    wants: "a reader that never gets to the end of a list",
    does: () => {
      const list: number[] = [0];
      return new Proxy(list, {
        get: (target, key) => {
          if (key === "length") target.push(0);
          return Reflect.get(target, key);
        },
      });
    },
    says: /holds too much/,
  },
  {
    name: "asks for the value of a given function without an end",
    wants: "a grader that works for it",
    exercise: "centralDifference",
    does: (_, f, x) => {
      for (;;) f(x);
    },
    says: LATE,
    endless: true,
  },
  {
    name: "takes as much time as a call may, again and again",
    wants: "hours out of many small allowances",
    does: (honest, ...given) => {
      const begun = Date.now();
      while (Date.now() - begun < 900);
      return honest(...given);
    },
    says: LATE,
    endless: true,
  },
];
