/**
 * What a call costs, as claims over a run.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, median } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { DispatchSeries, Way } from "../experiments/dispatch.ts";
import { costAt, timesAsLong } from "./numbers.ts";

const run = "q2-06-dispatch";

/** The rows and the columns of a state in the lab. */
const STATE = 128;

/** How many times as fast one graph must be to be called faster. */
const CLEARLY = 2;

/** In the order of the table. */
export const dispatchClaims: readonly Claim<DispatchSeries>[] = [
  {
    id: "q2/06.calls-one-graph",
    origin: "text",
    sentence: "As one graph a step is at least twice as fast as with a call for each operation",
    run,
    measure: ({ series: { step } }) => {
      const ratio = timesAsLong(step.calls, step.graph);
      return measured(
        ratio,
        above(ratio, CLEARLY),
        (it) =>
          `Loss and gradients of the lab’s LSTM, ${step.nodes} operations: ${
            short(median(step.calls), 3)
          } ms in as many calls, ${
            short(median(step.graph), 3)
          } ms in one; the ratio of neighbours is ${it}.`,
        (x) => `${short(x)} ×`,
      );
    },
  },
  {
    id: "q2/06.calls-loop-before-call",
    origin: "text",
    sentence:
      `A product entry by entry of [${STATE}×${STATE}] is faster in a loop of TypeScript than ` +
      `in a call of the runtime`,
    run,
    measure: (run) => {
      const [call, loop] = (["calls", "loop"] as const).map((way) =>
        costAt(run, "Mul", way, STATE).microseconds
      );
      const ratio = timesAsLong(call, loop);
      return measured(
        ratio,
        above(ratio, 1),
        (it) =>
          `${short(median(call))} µs in a call, ${
            short(median(loop))
          } µs in a loop; the ratio of neighbours is ${it}.`,
        (x) => `${short(x)} ×`,
      );
    },
  },
  {
    id: "q2/06.calls-graph-before-loop",
    origin: "text",
    sentence: `Inside a graph it is faster than in the loop`,
    run,
    measure: (run) => {
      const [loop, inside] = (["loop", "graph"] as const).map((way) =>
        costAt(run, "Mul", way, STATE).microseconds
      );
      const ratio = timesAsLong(loop, inside);
      return measured(
        ratio,
        above(ratio, 1),
        (it) =>
          `${short(median(loop))} µs in a loop, ${
            short(median(inside))
          } µs in a graph; the ratio of neighbours is ${it}.`,
        (x) => `${short(x)} ×`,
      );
    },
  },
];

function cost(id: string, sentence: string, way: Way, n: number): Claim<DispatchSeries> {
  return quantity(id, sentence, (run) => costAt(run, "Mul", way, n).microseconds, "µs");
}

function quantity(
  id: string,
  sentence: string,
  numbers: (run: Run<DispatchSeries>) => readonly number[],
  unit: string,
): Claim<DispatchSeries> {
  return {
    id: `q2/06.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const estimate = bootstrap(numbers(run), median);
      return measured(
        estimate,
        "quantity",
        (it) => `Median over ${numbers(run).length} rounds: ${it}.`,
        (x) => `${short(x)}\u00a0${unit}`,
      );
    },
  };
}

/** Numbers that the text shows. */
export const dispatchQuantities: readonly Claim<DispatchSeries>[] = [
  cost("smallest-call", "A call that multiplies one number", "calls", 1),
  cost("smallest-in-graph", "The same operation as one of many in a graph", "graph", 1),
  cost("state-call", "A call that multiplies two states entry by entry", "calls", STATE),
  cost("state-in-graph", "The same operation as one of many in a graph", "graph", STATE),
  cost("state-loop", "The same in a loop of TypeScript", "loop", STATE),
  quantity(
    "step-calls",
    "Loss and gradients, a call for each operation",
    ({ series }) => series.step.calls,
    "ms",
  ),
  quantity(
    "step-graph",
    "Loss and gradients as one graph",
    ({ series }) => series.step.graph,
    "ms",
  ),
];
