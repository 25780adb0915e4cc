/**
 * The options that every command has that trains, and the engine that follows from them.
 *
 * @module
 */

import type { Chosen, Options } from "../../assets/experiment.ts";
import { chooseEngine, type Device, deviceNames, engineNames } from "./choose.ts";
import type { Engine, EngineName } from "./engine.ts";

/** What may be asked of the machine. */
export const engineOptions: Options = {
  engine: { default: "auto", choices: ["auto", ...engineNames], what: "what computes it" },
  device: {
    default: "auto",
    choices: [...deviceNames],
    what: "where: a GPU, the processor, or either",
  },
  threads: { default: 2, min: 1, max: 64, what: "threads of the processor" },
};

/** Opens the engine that was asked for. */
export function askedEngine({ engine, device, threads }: Chosen): Promise<Engine> {
  return chooseEngine({
    engine: engine as EngineName | "auto",
    device: device as Device,
    threads: threads as number,
  });
}

/** An engine in words, for a run: "onnx on CPU, 2 threads, float32". */
export function engineWords({ name, device }: Engine): string {
  return `${name} on ${device}, float32`;
}
