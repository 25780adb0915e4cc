/**
 * Unusual solutions of lesson q2/01.
 *
 * @module
 */

import * as tf from "@tensorflow/tfjs";
import type { Alternative } from "./alternative.ts";

interface Params {
  Wxh: tf.Tensor2D;
  Whh: tf.Tensor2D;
  bh: tf.Tensor2D;
  bhn: tf.Tensor2D;
}

function inputsByEinsum(x: tf.Tensor3D, { Wxh, bh }: Params) {
  return tf.tidy(() => tf.unstack(tf.einsum("bti,ig->tbg", x, Wxh).add(bh)));
}

/** All gates of a step in one product of h and x side by side with the weights one below the other. */
function together(x: tf.Tensor3D, { Wxh, Whh, bh }: Params) {
  const W = tf.concat([Whh, Wxh], 0);
  const xs = x.transpose([1, 0, 2]).unstack() as tf.Tensor2D[];
  return xs.map((xt) => (h: tf.Tensor2D) => tf.concat([h, xt], 1).matMul(W).add(bh));
}

function rnnTogether(x: tf.Tensor3D, params: Params) {
  const zero = () => tf.zeros<tf.Rank.R2>([x.shape[0], params.Whh.shape[0]]);
  return tf.tidy(() => together(x, params).reduce((h, z) => z(h).tanh() as tf.Tensor2D, zero()));
}

function lstmBySlices(x: tf.Tensor3D, params: Params) {
  const [B, H] = [x.shape[0], params.Whh.shape[0]];
  const state = tf.tidy(() => {
    let h: tf.Tensor2D = tf.zeros([B, H]), c: tf.Tensor2D = tf.zeros([B, H]);
    for (const sum of together(x, params)) {
      const z = sum(h);
      const [i, f, g, o] = [0, 1, 2, 3].map((k) => z.slice([0, k * H], [B, H]));
      // (1 + tanh(x/2))/2 is the logistic function.
      const gate = (a: tf.Tensor) => a.div(2).tanh().add(1).div(2);
      c = gate(f).mul(c).add(gate(i).mul(g.tanh()));
      h = gate(o).mul(c.tanh());
    }
    return h;
  });
  return state;
}

function gruInTheOtherOrder(x: tf.Tensor3D, { Wxh, Whh, bh, bhn }: Params) {
  return tf.tidy(() => {
    const H = Whh.shape[0];
    const both = tf.concat([tf.zeros([1, 2 * H]), bhn], 1);
    const fromInputs = tf.einsum("bti,ig->tbg", x, Wxh).add(bh).unstack();
    return fromInputs.reduce((h, a) => {
      const b = h.matMul(Whh).add(both);
      const [ar, az, an] = a.split(3, 1), [br, bz, bn] = b.split(3, 1);
      const z = az.add(bz).sigmoid();
      const n = ar.add(br).sigmoid().mul(bn).add(an).tanh();
      return z.mul(h).add(tf.scalar(1).sub(z).mul(n));
    }, tf.zeros([x.shape[0], H]));
  });
}

function lossByPlaces(logits: tf.Tensor2D, labels: tf.Tensor1D) {
  const [B, V] = logits.shape;
  return tf.tidy(() => {
    const places = labels.add(tf.mul(tf.range(0, B, 1, "int32"), tf.scalar(V, "int32")));
    const right = logits.flatten().gather(places.cast("int32") as tf.Tensor1D);
    return tf.logSumExp(logits, 1).sub(right).mean();
  });
}

function gradientsByVariables(
  layer: (x: tf.Tensor3D, params: Params) => tf.Tensor2D,
  x: tf.Tensor3D,
  params: Params,
  dh: tf.Tensor2D,
) {
  const names = ["Wxh", "Whh", "bh"] as const;
  return tf.tidy(() => {
    const variables = names.map((name) => tf.variable(params[name]));
    const given = Object.fromEntries(names.map((name, k) => [name, variables[k]]));
    const { grads } = tf.variableGrads(() => layer(x, given as never).mul(dh).sum());
    const found = names.map((name, k) => [name, tf.keep(grads[variables[k].name].clone())]);
    variables.forEach((one) => one.dispose());
    return Object.fromEntries(found);
  });
}

function clipOnTheHost(gradients: tf.Tensor[], limit: number) {
  const norm = Math.hypot(...gradients.flatMap((g) => [...g.dataSync()]));
  const factor = Math.min(1, limit / Math.max(norm, Number.MIN_VALUE));
  return { clipped: gradients.map((g) => tf.tidy(() => g.mul(factor))), norm };
}

function stepByOptimiser(
  loss: () => tf.Scalar,
  weights: tf.Variable[],
  rate: number,
  limit: number,
) {
  const { value, grads } = tf.variableGrads(loss, weights);
  const all = weights.map((w) => grads[w.name]);
  const norm = Math.hypot(...all.flatMap((g) => [...g.dataSync()]));
  const optimiser = tf.train.sgd(rate * Math.min(1, limit / norm));
  optimiser.applyGradients(grads as never);
  const [said] = value.dataSync();
  tf.dispose([value, ...all]);
  optimiser.dispose();
  return { loss: said, norm };
}

/** Every one is right. */
export const tensors: readonly Alternative[] = [
  {
    exercise: "inputsByStep",
    unusual: "It writes the product as a sum over indices, with the steps in front.",
    solution: inputsByEinsum,
  },
  {
    exercise: "rnnLayer",
    unusual: "It multiplies state and input side by side, once a step.",
    solution: rnnTogether,
  },
  {
    exercise: "lstmLayer",
    unusual: "It slices the gates and makes the logistic function of tanh.",
    solution: lstmBySlices,
  },
  {
    exercise: "gruLayer",
    unusual: "It adds both biases as rows of three gates.",
    solution: gruInTheOtherOrder,
  },
  {
    exercise: "meanCrossEntropy",
    unusual: "It gathers the labels' logits from one long row.",
    solution: lossByPlaces,
  },
  {
    exercise: "layerGradients",
    unusual: "It makes variables and differentiates ⟨dh, h⟩.",
    solution: gradientsByVariables,
  },
  {
    exercise: "clipByGlobalNorm",
    unusual: "It finds the norm in JavaScript.",
    solution: clipOnTheHost,
  },
  {
    exercise: "trainStep",
    unusual: "It lets the library's optimiser move.",
    solution: stepByOptimiser,
  },
];
