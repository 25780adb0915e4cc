import assert from "node:assert/strict";
import type { Cell } from "../../lessons/engines/model.ts";
import { type Random, random } from "../../lessons/kit/random.ts";
import { gruResetAfterStep } from "../../lessons/q1/05-gru/gru_reset_after.ts";
import { gruJacobian } from "../../lessons/q2/04-stability/jacobians.ts";
import type { Q1Model } from "../../lessons/q2/04-stability/q1_cells.ts";
import {
  gradientOn,
  lossOf,
  parametersOf,
  withParameters,
} from "../../lessons/q2/04-stability/q1_loss.ts";
import { cellParams, matrix, sequence } from "../q1/random_inputs.ts";
import { gruResetAfter } from "../reference/cells.ts";
import { blocksByTape } from "./step_jacobians.ts";

const GATES = { rnn: 1, lstm: 4, gru: 3 } as const;

function randomModel(rng: Random, cell: Cell): Q1Model {
  const [I, H, V] = [2, 3, 4];
  const params = { ...cellParams(rng, I, H, GATES[cell]), bhn: matrix(rng, 1, H) };
  return { cell, params, readout: { Why: matrix(rng, H, V), by: matrix(rng, 1, V) } };
}

for (const cell of ["rnn", "lstm", "gru"] as const) {
  Deno.test(`${cell}: parameters go into a list and come back`, () => {
    const model = randomModel(random(1), cell);
    const list = parametersOf(model);
    assert.deepEqual(parametersOf(withParameters(model, list)), list);
    const doubled = withParameters(model, list.map((x) => 2 * x));
    assert.equal(doubled.readout.by.data[1], 2 * model.readout.by.data[1]);
    assert.equal(doubled.params.Whh.data[4], 2 * model.params.Whh.data[4]);
  });

  Deno.test(`${cell}: the gradient of the mean loss meets its difference quotients`, () => {
    const rng = random(2);
    const model = randomModel(rng, cell);
    const examples = { xs: sequence(rng, 4, 5, 2), labels: [0, 3, 1, 2, 2] };
    const at = parametersOf(model);
    const gradient = gradientOn(model, examples)(at);
    assert.equal(gradient.length, at.length);
    at.forEach((_, k) => {
      const [ahead, behind] = [1e-5, -1e-5].map((h) => {
        const there = at.slice();
        there[k] += h;
        return lossOf(withParameters(model, there), examples);
      });
      assert(Math.abs((ahead - behind) / 2e-5 - gradient[k]) < 1e-9, `parameter ${k}`);
    });
  });
}

Deno.test("gruJacobian() is what the tape says", () => {
  const rng = random(3);
  for (const H of [1, 3, 5]) {
    const params = { ...cellParams(rng, 2, H, 3), bhn: matrix(rng, 1, H) };
    const [x, hPrev] = [matrix(rng, 1, 2), matrix(rng, 1, H)];
    const [[right]] = blocksByTape((tape, [h]) => {
      const nodes = Object.entries(params).map(([name, m]) => [name, tape.input(m)]);
      return [gruResetAfter(tape, Object.fromEntries(nodes), tape.input(x), h).h];
    }, [hPrev]);
    const J = gruJacobian(params.Whh, gruResetAfterStep(params, x, hPrev), hPrev);
    J.data.forEach((value, k) => assert(Math.abs(value - right.data[k]) < 1e-12));
  }
});
