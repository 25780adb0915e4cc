/**
 * What a training step costs: by backend, by cell, and by how the cell is written.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { ADAM, type Batch } from "../../../engines/engine.ts";
import type { Cell, Model } from "../../../engines/model.ts";
import { beginning } from "../../../engines/state.ts";
import { randomBatch, randomWeights } from "../../../engines/testing.ts";
import { type Backend, openBackend } from "../../../engines/tfjs/backends.ts";
import { openTfjs } from "../../../engines/tfjs/tfjs.ts";
import { random } from "../../../kit/random.ts";
import { studentLayer } from "../student_layer.ts";
import { libraryModel } from "./library_layer.ts";

/** How the cell is written: this lesson's operations, or the library's layers. */
export type Form = "operations" | "tf.layers";

/** What takes its turn. */
export interface Contender {
  readonly backend: Backend;
  readonly cell: Cell;
  readonly form: Form;
  /** WebAssembly with the product it comes with, instead of the faster one. */
  readonly ownProduct?: true;
}

/** What is timed. */
export interface BackendsConfig {
  readonly steps: number;
  readonly inputs: number;
  readonly hidden: number;
  readonly batch: number;
  /** Times that each has its turn, beside the first one. */
  readonly rounds: number;
}

/** The time of the steps of one contender. */
export interface StepTimes extends Contender {
  /** Milliseconds of the very first step, in which kernels are compiled. */
  first: number;
  /** Milliseconds of the steps after it, one for each round. */
  milliseconds: number[];
}

/** The series of this experiment. */
export interface BackendsSeries {
  /** What each backend ran on. */
  devices: Partial<Record<Backend, string>>;
  times: StepTimes[];
}

const CELLS: readonly Cell[] = ["rnn", "lstm", "gru"];

/** The backends that start here. */
async function devicesHere(): Promise<BackendsSeries["devices"]> {
  const found: BackendsSeries["devices"] = {};
  for (const name of ["webgpu", "wasm", "cpu"] as const) {
    try {
      found[name] = (await openBackend(name)).device;
    } catch {
      // No GPU, not even an imitated one: the others are timed.
    }
  }
  return found;
}

function contenders(backends: readonly Backend[]): Contender[] {
  return CELLS.flatMap((cell) =>
    backends.flatMap((backend) => [
      ...(["operations", "tf.layers"] as const).map((form) => ({ backend, cell, form })),
      ...(backend === "wasm"
        ? [{ backend, cell, form: "operations", ownProduct: true } as const]
        : []),
    ])
  );
}

/** Makes a contender ready: a step, and what gives its memory back. */
async function ready(
  { backend, cell, form, ownProduct }: Contender,
  config: BackendsConfig,
  seed: number,
) {
  const { inputs, hidden, batch, steps } = config;
  const model: Model = { cell, inputs, hidden, outputs: 10, loss: "cross-entropy" };
  const rng = random(seed);
  const given: Batch = randomBatch(model, steps, batch, rng);
  const open = { fasterProduct: !ownProduct };
  if (form === "tf.layers") {
    await openBackend(backend, open);
    const { step, end } = libraryModel(model, steps);
    return { step: () => step(given), end, use: () => openBackend(backend, open) };
  }
  const engine = await openTfjs({ backend, layer: studentLayer(cell), ...open });
  const state = beginning(randomWeights(model, rng, 1 / Math.sqrt(hidden)));
  const trainer = await engine.trainer({ model, steps, batch, adam: ADAM, clip: null, state });
  return {
    step: () => trainer.step(given, 1e-3),
    end: () => trainer.end(),
    use: () => openBackend(backend, open),
  };
}

async function timed(step: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await step();
  return performance.now() - begun;
}

async function run(config: BackendsConfig, [seed]: readonly number[], progress: Progress) {
  const devices = await devicesHere();
  const all = contenders(Object.keys(devices) as Backend[]);
  const total = all.length * (config.rounds + 1);
  const times: StepTimes[] = [];
  const runners = [];
  for (const contender of all) {
    const runner = await ready(contender, config, seed);
    times.push({ ...contender, first: await timed(runner.step), milliseconds: [] });
    runners.push(runner);
    progress(times.length, total, wordsOf(contender));
  }
  for (let round = 1; round <= config.rounds; round++) {
    for (const [k, runner] of runners.entries()) {
      await runner.use();
      times[k].milliseconds.push(await timed(runner.step));
      progress(round * all.length + k + 1, total, wordsOf(all[k]));
    }
  }
  for (const runner of runners) await runner.end();
  return rounded({ devices, times }, 3);
}

function wordsOf({ backend, cell, form }: Contender): string {
  return `${cell}, ${form}, ${backend}`;
}

/** All of it, in turn, so that whatever else the machine does meets all of them alike. */
export const backends: Experiment<BackendsSeries, BackendsConfig> = {
  name: "q2-01-backends",
  lesson: "q2/01",
  about: "One training step at the size of the original lab, by every backend that starts here.",
  config: { steps: 28, inputs: 28, hidden: 128, batch: 128, rounds: 7 },
  seeds: [1],
  small: false,
  source: import.meta.url,
  engine: "TensorFlow.js 4.22.0, float32",
  run,
};
