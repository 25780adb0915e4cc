/**
 * What a call costs: one operation at a time, the same in one graph, and in a loop of TypeScript.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { LAB, labModel } from "../../../engines/lab_step.ts";
import { cells } from "../../../engines/onnx/cells/mod.ts";
import {
  gemm,
  type Graph,
  input,
  mul,
  newGraph,
  output,
  type Value,
} from "../../../engines/onnx/graph.ts";
import { onnxFile } from "../../../engines/onnx/onnx_file.ts";
import { openSession, tensorMaker } from "../../../engines/onnx/runtime.ts";
import { gradientGraph } from "../../../engines/onnx/step_graph.ts";
import { inTurns, type Timed } from "../../../engines/turns.ts";
import { nodeByNode } from "./node_by_node.ts";
import { graphTimer } from "./session_timer.ts";

/** An operation on two matrices `[n×n]`. */
export type Operation = "Mul" | "Gemm";

/** How it is called: each time for itself, many in one graph, or as a loop over typed arrays. */
export type Way = "calls" | "graph" | "loop";

/** What is timed. */
export interface DispatchConfig {
  /** Sizes n for each operation. */
  readonly sizes: Readonly<Record<Operation, readonly number[]>>;
  /** Operations one after the other that are timed together, at most. */
  readonly chain: number;
  readonly rounds: number;
  /** Rounds for the whole step. */
  readonly stepRounds: number;
}

/** One operation at one size, called in one way. */
export interface Cost {
  readonly operation: Operation;
  readonly way: Way;
  readonly n: number;
  /** Microseconds for one, round by round; the rounds of all ways belong together. */
  readonly microseconds: readonly number[];
}

/** The series of this experiment. */
export interface DispatchSeries {
  readonly costs: readonly Cost[];
  /** Loss and gradients of the lab's LSTM: in one call, and in one for each node. */
  readonly step: {
    readonly nodes: number;
    readonly graph: readonly number[];
    readonly calls: readonly number[];
  };
}

/** Element-wise products, matrix products, and a whole step. */
export const dispatch: Experiment<DispatchSeries, DispatchConfig> = {
  name: "q2-06-dispatch",
  lesson: "q2/06",
  about: "The cost of an operation, called by itself, as one of many in a graph, and as a loop.",
  config: {
    sizes: {
      Mul: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
      Gemm: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
    },
    chain: 100,
    rounds: 21,
    stepRounds: 21,
  },
  seeds: [1],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30.0 and TypeScript, float32, 1 thread",
  async run({ sizes, chain, rounds, stepRounds }, _, progress) {
    const costs: Cost[] = [];
    const pairs = (Object.keys(sizes) as Operation[])
      .flatMap((operation) => sizes[operation].map((n) => ({ operation, n })));
    for (const [k, { operation, n }] of pairs.entries()) {
      const count = Math.max(4, Math.min(chain, Math.round(chain * (128 / n) ** 2)));
      const timed = await ways(operation, n, count);
      const times = await inTurns(timed.map(({ timer }) => timer), { warmUp: 3, rounds });
      for (const { timer } of timed) await timer.end?.();
      timed.forEach(({ way }, w) => {
        const microseconds = times[w].map((milliseconds) => 1000 * milliseconds / count);
        costs.push({ operation, way, n, microseconds });
      });
      progress(k + 1, pairs.length + 1, `${operation} ${n}`);
    }
    const step = await wholeStep(stepRounds);
    progress(pairs.length + 1, pairs.length + 1, "a whole step");
    return rounded({ costs, step }, 4);
  },
};

interface TimedWay {
  readonly way: Way;
  readonly timer: Timed & { end?(): Promise<void> };
}

/** The ways to compute `count` operations, each on the result of the one before. */
async function ways(operation: Operation, n: number, count: number): Promise<TimedWay[]> {
  const tensor = await tensorMaker();
  const [a, b] = matrices(operation, n).map((data) => tensor(data, [n, n]));
  const whole = await graphTimer(chainOf(operation, n, count), 1, { feeds: { a, b } });
  const single = await openSession(onnxFile(chainOf(operation, n, 1)));
  const calls = {
    async time() {
      const begun = performance.now();
      let last = a;
      for (let k = 0; k < count; k++) last = (await single.run({ a: last, b })).c;
      return performance.now() - begun;
    },
    end: () => single.release(),
  };
  const both: TimedWay[] = [{ way: "calls", timer: calls }, { way: "graph", timer: whole }];
  return operation === "Gemm" ? both : [...both, { way: "loop", timer: loop(n, count) }];
}

/** A graph in which `count` operations follow each other. */
function chainOf(operation: Operation, n: number, count: number): Graph {
  const g = newGraph();
  const a = input(g, "a", [n, n]), b = input(g, "b", [n, n]);
  let last: Value = a;
  for (let k = 0; k < count; k++) last = operation === "Mul" ? mul(g, last, b) : gemm(g, last, b);
  output(g, "c", last);
  return g;
}

/** Numbers of which no power is too large or too small: a product with b changes nothing but signs. */
function matrices(operation: Operation, n: number): [a: Float32Array, b: Float32Array] {
  const b = new Float32Array(n * n);
  if (operation === "Mul") b.fill(-1);
  else for (let k = 0; k < n; k++) b[k * n + (n - 1 - k)] = 1;
  return [Float32Array.from({ length: n * n }, (_, k) => 1 + k % 7), b];
}

/** What a program without any runtime would do: no call, and no vector instructions either. */
function loop(n: number, count: number): Timed {
  const [a, b] = matrices("Mul", n);
  let [last, next] = [a.slice(), a.slice()];
  return {
    time() {
      const begun = performance.now();
      for (let k = 0; k < count; k++) {
        for (let i = 0; i < last.length; i++) next[i] = last[i] * b[i];
        [last, next] = [next, last];
      }
      return Promise.resolve(performance.now() - begun);
    },
  };
}

async function wholeStep(rounds: number): Promise<DispatchSeries["step"]> {
  const { steps, batch } = LAB;
  const g = gradientGraph({ model: labModel("lstm"), cell: cells.lstm, steps, batch });
  const [graph, calls] = [await graphTimer(g, 1), await nodeByNode(g)];
  const [whole, single] = await inTurns([graph, calls], { warmUp: 3, rounds });
  for (const timer of [graph, calls]) await timer.end();
  return { nodes: g.nodes.length, graph: whole, calls: single };
}
