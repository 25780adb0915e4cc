/**
 * One training step of the original lab, timed: by an engine, and by PyTorch where it is.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { random } from "../kit/random.ts";
import { ADAM, type Engine, type Setup, type Trainer } from "./engine.ts";
import { lineReader } from "./lines.ts";
import type { Cell, Model } from "./model.ts";
import { cells } from "./onnx/cells/mod.ts";
import { gradientGraph } from "./onnx/step_graph.ts";
import { gemmOperations } from "./onnx/work.ts";
import { python } from "./python.ts";
import { beginning } from "./state.ts";
import { randomBatch, randomWeights } from "./testing.ts";

/** The sizes of the lab: 28 rows of 28 pixels, 128 units, batch 128. */
export const LAB = { steps: 28, batch: 128, inputs: 28, hidden: 128, outputs: 10 } as const;

/** Milliseconds to wait before a turn: OpenMP's threads keep a core busy for 200 after their work. */
export const REST = 300;

/** Something that repeats the step. */
export interface StepTimer {
  /** Milliseconds for one step, the mean over so many. */
  time(steps: number): Promise<number>;
  end(): Promise<void>;
}

/** The lab's model with a cell. */
export function labModel(cell: Cell): Model {
  const { inputs, hidden, outputs } = LAB;
  return { cell, inputs, hidden, outputs, loss: "cross-entropy" };
}

/** How the lab trains, from random weights. */
export function labSetup(cell: Cell): Setup {
  const model = labModel(cell);
  const state = beginning(randomWeights(model, random(1), 1 / Math.sqrt(LAB.hidden)));
  return { model, steps: LAB.steps, batch: LAB.batch, adam: ADAM, clip: null, state };
}

/** Floating point operations of the matrix products of a step. */
export function labOperations(cell: Cell): number {
  // Every product has the batch as one of its sizes, so that one sequence can be counted for all.
  const shape = { model: labModel(cell), cell: cells[cell], steps: LAB.steps, batch: 1 };
  return LAB.batch * gemmOperations(gradientGraph(shape));
}

/** An engine that repeats the step. */
export async function engineTimer(engine: Engine, cell: Cell): Promise<StepTimer> {
  return repeating(await engine.trainer(labSetup(cell)), cell);
}

/** Anything that can train, repeating the step on one batch. */
export function repeating(
  trainer: Pick<Trainer, "step" | "end">,
  cell: Cell,
): StepTimer {
  const batch = randomBatch(labModel(cell), LAB.steps, LAB.batch, random(2));
  return {
    async time(steps) {
      const begun = performance.now();
      for (let k = 0; k < steps; k++) await trainer.step(batch, 1e-3);
      return (performance.now() - begun) / steps;
    },
    end: () => trainer.end(),
  };
}

/** PyTorch in a process of its own that waits for orders, and its version; `null` where it is not. */
export async function pytorchTimer(
  cell: Cell,
  threads: number,
): Promise<StepTimer & { readonly version: string } | null> {
  const { batch, steps, inputs, hidden, outputs } = LAB;
  const sizes = [threads, batch, steps, inputs, hidden, outputs].map(String);
  let process: Deno.ChildProcess;
  try {
    process = new Deno.Command(python, {
      args: [fileURLToPath(new URL("lab_step.py", import.meta.url)), cell, ...sizes],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  } catch {
    return null;
  }
  const nextLine = lineReader(process.stdout);
  const writer = process.stdin.getWriter();
  const version = await nextLine();
  if (!version) return null;
  return {
    version,
    async time(steps) {
      await writer.write(new TextEncoder().encode(`${steps}\n`));
      return 1000 * Number(await nextLine()) / steps;
    },
    async end() {
      await writer.close();
      await process.status;
    },
  };
}
