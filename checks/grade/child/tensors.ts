/**
 * Tensors in the process that runs a submission: made by the library that the submission uses.
 *
 * @module
 */

import * as tf from "@tensorflow/tfjs";
import type { ChildTensors } from "./harness.ts";

tf.enableProdMode(); // no advice to install another package
await tf.setBackend("cpu");

type Parameters = Record<"Wxh" | "Whh" | "bh", tf.Tensor2D>;

/** Functions that the checks give to a submission, by the names that they have there. */
const named = {
  /** A tanh layer, to be differentiated. */
  recurrent: () => (x: tf.Tensor3D, { Wxh, Whh, bh }: Parameters) => {
    let h: tf.Tensor2D = tf.zeros([x.shape[0], Whh.shape[0]]);
    const [B, T, I] = x.shape;
    for (let t = 0; t < T; t++) {
      const xt = tf.reshape(tf.slice(x, [0, t, 0], [B, 1, I]), [B, I]);
      h = tf.tanh(tf.add(tf.add(tf.matMul(xt, Wxh), bh), tf.matMul(h, Whh)));
    }
    return h;
  },
  /** ‖U·V − A‖², to be moved in U and V. */
  squaredDistance: (U: tf.Tensor2D, V: tf.Tensor2D, A: tf.Tensor2D) => () =>
    tf.sum(tf.square(tf.sub(tf.matMul(U, V), A))),
};

/** How they are made, and what a call does with them. */
export const tensors: ChildTensors = {
  named,
  make(shape, data, kind) {
    const tensor = tf.tensor(data, [...shape], kind === "int32" ? "int32" : "float32");
    return kind === "variable" ? tf.variable(tensor) : tensor;
  },
  counted(call) {
    const product = tf.getKernel("BatchMatMul", "cpu");
    let products = 0;
    const put = (kernel: tf.KernelConfig) => {
      tf.unregisterKernel("BatchMatMul", "cpu");
      tf.registerKernel(kernel);
    };
    put({ ...product, kernelFunc: (given) => (products++, product.kernelFunc(given)) });
    const before = tf.memory().numTensors;
    try {
      const result = call();
      return { result, left: tf.memory().numTensors - before, products };
    } finally {
      put(product);
    }
  },
};
