/**
 * Forged results: exits, prints, and frames that are not an answer.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

/** What is said of a process that is gone. */
const GONE = /ended the process that it ran in/;

/** What is said of frames that nobody asked for. */
const UNASKED = /answered something that was not asked|wrote where only results are written/;

export const forging: readonly Attack[] = [
  {
    name: "exits with success while it is loaded",
    wants: "exit code 0 before any test has run",
    first: () => Deno.exit(0),
    says: GONE,
    deceives: "tests in one process",
  },
  {
    name: "exits with success in the call",
    wants: "exit code 0 while the test runs",
    does: () => Deno.exit(0),
    says: GONE,
  },
  {
    name: "exits in the way of Node",
    wants: "the same by another door",
    does: () => (globalThis as unknown as { process: { exit(): void } }).process.exit(),
    says: GONE,
  },
  {
    name: "ends its process with an abort",
    wants: "a crash that nobody counts",
    does: () => (globalThis as unknown as { process: { abort(): void } }).process.abort(),
    says: GONE,
  },
  {
    name: "replaces Deno.test by nothing",
    wants: "a run in which no test fails",
    first: () => {
      Object.assign(Deno, { test: () => {} });
    },
    does: () => [],
    says: /hs/,
    deceives: "tests in one process",
  },
  {
    name: "prints what a passed run looks like",
    wants: "a grader that reads the output",
    does: () => {
      console.log("ok | 4 passed | 0 failed");
      console.log('<testsuites failures="0"><testcase name="scalarForward"/></testsuites>');
      console.log('{"score": 100, "tests": [{"name": "scalarForward", "status": "passed"}]}');
      return [];
    },
    says: /hs/,
  },
  {
    name: "returns a verdict instead of numbers",
    wants: "a grader that merges what comes back",
    does: () => ({ credit: 1, passed: true, failure: null, mistakes: [], score: 100 }),
    says: /returned an object|hs/,
  },
  {
    name: "throws an error that looks like a pass",
    wants: "a verdict out of what is thrown",
    does: () => {
      throw Object.assign(new Error("✓ passed"), {
        credit: 1,
        name: "ok | 1 passed",
        failure: null,
      });
    },
    says: /threw|passed/,
  },
  {
    name: "writes a frame of its own and then answers",
    wants: "its first answer to count, and the second for the next question",
    does: (honest, ...given) => {
      const { writeSync } = Object.getPrototypeOf(Deno.stdout);
      const body = new TextEncoder().encode('{"say":"returned","id":1,"value":[],"args":[]}');
      const head = new Uint8Array(new Uint32Array([body.length]).buffer);
      writeSync.call(Deno.stdout, head);
      writeSync.call(Deno.stdout, body);
      return honest(...given);
    },
    says: UNASKED,
  },
  {
    name: "answers questions that have not been asked yet",
    wants: "answers to wait where the next ones are read",
    does: (honest, ...given) => {
      const { writeSync } = Object.getPrototypeOf(Deno.stdout);
      for (let id = 0; id < 300; id++) {
        const message = { say: "returned", id, value: given[1], args: [false, false, false] };
        const body = new TextEncoder().encode(JSON.stringify(message));
        writeSync.call(Deno.stdout, new Uint8Array(new Uint32Array([body.length]).buffer));
        writeSync.call(Deno.stdout, body);
      }
      return honest(...given);
    },
    says: UNASKED,
  },
  {
    name: "replays the number of an earlier question",
    wants: "an old answer to count again",
    does: (honest, ...given) => {
      const { stringify } = JSON;
      let old: number | undefined;
      JSON.stringify = ((value: { say?: string; id: number }, ...rest: []) => {
        if (value?.say !== "returned") return stringify(value, ...rest);
        return stringify({ ...value, id: old ??= value.id }, ...rest);
      }) as typeof JSON.stringify;
      return honest(...given);
    },
    says: UNASKED,
  },
  {
    name: "sends an answer in the name of another kind",
    wants: "a list of exports in the place of numbers",
    does: (honest, ...given) => {
      const { stringify } = JSON;
      JSON.stringify = ((value: { say?: string; id: number }, ...rest: []) => {
        if (value?.say !== "returned") return stringify(value, ...rest);
        return stringify({ say: "exports", id: value.id, names: ["passed"] });
      }) as typeof JSON.stringify;
      return honest(...given);
    },
    says: UNASKED,
  },
  {
    name: "sends half a frame and then answers",
    wants: "a reader that loses its place",
    does: (honest, ...given) => {
      const { writeSync } = Object.getPrototypeOf(Deno.stdout);
      writeSync.call(Deno.stdout, new Uint8Array([200, 0, 0, 0, 123, 34]));
      return honest(...given);
    },
    says: /cannot be read|wrote where only|in time/,
    endless: true,
  },
  {
    name: "announces a frame of four gigabytes",
    wants: "a reader that makes room for it",
    does: () => {
      const { writeSync } = Object.getPrototypeOf(Deno.stdout);
      writeSync.call(Deno.stdout, new Uint8Array([255, 255, 255, 255, 1]));
    },
    says: /sent more than a result can be/,
  },
  {
    name: "sends frames with nothing in them",
    wants: "a reader that takes silence for an answer",
    does: () => {
      const { writeSync } = Object.getPrototypeOf(Deno.stdout);
      writeSync.call(Deno.stdout, new Uint8Array(4000));
      return [];
    },
    says: /cannot be read|wrote where only|not asked/,
  },
  {
    name: "asks the grader for a function that it was not given",
    wants: "to call something of the grader's by its number",
    does: (honest, ...given) => {
      const { stringify } = JSON;
      JSON.stringify =
        ((value: { say?: string; id: number }, ...rest: []) =>
          value?.say === "returned"
            ? stringify({ say: "ask", id: value.id, function: 0, args: [], given: [] })
            : stringify(value, ...rest)) as typeof JSON.stringify;
      return honest(...given);
    },
    says: /called a function that it was not given/,
  },
  {
    name: "answers with code in the place of numbers",
    wants: "a reader that revives what it is sent",
    does: (honest, ...given) => {
      const { stringify } = JSON;
      JSON.stringify =
        ((value: { say?: string; value: unknown }, ...rest: []) =>
          value?.say === "returned"
            ? stringify({ ...value, value: { $: "named", name: "recurrent", args: [] } })
            : stringify(value, ...rest)) as typeof JSON.stringify;
      return honest(...given);
    },
    says: /returned what cannot be read: it is damaged/,
  },
  {
    name: "answers with keys that are everybody's: __proto__ and constructor",
    wants: "fields on every object of the grader",
    does: () =>
      JSON.parse(
        '{"__proto__": {"credit": 1, "expected": {}}, "constructor": {"prototype": {"failure": null}}}',
      ),
    says: /returned|hs/,
  },
  {
    name: "closes its output",
    wants: "silence to be a pass",
    does: () => {
      const { close } = Object.getPrototypeOf(Deno.stdout);
      close.call(Deno.stdout);
      return [];
    },
    says: /ended the process|threw/,
  },
  {
    name: "reads the next questions itself",
    wants: "to answer before it is asked",
    does: () => {
      Deno.stdin.readSync(new Uint8Array(1));
      return [];
    },
    says: /did not come back in time/,
    endless: true,
  },
  {
    name: "claims that it is not solved yet, for another exercise",
    wants: "to be skipped, or to change what is said elsewhere",
    does: () => {
      const error = new Error("scalarBackward is solved");
      throw Object.assign(error, {
        name: "NotSolvedYet",
        exercise: "q1/01 scalarBackward",
        what: "✓",
      });
    },
    says: /^waits for q1\/01 scalarBackward/,
  },
  {
    name: "returns a promise of the answer",
    wants: "a check that forgets to wait",
    does: (honest, ...given) => Promise.resolve(honest(...given)),
    says: /returned|hs/,
    deceives: "tests in one process",
  },
  {
    name: "rejects a promise that nobody holds",
    wants: "an exit between two questions that looks like the end",
    first: () => {
      Promise.reject(new Error("nobody waits"));
    },
    says: GONE,
  },
];
