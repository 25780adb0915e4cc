/**
 * The checks of lesson q2/01: loss, gradients, clipping, a step.
 *
 * @module
 */

import { fromRows, type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import { derivatives } from "../core/derivatives.ts";
import type { Case, Exercise, Output } from "../core/exercise.ts";
import { newTape } from "../core/tape.ts";
import { crossEntropyOf } from "../q1/forward_pass.ts";
import { cellNodes, cellParams, matrix, number, sequence, widths } from "../q1/random_inputs.ts";
import { rnn } from "../reference/cells.ts";
import { leaves } from "./tensor_laws.ts";
import {
  matrixOf,
  sequenceTensor,
  type Tensor,
  tensorFlow,
  tensorOf,
  tensorsOf,
} from "./tensorflow.ts";

function lossCase(logits: Matrix, labels: number[], about?: string): Case {
  const mean = crossEntropyOf(logits, labels) / labels.length;
  return {
    about,
    args: [logits, labels],
    bind: ([m, labels]) => [
      tensorOf(m as Matrix),
      tensorFlow().tensor(labels as number[], undefined, "int32"),
    ],
    expected: { loss: number(mean) },
  };
}

function randomLoss(rng: Random, B: number): Case {
  const V = 3 + rng.integer(3);
  return lossCase(matrix(rng, B, V), Array.from({ length: B }, () => rng.integer(V)));
}

const meanCrossEntropy: Exercise = {
  name: "meanCrossEntropy",
  file: "learning.ts",
  does: "is the mean over the batch, from logits of any size",
  returns: "a tensor with one number",
  sizes: [{ T: 1, B: 3 }, { T: 1, B: 1 }, { T: 1, B: 6 }],
  make: ({ B }, rng) => randomLoss(rng, B),
  corners: () => [
    lossCase(fromRows([[100, -100, 0], [0, 0, 100]]), [1, 2], "logits that are 200 apart"),
    lossCase(fromRows([[-95, -96], [-90, -90]]), [0, 1], "logits around −90"),
  ],
  laws: [leaves(1, (rng) => randomLoss(rng, 4))],
  read: (returned) => ({ loss: matrixOf(returned) }),
  precision: "float32",
};

/** A function that a grader's other process has too, under a name; what it is made of comes along. */
function named<F>(f: F, name: string, ...args: unknown[]): F {
  return Object.assign((...given: never[]) => (f as (...args: never[]) => unknown)(...given), {
    named: { name, args },
  }) as F;
}

/** Layers of the check's own, by their names. */
const ownLayers: Record<string, (x: Tensor, params: Record<string, Tensor>) => Tensor> = {
  recurrent(x, { Wxh, Whh, bh }) {
    const tf = tensorFlow();
    const [B, T, I] = x.shape;
    let h = tf.zeros([B, Whh.shape[0]]);
    for (let t = 0; t < T; t++) {
      const xt = tf.reshape(tf.slice(x, [0, t, 0], [B, 1, I]), [B, I]);
      h = tf.tanh(tf.add(tf.add(tf.matMul(xt, Wxh), bh), tf.matMul(h, Whh)));
    }
    return h;
  },
};

function gradientsCase(T: number, B: number, rng: Random, hidden?: number): Case {
  const { I, H } = widths(rng, hidden);
  const params = cellParams(rng, I, H, 1);
  const xs = sequence(rng, T, B, I), dh = matrix(rng, B, H);
  const { expected } = derivatives(
    { dWxh: params.Wxh, dWhh: params.Whh, dbh: params.bh },
    (tape, nodes) => {
      const cell = cellNodes(nodes);
      const h = xs.map(tape.input).reduce(
        (h, x) => rnn(tape, cell, x, h),
        tape.input(zeros(B, H)),
      );
      return [[h, dh]];
    },
  );
  return {
    args: ["recurrent", xs, params, dh],
    bind: ([layer, xs, params, dh]) => [
      named(ownLayers[layer as string], layer as string),
      sequenceTensor(xs as Matrix[]),
      tensorsOf(params as Record<string, Matrix>),
      tensorOf(dh as Matrix),
    ],
    expected,
  };
}

const layerGradients: Exercise = {
  name: "layerGradients",
  file: "learning.ts",
  does: "is backpropagation through time",
  returns: "{ Wxh, Whh, bh }, tensors of the parameters' shapes",
  sizes: [{ T: 3, B: 2 }, { T: 1, B: 5 }, { T: 6, B: 1 }],
  make: ({ T, B, H }, rng) => gradientsCase(T, B, rng, H),
  laws: [leaves(3, (rng) => gradientsCase(3, 2, rng))],
  read(returned) {
    const { Wxh, Whh, bh } = returned as Record<string, unknown>;
    return { dWxh: matrixOf(Wxh), dWhh: matrixOf(Whh), dbh: matrixOf(bh) };
  },
  precision: "float32",
};

const lengthOf = (matrices: readonly Matrix[]) =>
  Math.hypot(...matrices.flatMap((m) => [...m.data]));

const scaled = (m: Matrix, factor: number): Matrix => ({
  ...m,
  data: m.data.map((x) => x * factor),
});

function clipCase(gradients: Matrix[], limit: number, about?: string): Case {
  const norm = lengthOf(gradients);
  const factor = norm > limit ? limit / norm : 1;
  return {
    about,
    args: [gradients, limit],
    bind: ([gradients, limit]) => [(gradients as Matrix[]).map(tensorOf), limit],
    expected: { clipped: gradients.map((g) => scaled(g, factor)), norm: number(norm) },
  };
}

const someGradients = (rng: Random) => [matrix(rng, 2, 3), matrix(rng, 1, 4), matrix(rng, 3, 1)];

const clipByGlobalNorm: Exercise = {
  name: "clipByGlobalNorm",
  file: "learning.ts",
  does: "scales all gradients by one factor",
  returns: "{ clipped, norm }: an array of tensors, and a number",
  sizes: [],
  make: (_, rng) => clipCase(someGradients(rng), 0.5),
  corners: (rng) => [
    clipCase(someGradients(rng), 0.5, "longer than the limit"),
    clipCase(someGradients(rng), 50, "shorter than the limit"),
    clipCase([fromRows([[0.3, 0]]), fromRows([[0.4]])], 0.45, "a little longer than the limit"),
    clipCase([fromRows([[0.3, 0]]), fromRows([[0.4]])], 0.55, "a little shorter than the limit"),
    clipCase([zeros(2, 2), zeros(1, 2)], 1, "all gradients are zero"),
    clipCase([matrix(rng, 4, 4)], 0.1, "one gradient"),
    clipCase(
      [scaled(matrix(rng, 2, 2), 0.01), scaled(matrix(rng, 1, 2), 30)],
      2,
      "of different size",
    ),
  ],
  laws: [leaves(3, (rng) => clipCase(someGradients(rng), 0.5))],
  read(returned) {
    const { clipped, norm } = returned as { clipped: unknown[]; norm: unknown };
    return { clipped: clipped.map(matrixOf), norm: number(norm) };
  },
  precision: "float32",
};

/** The variables of a call, by its arguments: they are what the call changes. */
const variablesOf = new WeakMap<readonly unknown[], Tensor[]>();

/** Loss ‖U·V − A‖², to be moved in U and V. */
function stepCase(rng: Random, rate: number, limit: number, about?: string): Case {
  const [U, V, A] = [matrix(rng, 3, 2), matrix(rng, 2, 4), matrix(rng, 3, 4)];
  const tape = newTape();
  const product = tape.matmul(tape.input(U), tape.input(V)).value;
  const apart = { ...product, data: product.data.map((x, i) => x - A.data[i]) };
  const { expected } = derivatives(
    { U, V },
    (tape, { U, V }) => [[tape.matmul(U, V), scaled(apart, 2)]],
  );
  const gradients = [expected.U, expected.V] as Matrix[];
  const norm = lengthOf(gradients);
  const way = rate * (norm > limit ? limit / norm : 1);
  const moved = (m: Matrix, g: Matrix): Matrix => ({
    ...m,
    data: m.data.map((x, i) => x - way * g.data[i]),
  });
  return {
    about,
    args: [U, V, A, rate, limit],
    bind(args) {
      const tf = tensorFlow();
      const [U, V, A] = args.slice(0, 3).map((m) => tensorOf(m as Matrix));
      const variables = [U, V].map((one) => tf.variable(one));
      variablesOf.set(args, variables);
      const loss = () =>
        tf.sum(tf.square(tf.add(tf.matMul(variables[0], variables[1]), tf.mul(A, -1))));
      return [named(loss, "squaredDistance", ...variables, A), variables, ...args.slice(3)];
    },
    expected: {
      loss: number(lengthOf([apart]) ** 2),
      norm: number(norm),
      "first weight": moved(U, gradients[0]),
      "second weight": moved(V, gradients[1]),
    },
  };
}

const trainStep: Exercise = {
  name: "trainStep",
  file: "learning.ts",
  does: "moves the weights down the clipped gradient",
  returns: "{ loss, norm }, two numbers",
  sizes: [],
  make: (_, rng) => stepCase(rng, 0.1, 1),
  corners: (rng) => [
    stepCase(rng, 0.1, 0.5, "clipped"),
    stepCase(rng, 0.03, 1e3, "not clipped"),
    stepCase(rng, 0, 1e3, "a rate of 0"),
  ],
  laws: [leaves(0, (rng) => stepCase(rng, 0.1, 0.5))],
  read(returned, args): Output {
    const { loss, norm } = returned as { loss: unknown; norm: unknown };
    const [first, second] = variablesOf.get(args)!.map(matrixOf);
    return {
      loss: number(loss),
      norm: number(norm),
      "first weight": first,
      "second weight": second,
    };
  },
  precision: "float32",
};

/** In the order of the text. */
export const learning: readonly Exercise[] = [
  meanCrossEntropy,
  layerGradients,
  clipByGlobalNorm,
  trainStep,
];
