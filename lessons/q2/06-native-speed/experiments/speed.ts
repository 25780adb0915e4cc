/**
 * A training step of the lab, by the engine and by PyTorch, in turns.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import {
  engineTimer,
  LAB,
  labOperations,
  labSetup,
  pytorchTimer,
  repeating,
  REST,
  type StepTimer,
} from "../../../engines/lab_step.ts";
import { matmulPeak } from "../../../engines/matmul_peak.ts";
import type { Cell } from "../../../engines/model.ts";
import { cells } from "../../../engines/onnx/cells/mod.ts";
import { openGivenStep } from "../../../engines/onnx/given_step.ts";
import { openOnnx } from "../../../engines/onnx/onnx.ts";
import { stepGraph } from "../../../engines/onnx/step_graph.ts";
import { inTurns } from "../../../engines/turns.ts";

/** What is timed, and how often. */
export interface SpeedConfig {
  readonly cells: readonly Cell[];
  readonly threads: readonly number[];
  readonly rounds: number;
  /** Steps in a turn. */
  readonly perTurn: number;
}

/** Who takes a step: the engine, PyTorch, or the engine's graph with threads inside its operations. */
export type Contestant = "engine" | "pytorch" | "inside";

/** One cell with so many threads. */
export interface StepTimes {
  readonly cell: Cell;
  readonly threads: number;
  /** Milliseconds of a step, round by round; the rounds of all belong together. */
  readonly milliseconds: Readonly<Partial<Record<Contestant, readonly number[]>>>;
}

/** The series of this experiment. */
export interface SpeedSeries {
  /** PyTorch's version; "none" where it is not. */
  readonly pytorch: string;
  /** Floating point operations a second of one large product, by the number of threads. */
  readonly peaks: readonly { readonly threads: number; readonly peak: number }[];
  /** Floating point operations of the products of a step. */
  readonly operations: readonly { readonly cell: Cell; readonly operations: number }[];
  readonly times: readonly StepTimes[];
}

/** The lab's step: 28 rows of 28 pixels, 128 units, batch 128, Adam. */
export const speed: Experiment<SpeedSeries, SpeedConfig> = {
  name: "q2-06-speed",
  lesson: "q2/06",
  about: "A training step of the lab by the engine and by PyTorch, taking turns.",
  config: { cells: ["rnn", "lstm", "gru"], threads: [1, 2], rounds: 21, perTurn: 12 },
  seeds: [1],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30.0 and PyTorch, float32",
  async run({ cells: chosen, threads, rounds, perTurn }, _, progress) {
    const times: StepTimes[] = [];
    const peaks: { threads: number; peak: number }[] = [];
    let pytorch = "none";
    const total = threads.length * chosen.length;
    for (const count of threads) {
      peaks.push({ threads: count, peak: await matmulPeak(count) });
      for (const cell of chosen) {
        const theirs = await pytorchTimer(cell, count);
        pytorch = theirs?.version ?? "none";
        const all: Partial<Record<Contestant, StepTimer>> = {
          engine: await engineTimer(await openOnnx({ threads: count }), cell),
          ...(theirs && { pytorch: theirs }),
          ...(count > 1 && { inside: await threadsInside(cell, count) }),
        };
        const milliseconds = await inTurns(
          Object.values(all).map((one) => ({ time: () => one.time(perTurn) })),
          { warmUp: 2, rounds, rest: REST },
          (done, turns) => progress(times.length * turns + done, total * turns, `${cell} ${count}`),
        );
        for (const one of Object.values(all)) await one.end();
        const named = Object.keys(all).map((name, k) => [name, milliseconds[k]]);
        times.push({ cell, threads: count, milliseconds: Object.fromEntries(named) });
      }
    }
    const operations = chosen.map((cell) => ({ cell, operations: labOperations(cell) }));
    return rounded({ pytorch, peaks, operations, times }, 4);
  },
};

/** The whole step as one graph, of which every operation is split over the threads. */
async function threadsInside(name: Cell, threads: number): Promise<StepTimer> {
  const setup = labSetup(name);
  const { model, adam, clip, state: { weights } } = setup;
  const cell = cells[name];
  const shape = { model, cell, steps: LAB.steps, batch: LAB.batch };
  const graph = stepGraph(shape, { adam, clip, weights });
  return repeating(await openGivenStep(graph, cell, setup, threads), name);
}
