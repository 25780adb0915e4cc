/**
 * Tries to get at files, secrets, the network and other processes from within.
 *
 * @module
 */

import type { Probe } from "./attack.ts";

/** A built-in module of Node, without an import that could be seen before. */
// deno-lint-ignore no-explicit-any
type Builtin = (name: string) => any;

declare const process: { getBuiltinModule: Builtin; env: Record<string, string>; ppid: number };

export const readingFiles: readonly Probe[] = [
  {
    name: "a file of the system",
    attempt: () => Deno.readTextFileSync("/etc/passwd"),
    withoutWalls: true,
  },
  {
    name: "its own folder",
    attempt: () => [...Deno.readDirSync(".")].length,
    withoutWalls: true,
  },
  {
    name: "whether a file is there",
    attempt: () => Deno.statSync("/etc/passwd").size,
    withoutWalls: true,
  },
  {
    name: "the real name of a path",
    attempt: () => Deno.realPathSync("/etc"),
    withoutWalls: true,
  },
  {
    name: "a file by Node's file system",
    attempt: () => process.getBuiltinModule("node:fs").readFileSync("/etc/passwd", "utf8"),
    withoutWalls: true,
  },
  {
    name: "a file by fetch",
    attempt: async () => await (await fetch("file:///etc/passwd")).text(),
    withoutWalls: true,
  },
  {
    name: "a module by a path that is computed",
    attempt: () => import(["/etc", "passwd.ts"].join("/")),
  },
  {
    name: "a file as text, by a path that is computed",
    attempt: () => import(["/etc", "passwd"].join("/"), { with: { type: "text" } }),
  },
  {
    name: "the checks, by a path that is computed",
    attempt: () => import(["..", "..", "..", "checks", "lessons.ts"].join("/")),
  },
  {
    name: "a file, by a module that is an address",
    attempt: () =>
      import(
        "data:text/javascript," +
          encodeURIComponent(
            `export { default } from "file:///etc/passwd" with { type: "text" };`,
          )
      ),
  },
  {
    name: "a file, by a module that is a blob",
    attempt: () => {
      const text = `import t from "file:///etc/passwd" with { type: "text" }; export default t;`;
      return import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    },
  },
  {
    name: "a file by require",
    attempt: () =>
      process.getBuiltinModule("node:module").createRequire("file:///etc/x.js")("./passwd.json"),
  },
  {
    name: "a file by a worker",
    attempt: () =>
      new Promise((resolve, reject) => {
        const text = "postMessage(Deno.readTextFileSync('/etc/passwd'))";
        const url = `data:text/javascript,${encodeURIComponent(text)}`;
        const worker = new Worker(url, { type: "module" });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => (event.preventDefault(), reject(event));
      }),
    withoutWalls: true,
  },
  {
    name: "a file by a database",
    attempt: () => {
      const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
      return new DatabaseSync("/etc/passwd").prepare("select 1").get();
    },
  },
  {
    name: "the environment",
    attempt: () => Object.keys(Deno.env.toObject()).length,
    withoutWalls: true,
  },
  {
    name: "the environment by Node's process",
    attempt: () => process.env.HOME ?? process.env.PATH,
    withoutWalls: true,
  },
  {
    name: "the permission to ask for permissions",
    attempt: async () =>
      (await Deno.permissions.request({ name: "read" })).state === "granted" ||
      (await Deno.permissions.query({ name: "env" })).state === "granted",
    withoutWalls: true,
  },
  {
    name: "the name of the machine",
    attempt: () => Deno.hostname(),
    withoutWalls: true,
  },
  {
    name: "functions of the harness, by who called it",
    attempt: () => {
      const { caller } = (() => {}) as unknown as { caller?: unknown };
      return caller ?? undefined;
    },
  },
];

