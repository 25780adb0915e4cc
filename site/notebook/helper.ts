/**
 * The process that draws, checks and trains for the cells of a notebook: wishes come in on the standard
 * input, answers go out on the standard output. See `cells.ts`.
 *
 * @module
 */

import { rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { findFile } from "../../assets/asset.ts";
import { readManifest } from "../../assets/manifest.ts";
import { readRun } from "../../assets/run_file.ts";
import { cellDiagram, type CellName } from "../diagrams/mod.ts";
import type { Figure } from "../figure.ts";
import { figuresOf, loadFigure } from "../figures/mod.ts";
import { pngOf } from "../picture/png.ts";
import { standaloneSvg } from "../picture/standalone.ts";
import { lessonsWithRuns } from "../runs/lesson_runs.ts";
import { keepOwnRuns } from "../runs/own_runs.ts";
import { Refusal, refuse } from "../runs/refusal.ts";
import { runInWorker } from "../runs/run_in_worker.ts";
import { studentProblem } from "../runs/student_problem.ts";
import { checkOfCell } from "./checking.ts";
import { MARK, type Reply, type Wish } from "./conversation.ts";
import { shownFigure, shownPng } from "./showing.ts";

type RunWish = Wish & { kind: "run" };

/** Seconds without any progress after which a training is given up. */
const PATIENCE = 600;

function reply(message: Reply): void {
  const line = new TextEncoder().encode(`${MARK}${JSON.stringify(message)}\n`);
  for (let at = 0; at < line.length;) at += Deno.stdout.writeSync(line.subarray(at));
}

/** Does what a cell asks for; the sentence that it failed with, if it did. */
async function fulfil(wish: Wish, notebook: string): Promise<string | undefined> {
  switch (wish.kind) {
    case "figure": {
      const figure = await loadFigure(wish.id) ?? refuse(`There is no figure "${wish.id}".`);
      await showFigure(figure, wish.run);
      return;
    }
    case "diagram": {
      const { cell, lit } = wish;
      const svg = cellDiagram({ cell: cell as CellName, lit, id: "diagram" });
      const alt = /<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? cell;
      reply({ kind: "show", shown: shownPng(await pngOf(standaloneSvg(svg, alt)), alt) });
      return;
    }
    case "run":
      return await train(wish);
    case "check": {
      const { text, passes } = await checkOfCell({ ...wish, notebook });
      if (!passes) return text;
      reply({ kind: "say", text });
    }
  }
}

async function showFigure(figure: Figure, file?: string): Promise<void> {
  const run = file === undefined
    ? readRun(figure.run)
    : readRun(basename(file, ".json"), dirname(file));
  for (const shown of await shownFigure(figure, run)) reply({ kind: "show", shown });
}

async function train({ words: [id = "", ...words], keep }: RunWish): Promise<undefined> {
  const lesson = lessonsWithRuns().find((one) => one.id === id) ??
    refuse(`There is no lesson "${id}" with an experiment.`);
  const command = ["deno task run", id, ...words].join(" ");
  const outcome = await runInWorker({ lesson, words: [...words], command }, PATIENCE)
    .catch((error) => {
      if (error instanceof Refusal && needsWhatIsNotHere(words)) return { help: error.message };
      throw error;
    });
  if ("help" in outcome) return void reply({ kind: "say", text: outcome.help });
  if (keep) keepOwnRuns(id, words, outcome.runs);
  for (const run of outcome.runs) {
    reply({ kind: "say", text: `${run.name}  ${run.wallSeconds} s  ${run.engine}` });
    for (const figure of await figuresOf(run.name)) {
      for (const shown of await shownFigure(figure, run)) reply({ kind: "show", shown });
    }
  }
}

/** Whether a run uses a large file that could not be fetched: that is no fault of the code. */
function needsWhatIsNotHere(words: readonly string[]): boolean {
  return readManifest().some(({ id, file }) => words.includes(id) && findFile(file) === undefined);
}

async function answer(line: string, notebook: string): Promise<void> {
  try {
    const failed = await fulfil(JSON.parse(line) as Wish, notebook);
    reply({ kind: "done", ...(failed !== undefined && { failed }) });
  } catch (error) {
    reply({ kind: "done", failed: studentProblem(error) });
  }
}

if (import.meta.main) {
  const [notebook = "", borrowedLock] = Deno.args;
  let rest = "";
  for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop()!;
    for (const line of lines) await answer(line, notebook);
  }
  if (borrowedLock) rmSync(dirname(borrowedLock), { recursive: true, force: true });
  // A worker with an endless loop in it would keep the process alive.
  Deno.exit(0);
}
