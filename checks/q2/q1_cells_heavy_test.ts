import assert from "node:assert/strict";
import { ADAM } from "../../lessons/engines/engine.ts";
import { type Cell, weightShapes } from "../../lessons/engines/model.ts";
import { openOnnx } from "../../lessons/engines/onnx/onnx.ts";
import { beginning } from "../../lessons/engines/state.ts";
import { farthest } from "../../lessons/engines/testing.ts";
import { random } from "../../lessons/kit/random.ts";
import { readout } from "../../lessons/q1/02-the-forward-pass/rnn_forward.ts";
import { q1Model, read } from "../../lessons/q2/04-stability/q1_cells.ts";
import { someDigits } from "../../lessons/q2/04-stability/some_digits.ts";

for (const cell of ["rnn", "lstm", "gru"] as const satisfies Cell[]) {
  Deno.test(`a ${cell} with PyTorch's weights says the same in Q1's code as in the engine`, async () => {
    const model = { cell, inputs: 3, hidden: 5, outputs: 4, loss: "cross-entropy" } as const;
    const rng = random(7);
    // Both biases are drawn, as PyTorch draws them: the conversion has to know which of them add up.
    const weights = Object.fromEntries(
      Object.entries(weightShapes(model)).map(([name, shape]) => {
        const length = shape.reduce((product, n) => product * n, 1);
        return [name, { shape, data: Float32Array.from({ length }, () => rng.normal()) }];
      }),
    );
    const [count, steps] = [6, 7];
    const x = Float32Array.from({ length: count * steps * 3 }, () => rng.normal());
    const engine = await openOnnx({ threads: 1 });
    const state = beginning(weights);
    const trainer = await engine.trainer({
      model,
      steps,
      batch: count,
      adam: ADAM,
      clip: null,
      state,
    });
    const said = await trainer.predict(x, count);
    await trainer.end();

    const sequences = { count, steps, inputs: 3, x, labels: new Uint8Array(count) };
    const converted = q1Model(cell, weights);
    const { hs } = read(converted, someDigits(sequences, 0, count).xs);
    const { data } = readout(converted.readout, hs[hs.length - 1]);
    assert(farthest(said, data) < 2e-6, `they differ by ${farthest(said, data)}`);
  });
}
