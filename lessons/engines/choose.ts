/**
 * Which engine trains: the one that was asked for, or the fastest that is here.
 *
 * @module
 */

import type { Engine, EngineName } from "./engine.ts";
import { openOnnx } from "./onnx/onnx.ts";
import { openTfjs } from "./tfjs/tfjs.ts";

/** What may be asked for. */
export interface Wish {
  /** Default: the fastest that runs here. */
  readonly engine?: EngineName | "auto";
  /** Where it runs. "gpu" takes no GPU that the processor only imitates. Default: anywhere. */
  readonly device?: Device;
  /** Threads of an engine that can use several. Default: two, or fewer where there are fewer. */
  readonly threads?: number;
}

/** Where an engine runs. */
export type Device = "auto" | "gpu" | "cpu";

/** How an engine is opened. */
interface Opener {
  readonly on: "gpu" | "cpu";
  /** @param imitated whether a GPU that the processor imitates will do */
  open(threads: number, imitated: boolean): Promise<Engine>;
}

/** The fastest first, as `deno task bench engines` finds them at the sizes of the course. */
const openers: Readonly<Record<EngineName, Opener>> = {
  "onnx": { on: "cpu", open: (threads) => openOnnx({ threads }) },
  "tfjs-webgpu": {
    on: "gpu",
    open: (_, software) => openTfjs({ backend: "webgpu", software }),
  },
  "tfjs-wasm": { on: "cpu", open: () => openTfjs({ backend: "wasm" }) },
  "tfjs-cpu": { on: "cpu", open: () => openTfjs({ backend: "cpu" }) },
};

/** The engines, the fastest first. */
export const engineNames: readonly EngineName[] = Object.keys(openers) as EngineName[];

/** Where an engine may be asked to run. */
export const deviceNames: readonly Device[] = ["auto", "gpu", "cpu"];

/**
 * Opens an engine.
 *
 * @throws {Error} in one sentence, if the one that was asked for does not run here, or none does.
 *
 * @example
 * ```ts
 * import { chooseEngine } from "./choose.ts";
 * import assert from "node:assert/strict";
 *
 * await assert.rejects(
 *   chooseEngine({ engine: "onnx", device: "gpu" }),
 *   /The engine onnx runs on the processor, and a GPU was asked for/,
 * );
 * ```
 */
export async function chooseEngine(
  { engine = "auto", device = "auto", threads }: Wish = {},
): Promise<Engine> {
  const count = threads ?? Math.min(2, navigator.hardwareConcurrency);
  if (engine !== "auto" && !openers[engine]) {
    throw new Error(`There is no engine "${engine}". There are: ${engineNames.join(", ")}.`);
  }
  const names = engine === "auto" ? engineNames : [engine];
  const fitting = names.filter((name) => device === "auto" || openers[name].on === device);
  if (fitting.length === 0) throw new Error(elsewhere(engine as EngineName));
  const imitated = engine !== "auto" && device !== "gpu";
  const failures: unknown[] = [];
  for (const name of fitting) {
    try {
      return await openers[name].open(count, imitated);
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures[0];
}

function elsewhere(engine: EngineName): string {
  return openers[engine].on === "cpu"
    ? `The engine ${engine} runs on the processor, and a GPU was asked for. --engine tfjs-webgpu uses one.`
    : `The engine ${engine} runs on a GPU, and the processor was asked for. --engine auto takes what fits.`;
}
