/**
 * Which engine trains: the one that was asked for, or the fastest that is here.
 *
 * @module
 */

import type { Engine, EngineName } from "./engine.ts";
import { openOnnx } from "./onnx/onnx.ts";

/** What may be asked for. */
export interface Wish {
  /** Default: the fastest that runs here. */
  readonly engine?: EngineName | "auto";
  /** Threads of an engine that runs on the CPU. Default: two, or fewer where there are fewer. */
  readonly threads?: number;
}

const openers: Partial<Record<EngineName, (threads: number) => Promise<Engine>>> = {
  onnx: (threads) => openOnnx({ threads }),
};

/** The engines, the fastest first. */
export const engineNames: readonly EngineName[] = Object.keys(openers) as EngineName[];

/**
 * Opens an engine.
 *
 * @throws {Error} in one sentence, if the one that was asked for does not run here, or none does.
 */
export async function chooseEngine({ engine = "auto", threads }: Wish = {}): Promise<Engine> {
  const count = threads ?? Math.min(2, navigator.hardwareConcurrency);
  const failures: unknown[] = [];
  for (const name of engine === "auto" ? engineNames : [engine]) {
    const open = openers[name];
    if (!open) {
      throw new Error(`There is no engine "${name}". There are: ${engineNames.join(", ")}.`);
    }
    try {
      return await open(count);
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures[0];
}
