import assert from "node:assert/strict";
import { ADAM } from "../../../lessons/engines/engine.ts";
import { cells } from "../../../lessons/engines/onnx/cells/mod.ts";
import { evaluate, type Named } from "../../../lessons/engines/onnx/evaluate.ts";
import type { Graph } from "../../../lessons/engines/onnx/graph.ts";
import { type Numbers, permuted, sizeOf } from "../../../lessons/engines/onnx/numbers.ts";
import { gradientGraph, stepGraph } from "../../../lessons/engines/onnx/step_graph.ts";
import { randomWeights } from "../../../lessons/engines/testing.ts";
import { random } from "../../../lessons/kit/random.ts";
import { forms } from "../../../lessons/q2/06-native-speed/forms/forms.ts";
import { ownCells, ownStepGraph } from "../../../lessons/q2/06-native-speed/own_step.ts";

const sizes = { inputs: 3, hidden: 4, outputs: 2, loss: "cross-entropy" } as const;

/** Numbers for every input of a graph; positive where a root is taken of them. */
function feedsFor({ inputs }: Graph): Named {
  const rng = random(5);
  return Object.fromEntries(inputs.map(({ name, shape }) => {
    const draw = () => /^(square|share|rate|corr)/.test(name) ? rng.uniform() : 0.7 * rng.normal();
    return [name, { shape, data: Float64Array.from({ length: sizeOf(shape) }, draw) }];
  }));
}

function assertSame(ours: Named, theirs: Named): void {
  assert.deepEqual(Object.keys(ours).sort(), Object.keys(theirs).sort());
  for (const [name, { shape, data }] of Object.entries(theirs)) {
    assert.deepEqual(ours[name].shape, shape, name);
    data.forEach((right, k) => assert(Math.abs(ours[name].data[k] - right) < 1e-10, name));
  }
}

for (const cell of ["rnn", "lstm"] as const) {
  for (const clip of [null, 0.05]) {
    Deno.test(`the graph of a student's ${cell} with clip ${clip} computes what the engine's does`, () => {
      const model = { cell, ...sizes };
      const options = { adam: ADAM, clip, weights: randomWeights(model, random(1)) };
      for (const [steps, batch] of [[1, 5], [4, 3]]) {
        const theirs = stepGraph({ model, cell: cells[cell], steps, batch }, options);
        const ours = ownStepGraph({ model, cell: ownCells[cell], steps, batch }, options);
        const feeds = feedsFor(theirs);
        assertSame(evaluate(ours, feeds), evaluate(theirs, feeds));
      }
    });
  }
}

const model = { cell: "lstm", ...sizes } as const;
const turned = (m: Numbers) => permuted(m, [1, 0]);

for (const form of forms) {
  Deno.test(`the form "${form.name}" computes what the engine does`, () => {
    for (const [steps, batch] of [[1, 5], [4, 3]]) {
      const engine = gradientGraph({ model, cell: cells.lstm, steps, batch });
      const feeds = feedsFor(engine);
      const found = evaluate(
        form.graph({ model, steps, batch }),
        form.rows ? { ...feeds, W: turned(feeds.W), x: inRows(feeds.x, steps) } : feeds,
      );
      const inColumns = form.rows ? { ...found, "d W": turned(found["d W"]) } : found;
      assertSame(inColumns, evaluate(engine, feeds));
    }
  });
}

/** `[T·(1+I)×B]` as `[T·B×(1+I)]`. */
function inRows({ shape: [rows, batch], data }: Numbers, steps: number): Numbers {
  const cut = permuted({ shape: [steps, rows / steps, batch], data }, [0, 2, 1]);
  return { shape: [steps * batch, rows / steps], data: cut.data };
}
