import assert from "node:assert/strict";
import type { StepResult, Trainer } from "../../lessons/engines/engine.ts";
import { fromRows } from "../../lessons/kit/matrix.ts";
import { normalMatrix, random } from "../../lessons/kit/random.ts";
import { spectralRadius } from "../../lessons/q1/07-gradients-across-time/gradients.ts";
import { trainUntilItBreaks } from "../../lessons/q2/04-stability/experiments/rates.ts";
import {
  eigenvalues,
  largestSingularValue,
  radiusOf,
} from "../../lessons/q2/04-stability/spectrum.ts";

/** A trainer whose steps are written down. */
function scripted(steps: readonly (Omit<StepResult, "said"> | Error)[]): Trainer {
  let at = 0;
  const never = () => Promise.reject(new Error("nobody asks for this"));
  return {
    step() {
      const next = steps[at++]!;
      return next instanceof Error
        ? Promise.reject(next)
        : Promise.resolve({ ...next, said: new Float32Array() });
    },
    predict: never,
    state: never,
    end: () => Promise.resolve(),
  };
}

const course = {
  count: 4,
  batch: 1,
  epochs: 1,
  seed: 1,
  examples: () => ({ size: 1, x: new Float32Array(), y: new Int32Array() }),
  rate: () => 1,
};

const fine = { loss: 2, gradientNorm: 1 };

Deno.test("a training that goes to its end keeps every loss", async () => {
  const { losses, stopped } = await trainUntilItBreaks(scripted(Array(4).fill(fine)), course);
  assert.deepEqual([losses, stopped], [[2, 2, 2, 2], null]);
});

for (const broken of [{ loss: NaN, gradientNorm: 1 }, { loss: 3, gradientNorm: Infinity }]) {
  Deno.test(`a loss of ${broken.loss} with a norm of ${broken.gradientNorm} is a result, and ends with NaN`, async () => {
    const found = await trainUntilItBreaks(scripted([fine, fine, broken]), course);
    assert.deepEqual(found, { losses: [2, 2, NaN], norms: [1, 1], stopped: 2 });
  });
}

Deno.test("anything else that goes wrong in a training is no result", async () => {
  const trainer = scripted([fine, new Error("The disk is full.")]);
  await assert.rejects(trainUntilItBreaks(trainer, course), /disk is full/);
});

Deno.test("the library's spectral radius is the one of powers", () => {
  for (const n of [1, 2, 7]) {
    const W = normalMatrix(random(n), n, n, 1);
    assert(Math.abs(radiusOf(eigenvalues(W)) - spectralRadius(W)) < 1e-6);
  }
});

Deno.test("largestSingularValue() is by how much a vector can grow", () => {
  assert(Math.abs(largestSingularValue(fromRows([[0, 3], [0, 4]])) - 5) < 1e-12);
});
