/**
 * Memory, output and processes without measure.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

const MEMORY = /took more memory|ended the process|allocation failed|did not come back in time/;

export const hoarding: readonly Attack[] = [
  {
    name: "memory by typed arrays",
    wants: "the machine's memory, around the limit of the heap",
    does: () => {
      const all: Float64Array[] = [];
      for (;;) all.push(new Float64Array(1 << 20).fill(1));
    },
    says: MEMORY,
  },
  {
    name: "memory by strings",
    wants: "the machine's memory",
    does: () => {
      const all: string[] = [];
      const decoder = new TextDecoder();
      for (;;) all.push(decoder.decode(new Uint8Array(1 << 24).fill(65)));
    },
    says: MEMORY,
  },
  {
    name: "memory by small objects",
    wants: "a heap so full that everything else is slow",
    does: () => {
      const all: unknown[] = [];
      for (;;) all.push({ all: [all.length] });
    },
    says: MEMORY,
    endless: true,
  },
  {
    name: "one buffer of a terabyte",
    wants: "an allocation that nobody checks",
    does: () => [new ArrayBuffer(2 ** 40).byteLength],
    says: MEMORY,
  },
  {
    name: "memory of WebAssembly",
    wants: "pages that no heap counts",
    does: () => {
      const all: WebAssembly.Memory[] = [];
      for (;;) {
        const memory = new WebAssembly.Memory({ initial: 1024 });
        new Uint8Array(memory.buffer).fill(1);
        all.push(memory);
      }
    },
    says: MEMORY,
  },
  {
    name: "a bomb of workers",
    wants: "all processors and all memory, by threads that make threads",
    first: async () => {
      const text = "self.onmessage = () => {}; for (let k = 0; k < 1e9; k++) Math.sqrt(k);";
      const url = `data:text/javascript,${encodeURIComponent(text)}`;
      for (let k = 0; k < 300; k++) new Worker(url, { type: "module" });
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    },
    says: MEMORY,
    endless: true,
  },
  {
    name: "floods its output",
    wants: "a full disk or a full grader",
    does: () => {
      const { writeSync } = Object.getPrototypeOf(Deno.stdout);
      const much = new Uint8Array(1 << 20).fill(32);
      for (;;) writeSync.call(Deno.stdout, much);
    },
    says: /sent more than a result can be/,
  },
  {
    name: "floods the console",
    wants: "the same in the usual way",
    does: (honest, ...given) => {
      for (let k = 0; k < 100_000; k++) console.log("x".repeat(1000));
      return honest(...given);
    },
  },
  {
    name: "floods its error output",
    wants: "a log that fills the disk",
    does: (honest, ...given) => {
      const { writeSync } = Object.getPrototypeOf(Deno.stderr);
      for (let k = 0; k < 100; k++) writeSync.call(Deno.stderr, new Uint8Array(1 << 20));
      return honest(...given);
    },
  },
  {
    name: "an answer of ten million numbers",
    wants: "a grader that reads all of it",
    does: () => new Float64Array(1e7),
    says: /its answer cannot be sent: it holds too much/,
  },
  {
    name: "an answer of a million small objects",
    wants: "memory many times the size of the message",
    does: () => Array.from({ length: 1e6 }, () => ({})),
    says: /holds too much/,
  },
  {
    name: "a thousand right answers in one",
    wants: "limits for each that add up",
    does: (honest, ...given) => Array.from({ length: 1000 }, () => honest(...given)),
    says: /hs|returned/,
  },
  {
    name: "an error message of fifty megabytes",
    wants: "a report that nobody can open",
    does: () => {
      throw new Error("x".repeat(5e7));
    },
    says: /^.{0,1000}$/,
  },
  {
    name: "five thousand exports",
    wants: "a list of names that fills the report",
    before: Array.from({ length: 5000 }, (_, k) => `export const x${k} = ${k};`).join("\n"),
    does: () => [],
    says: /hs|missing|exports no function/,
  },
];