export const reachingOut: readonly Probe[] = [
  {
    name: "the network by fetch",
    attempt: async () => (await fetch("http://127.0.0.1:19999/")).status,
    refusal: "NotCapable",
    withoutWalls: true,
  },
  {
    name: "the network by a web socket",
    attempt: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket("ws://127.0.0.1:19999/");
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
  },
  {
    name: "the network by a connection",
    attempt: () => Deno.connect({ hostname: "127.0.0.1", port: 19999 }),
    refusal: "NotCapable",
    withoutWalls: true,
  },
  {
    name: "the network by Node",
    attempt: () =>
      new Promise((resolve, reject) => {
        const socket = process.getBuiltinModule("node:net").connect(19999, "127.0.0.1");
        socket.on("connect", resolve);
        socket.on("error", reject);
      }),
  },
  {
    name: "a port of its own",
    attempt: () => Deno.listen({ hostname: "127.0.0.1", port: 0 }).addr,
    withoutWalls: true,
  },
  {
    name: "names by DNS",
    attempt: () => Deno.resolveDns("127.0.0.1.example.com", "A"),
    refusal: "NotCapable",
  },
  {
    name: "a module from the network",
    attempt: () => import(["https:", "", "example.com", "answers.js"].join("/")),
  },
  {
    name: "a package",
    attempt: () => import(["npm:", "lodash"].join("")),
  },
  {
    name: "another process",
    attempt: () => new Deno.Command("/bin/true").outputSync().success,
    withoutWalls: true,
  },
  {
    name: "another process by Node",
    attempt: () =>
      process.getBuiltinModule("node:child_process").spawnSync("/bin/true").status === 0,
    withoutWalls: true,
  },
  {
    name: "a signal to the grader",
    attempt: () => (Deno.kill(Deno.ppid, "SIGKILL"), true),
  },
  {
    name: "a signal to everybody, by Node",
    attempt: () => (process.getBuiltinModule("node:process").kill(-1, "SIGKILL"), true),
  },
  {
    name: "to hear of signals before the process ends",
    attempt: () => {
      // Allowed, and of no use against SIGKILL: the probe is that it changes nothing.
      Deno.addSignalListener("SIGTERM", () => {});
      return undefined;
    },
  },
  {
    name: "a library of the system",
    attempt: () => Deno.dlopen("libc.so.6", { getpid: { parameters: [], result: "i32" } }),
    withoutWalls: true,
  },
  {
    name: "a file that it writes",
    attempt: () => (Deno.writeTextFileSync("written.txt", "left behind"), true),
    withoutWalls: true,
  },
  {
    name: "a temporary file",
    attempt: () => Deno.makeTempFileSync(),
    withoutWalls: true,
  },
  {
    name: "a picture of its memory on the disk",
    attempt: () => process.getBuiltinModule("node:v8").writeHeapSnapshot(),
  },
  {
    name: "notes for the next submission in localStorage",
    attempt: () => {
      const before = localStorage.getItem("unrolled");
      localStorage.setItem("unrolled", "left behind");
      return before ?? undefined;
    },
  },
  {
    name: "notes for the next submission in a cache",
    attempt: async () => {
      const cache = await caches.open("unrolled");
      const before = await cache.match("http://localhost/left");
      await cache.put("http://localhost/left", new Response("behind"));
      return before ?? undefined;
    },
  },
  {
    name: "notes for the next submission in a database",
    attempt: () => (Deno as unknown as { openKv(): Promise<unknown> }).openKv(),
  },
  {
    name: "another folder to be in",
    attempt: () => (Deno.chdir("/"), true),
    withoutWalls: true,
  },
  {
    name: "a debugger that others can join",
    attempt: () => {
      const inspector = process.getBuiltinModule("node:inspector");
      inspector.open(0, "127.0.0.1");
      return inspector.url();
    },
  },
  {
    name: "the processor of the graphics card",
    attempt: async () => (await navigator.gpu?.requestAdapter()) ?? undefined,
  },
];
