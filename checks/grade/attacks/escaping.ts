/**
 * Ways out of its process that end it.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

const GONE = /ended the process that it ran in/;

// deno-lint-ignore no-explicit-any
declare const process: { getBuiltinModule(name: string): any };

export const escaping: readonly Attack[] = [
  {
    name: "kills itself by a signal",
    wants: "to die as if somebody else had done it",
    does: () => Deno.kill(Deno.pid, "SIGKILL"),
    says: GONE,
  },
  {
    name: "begins a worker with more permissions than its own",
    wants: "to read in there",
    first: () =>
      new Promise((resolve) => {
        const options = { type: "module", deno: { permissions: { read: true } } };
        const text = "postMessage(Deno.readTextFileSync('/etc/passwd'))";
        const url = `data:text/javascript,${encodeURIComponent(text)}`;
        new Worker(url, options as WorkerOptions).onmessage = resolve;
      }),
    says: GONE,
  },
  {
    name: "sends a packet",
    wants: "to tell somebody what it is asked",
    first: () =>
      new Promise((resolve) => {
        const socket = process.getBuiltinModule("node:dgram").createSocket("udp4");
        socket.send("x", 19999, "127.0.0.1", resolve);
      }),
    says: GONE,
  },
  {
    name: "stays when nobody asks any more",
    wants: "to live on after the grader, with a worker that works",
    first: () => {
      const text = "for (;;);";
      new Worker(`data:text/javascript,${encodeURIComponent(text)}`, { type: "module" });
      globalThis.addEventListener("unload", () => {
        for (;;);
      });
    },
  },
  {
    name: "hears signals and does not go",
    wants: "to live on after it was asked to end",
    first: () => {
      for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
        Deno.addSignalListener(signal, () => {});
      }
    },
  },
  {
    name: "writes with the functions of the harness, which it finds by a computed path",
    wants: "frames that look like those of the harness",
    first: async () => {
      const { writeFrame } = await import(["..", "..", "..", "harness", "pipes.ts"].join("/"));
      writeFrame(new TextEncoder().encode('{"say":"exports","id":1,"names":["scalarForward"]}'));
    },
    says: /not asked|only results/,
  },
];
