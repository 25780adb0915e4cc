/**
 * The engines that train through TensorFlow.js: on a GPU, in WebAssembly, or in plain JavaScript.
 *
 * @module
 */

import type { Scalar, Tensor, Tensor2D, Variable } from "@tensorflow/tfjs";
import { assertBatch } from "../batch.ts";
import type { Batch, Engine, Setup, StepResult, Trainer, TrainingState } from "../engine.ts";
import type { Model, Weights } from "../model.ts";
import { assertFits } from "../state.ts";
import {
  type Backend,
  type BackendOptions,
  type OpenBackend,
  openBackend,
  type TF,
} from "./backends.ts";
import { type Layer, layers } from "./layers.ts";
import { layerWeights, type Named, trained, untrained } from "./variables.ts";

/** How such an engine runs. */
export interface TfjsOptions extends BackendOptions {
  readonly backend: Backend;
  /** The layer to train; the course's own if none is given. */
  readonly layer?: Layer;
}

/**
 * The engine, if its backend works here.
 *
 * @throws {Error} in one sentence, if it does not.
 */
export async function openTfjs({ backend: name, layer, ...options }: TfjsOptions): Promise<Engine> {
  const backend = await openBackend(name, options);
  return {
    name: `tfjs-${name}`,
    device: backend.device,
    trainer: (setup) => trainer(backend, setup, layer ?? layers[setup.model.cell]),
  };
}

/** Weights, and Adam's two means of each. */
interface State {
  readonly weights: Named<Variable>;
  readonly mean: Named<Variable>;
  readonly square: Named<Variable>;
}

async function trainer(backend: OpenBackend, setup: Setup, layer: Layer): Promise<Trainer> {
  const { tf } = backend;
  const { model, steps, batch } = setup;
  assertFits(setup);
  await backend.use();
  let done = setup.state.step;
  const state: State = {
    weights: variables(tf, model, setup.state.weights),
    mean: variables(tf, model, setup.state.mean),
    square: variables(tf, model, setup.state.square),
  };

  /** What the model says of `[size×T×I]`, as a tensor `[size×O]`. */
  const says = (x: Float32Array, size: number): Tensor2D => {
    const data = tf.tensor(stepsFirst(x, size, setup), [steps * size, model.inputs]) as Tensor2D;
    const last = layer(tf, layerWeights(model, state.weights), { data, steps });
    const { "fc.weight": weight, "fc.bias": bias } = state.weights;
    return tf.add(tf.matMul(last, weight as unknown as Tensor2D, false, true), bias);
  };

  return {
    async step(given, rate): Promise<StepResult> {
      assertBatch(given, setup);
      await backend.use();
      done++;
      const [loss, norm, said] = tf.tidy(() => {
        let said: Tensor2D | undefined;
        const { value, grads } = tf.variableGrads(() => {
          said = tf.keep(says(given.x, given.size)); // outlives the walk back, which tidies up
          return lossOf(tf, model, said, given);
        }, Object.values(state.weights));
        const norm = move(tf, setup, state, gradientsByName(state.weights, grads), done, rate);
        return [value, norm, said!] as const;
      }) as unknown as [Scalar, Scalar, Tensor2D];
      const numbers = await Promise.all([loss, norm, said].map((one) => one.data()));
      tf.dispose([loss, norm, said]);
      return {
        loss: numbers[0][0],
        gradientNorm: numbers[1][0],
        said: numbers[2] as Float32Array,
      };
    },

    async predict(x, size) {
      await backend.use();
      const all = new Float32Array(size * model.outputs);
      const length = steps * model.inputs;
      for (let from = 0; from < size; from += batch) {
        const count = Math.min(batch, size - from);
        const part = x.subarray(from * length, (from + count) * length);
        const said = tf.tidy(() => says(part, count));
        all.set(await said.data(), from * model.outputs);
        said.dispose();
      }
      return all;
    },

    async state(): Promise<TrainingState> {
      await backend.use();
      const [weights, mean, square] = await Promise.all(
        [state.weights, state.mean, state.square].map((named) => untrained(model, named)),
      );
      return { step: done, weights, mean, square };
    },

    async end() {
      await backend.use();
      tf.dispose(Object.values(state).map((named) => Object.values(named)) as never);
    },
  };
}

function variables(tf: TF, model: Model, weights: Weights): Named<Variable> {
  return tf.tidy(() =>
    Object.fromEntries(
      Object.entries(trained(tf, model, weights)).map((
        [name, tensor],
      ) => [name, tf.variable(tensor)]),
    )
  ) as Named<Variable>;
}

/** Gradients come by the names that the library gave the variables. */
function gradientsByName(weights: Named<Variable>, grads: Named): Named {
  return Object.fromEntries(
    Object.entries(weights).map(([name, variable]) => [name, grads[variable.name]]),
  );
}

/** From `[B×T×I]` to `[T·B×I]`. */
function stepsFirst(
  x: Float32Array,
  size: number,
  { steps, model: { inputs } }: Setup,
): Float32Array {
  const turned = new Float32Array(x.length);
  for (let b = 0; b < size; b++) {
    for (let t = 0; t < steps; t++) {
      const from = (b * steps + t) * inputs;
      turned.set(x.subarray(from, from + inputs), (t * size + b) * inputs);
    }
  }
  return turned;
}

/** The mean loss of a batch. */
function lossOf(tf: TF, { loss, outputs }: Model, said: Tensor2D, { y, size }: Batch): Scalar {
  if (loss === "cross-entropy") {
    const right = tf.oneHot(tf.tensor1d(y as Int32Array, "int32"), outputs);
    return tf.div(tf.sum(tf.mul(tf.logSoftmax(said), right)), -size);
  }
  return tf.mean(tf.square(tf.sub(said, tf.tensor2d(y as Float32Array, [size, outputs]))));
}

/**
 * Clips by the global norm (as PyTorch's `clip_grad_norm_`), then Adam (Kingma & Ba 2015, algorithm 1),
 * in place.
 *
 * @returns the norm of the gradient before clipping
 */
function move(
  tf: TF,
  { clip, adam: { beta1, beta2, epsilon } }: Setup,
  { weights, mean, square }: State,
  gradients: Named,
  step: number,
  rate: number,
): Scalar {
  const squares = Object.values(gradients).map((g) => tf.sum(tf.square(g)));
  const norm = tf.sqrt(tf.addN(squares)) as Scalar;
  const scale = clip === null ? null : tf.minimum(tf.div(clip, tf.add(norm, 1e-6)), 1);
  const stepSize = rate / (1 - beta1 ** step), correction = 1 / Math.sqrt(1 - beta2 ** step);
  for (const name in weights) {
    const g: Tensor = scale ? tf.mul(gradients[name], scale) : gradients[name];
    const m = tf.add(tf.mul(mean[name], beta1), tf.mul(g, 1 - beta1));
    const v = tf.add(tf.mul(square[name], beta2), tf.mul(tf.square(g), 1 - beta2));
    const root = tf.add(tf.mul(tf.sqrt(v), correction), epsilon);
    mean[name].assign(m);
    square[name].assign(v);
    weights[name].assign(tf.sub(weights[name], tf.mul(tf.div(m, root), stepSize)));
  }
  return norm;
}
