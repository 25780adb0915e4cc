/**
 * The same training step by the layers that come with TensorFlow.js.
 *
 * @module
 */

import * as tf from "@tensorflow/tfjs";
import type { Batch } from "../../../engines/engine.ts";
import type { Model } from "../../../engines/model.ts";

/**
 * A model of the library's own layers, ready to be trained.
 *
 * Its GRU has the reset gate before the product: the other one is not there (version 4.22).
 *
 * @returns a step, which gives the loss; and what gives its memory back
 */
export function libraryModel({ cell, inputs, hidden, outputs }: Model, steps: number) {
  // An orthogonal matrix of this size takes the library long to make, and the time of a step is the same.
  const recurrentInitializer = "glorotUniform" as const;
  const settings = { units: hidden, inputShape: [steps, inputs], recurrentInitializer };
  const logistic = { ...settings, recurrentActivation: "sigmoid" as const };
  const layers = {
    rnn: () => tf.layers.simpleRNN(settings),
    lstm: () => tf.layers.lstm(logistic),
    gru: () => tf.layers.gru(logistic),
  };
  const model = tf.sequential({
    layers: [layers[cell](), tf.layers.dense({ units: outputs, activation: "softmax" })],
  });
  const optimizer = tf.train.adam(1e-3);
  model.compile({ optimizer, loss: "sparseCategoricalCrossentropy" });
  return {
    async step({ x, y, size }: Batch): Promise<number> {
      const [xs, ys] = [
        tf.tensor3d(x, [size, steps, inputs]),
        tf.tensor1d(Float32Array.from(y)),
      ];
      const loss = await model.trainOnBatch(xs, ys) as number;
      tf.dispose([xs, ys]);
      return loss;
    },
    end() {
      model.dispose();
      optimizer.dispose();
    },
  };
}
