/**
 * The checks of `counting.ts` in lesson q2/06.
 *
 * @module
 */

import { cells } from "../../../lessons/engines/onnx/cells/mod.ts";
import { gradientGraph } from "../../../lessons/engines/onnx/step_graph.ts";
import { gemmOperations } from "../../../lessons/engines/onnx/work.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise, Law } from "../../core/exercise.ts";
import { number } from "../../q1/random_inputs.ts";

interface Sizes {
  gates: number;
  inputs: number;
  hidden: number;
  outputs: number;
  steps: number;
  batch: number;
}

function operationsCase(size: Sizes, about?: string): Case {
  const { gates, inputs, hidden, outputs, steps, batch } = size;
  const W = gates * hidden * (hidden + 1 + inputs), Whh = gates * hidden * hidden;
  const perSequence = 4 * W * steps + 2 * Whh * (steps - 1) + 6 * outputs * hidden;
  return { about, args: [size], expected: { operations: number(perSequence * batch) } };
}

function sizes(rng: Random, gates: number, steps: number): Sizes {
  const [inputs, hidden, outputs, batch] = rng.permutation(4).map((k) =>
    2 + 2 * k + rng.integer(2)
  );
  return { gates, inputs, hidden, outputs, steps, batch };
}

/** The law that the count is that of the graph which the engine runs. */
const asInTheGraph: Law = {
  says: "the count is that of the engine's own graph",
  broken(call, rng) {
    for (const [cell, gates] of [["rnn", 1], ["lstm", 4]] as const) {
      const size = sizes(rng, gates, 3);
      const { inputs, hidden, outputs, steps, batch } = size;
      const model = { cell, inputs, hidden, outputs, loss: "cross-entropy" } as const;
      const shape = { model, cell: cells[cell], steps, batch };
      const counted = gemmOperations(gradientGraph(shape));
      const said = call(size);
      if (said !== counted) {
        return `the ${cell} with ${
          Object.entries(size).map(([name, n]) => `${name} ${n}`).join(", ")
        }: its graph has ${counted}, and ${said} were counted`;
      }
    }
    return null;
  },
};

const stepOperations: Exercise = {
  name: "stepOperations",
  file: "counting.ts",
  does: "counts what the products of a step multiply and add",
  returns: "a number",
  sizes: [],
  make: (_, rng) => operationsCase(sizes(rng, 4, 3)),
  corners: (rng) => [
    operationsCase(sizes(rng, 1, 1), "an RNN of one step"),
    operationsCase(sizes(rng, 1, 5), "an RNN of five steps"),
    operationsCase(sizes(rng, 4, 1), "an LSTM of one step"),
    operationsCase(sizes(rng, 4, 3), "an LSTM of three steps"),
  ],
  read: (returned) => ({ operations: number(returned) }),
  laws: [asInTheGraph],
};

interface Work {
  operations: number;
  bytes: number;
}

function secondsCase(all: Work[], peak: number, bandwidth: number, about?: string): Case {
  let seconds = 0;
  for (const { operations, bytes } of all) {
    const [arithmetic, memory] = [operations / peak, bytes / bandwidth];
    seconds += arithmetic > memory ? arithmetic : memory;
  }
  return { about, args: [all, { peak, bandwidth }], expected: { seconds: number(seconds) } };
}

/** Works of all kinds; the first waits for its arithmetic for certain, the second for its memory. */
function works(rng: Random, count: number): Work[] {
  return Array.from({ length: count }, (_, k) => ({
    operations: 1 + rng.integer(k === 1 ? 40 : 500) + (k === 0 ? 500 : 0),
    bytes: 1 + rng.integer(k === 0 ? 20 : 50) + (k === 1 ? 20 : 0),
  }));
}

const leastSeconds: Exercise = {
  name: "leastSeconds",
  file: "counting.ts",
  does: "takes for every operation the slower of arithmetic and memory, and adds up",
  returns: "a number of seconds",
  sizes: [],
  make: (_, rng) => secondsCase(works(rng, 6), 100 + rng.integer(50), 10 + rng.integer(5)),
  corners: (rng) => [
    secondsCase([{ operations: 300, bytes: 3 }], 90 + rng.integer(9), 9, "a single product"),
    secondsCase([{ operations: 3, bytes: 300 }], 90 + rng.integer(9), 9, "one by entry"),
    secondsCase(works(rng, 6), 100 + rng.integer(50), 10 + rng.integer(5), "some of both kinds"),
    secondsCase([], 100, 10, "nothing to do"),
  ],
  read: (returned) => ({ seconds: number(returned) }),
};

/** In the order of the text. */
export const exercises: readonly Exercise[] = [stepOperations, leastSeconds];
