/**
 * What the cells of a notebook use: figures, drawings, checks, trainings.
 *
 * A kernel is started by a front end, with whatever configuration that finds. So this module needs no
 * package and no import map: the work is done by a process of its own (`helper.ts`), with the
 * options that the course's commands have, and its answers are shown here.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { borrowLock } from "../../checks/course/large_packages.ts";
import { importMapFile } from "../../checks/course/derivation.ts";
import { needsLargePackages } from "../runs/lesson_runs.ts";
import { MARK, type Reply, type Wish } from "./conversation.ts";
import type { Shown } from "./nbformat.ts";

/** The lock file of what notebooks of Q1 need: a site is built without it. */
const LIGHT_LOCK = "site/notebook/deno.lock";

/** Which notebook it is. */
export interface Opening {
  readonly question: string;
  /** Its file from the root, to find what was written into its cells. */
  readonly notebook: string;
  /** Whether the solutions stand in the place of the student's modules. */
  readonly solved?: boolean;
}

/** What the cells call. */
export interface Course {
  /** Draws a figure of the recorded run, or of a run that was kept in a file. */
  figure(id: string, run?: string): Promise<void>;
  /** Draws a cell, with some of its gates or paths lit. */
  diagram(cell: string, ...lit: string[]): Promise<void>;
  /** Trains as `deno task run` does, and draws the figures. */
  run(...words: string[]): Promise<void>;
  /** Checks a function of a cell, `{ rnnBackward }`, or one in its module, `"rnnBackward"`. */
  check(lesson: string, what: string | Record<string, unknown>): Promise<void>;
}

/** The process that does the work for one notebook. It ends with the kernel. */
export function openCourse(opening: Opening): Course {
  const ask = conversation(opening);
  const { solved } = opening;
  return {
    figure: (id, run) => ask({ kind: "figure", id, run }),
    diagram: (cell, ...lit) => ask({ kind: "diagram", cell, lit }),
    run: (...words) => ask({ kind: "run", words, keep: !solved }),
    check: async (lesson, what) => {
      if (typeof what === "string") {
        return await ask({ kind: "check", lesson, exercise: what, code: undefined });
      }
      for (const [exercise, value] of Object.entries(what)) {
        await ask({ kind: "check", lesson, exercise, code: codeOf(exercise, value) });
      }
    },
  };
}

/** What was written into a cell, as the kernel runs it. */
function codeOf(name: string, value: unknown): string {
  if (typeof value !== "function") {
    throw new TypeError(`${name} is no function. Run the cell that holds it first.`);
  }
  const code = String(value);
  return /^(?:async\s+)?function\b|^class\b/.test(code)
    ? `export ${code}`
    : `export const ${name} = ${code};`;
}

function conversation({ question, notebook, solved }: Opening): (wish: Wish) => Promise<void> {
  const large = needsLargePackages(question);
  const root = fileURLToPath(new URL("../../", import.meta.url));
  let child: Deno.ChildProcess | undefined;
  let lines: ReadableStreamDefaultReader<string>;
  let writer: WritableStreamDefaultWriter<Uint8Array>;
  const start = () => {
    const borrowed = large ? borrowLock().path : undefined; // the helper removes it
    child = new Deno.Command(Deno.execPath(), {
      args: [
        ...["run", "-A", "--quiet", `--lock=${borrowed ?? LIGHT_LOCK}`],
        ...(solved ? [`--import-map=${importMapFile}`] : []),
        ...["site/notebook/helper.ts", notebook, ...(borrowed ? [borrowed] : [])],
      ],
      cwd: root,
      env: { NO_COLOR: "1", ...(large && { UNROLLED_LARGE_PACKAGES: "yes" }) },
      stdin: "piped",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    child.unref();
    lines = child.stdout.pipeThrough(new TextDecoderStream()).pipeThrough(lineStream()).getReader();
    writer = child.stdin.getWriter();
  };
  return async (wish) => {
    if (!child) start();
    await writer.write(new TextEncoder().encode(`${JSON.stringify(wish)}\n`));
    while (true) {
      const { value: line, done } = await lines.read();
      if (done) {
        child = undefined;
        throw new Error("The helper of this notebook ended. Run the cell again to start another.");
      }
      if (!line.startsWith(MARK)) {
        console.log(line);
        continue;
      }
      const reply = JSON.parse(line.slice(1)) as Reply;
      if (reply.kind === "show") await show(reply.shown);
      if (reply.kind === "say") console.log(reply.text);
      if (reply.kind !== "done") continue;
      if (reply.failed !== undefined && solved) throw new Error(reply.failed);
      if (reply.failed !== undefined) console.log(reply.failed);
      return;
    }
  };
}

declare global {
  /** Set where the cells run without a front end, to collect what they show. */
  var unrolledShow: ((shown: Shown) => void) | undefined;
}

/** What Deno's kernel has and other processes have not. */
interface Kernel {
  jupyter: { broadcast(type: "display_data", content: unknown): Promise<void> };
}

async function show(shown: Shown): Promise<void> {
  if (globalThis.unrolledShow) return globalThis.unrolledShow(shown);
  const { jupyter } = Deno as unknown as Kernel;
  // Deno's own display() has no place for the size of a picture.
  await jupyter.broadcast("display_data", { ...shown, transient: {} });
}

/** Text in pieces as whole lines. */
function lineStream(): TransformStream<string, string> {
  let rest = "";
  return new TransformStream({
    transform(piece, controller) {
      const parts = (rest + piece).split("\n");
      rest = parts.pop()!;
      for (const line of parts) controller.enqueue(line);
    },
    flush(controller) {
      if (rest !== "") controller.enqueue(rest);
    },
  });
}
