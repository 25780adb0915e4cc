/**
 * The weights of a model as TensorFlow.js holds them, and their way back to PyTorch's names.
 *
 * @module
 */

import type { Tensor } from "@tensorflow/tfjs";
import { foldBiases, type Model, type Weights, weightShapes } from "../model.ts";
import type { TF } from "./backends.ts";
import type { LayerWeights } from "./layers.ts";

/** Tensors by PyTorch's names; `bias_hh_l0` is only there for the GRU, and is only its candidate's part. */
export type Named<T extends Tensor = Tensor> = Record<string, T>;

/** The tensors that are trained, with the numbers of the given weights. */
export function trained(tf: TF, model: Model, given: Weights): Named {
  const weights = foldBiases(model, given);
  const second = `${model.cell}.bias_hh_l0`;
  const found: Named = {};
  for (const [name, shape] of Object.entries(weightShapes(model))) {
    const { data } = weights[name];
    if (name !== second) found[name] = tf.tensor(data, [...shape]);
    else if (model.cell === "gru") found[name] = tf.tensor(data.slice(2 * model.hidden));
  }
  return found;
}

/** The numbers of such tensors, under the names and in the shapes of the model's weights. */
export async function untrained(model: Model, named: Named): Promise<Weights> {
  const entries = Object.entries(weightShapes(model)).map(async ([name, shape]) => {
    const data = new Float32Array(shape.reduce((product, n) => product * n, 1));
    const tensor = named[name];
    // The part of a second bias that is not trained stays zero.
    if (tensor) data.set(await tensor.data() as Float32Array, data.length - tensor.size);
    return [name, { shape, data }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** What a layer needs, among the tensors of a model. */
export function layerWeights({ cell }: Model, named: Named): LayerWeights {
  return {
    weightIh: named[`${cell}.weight_ih_l0`] as LayerWeights["weightIh"],
    weightHh: named[`${cell}.weight_hh_l0`] as LayerWeights["weightHh"],
    bias: named[`${cell}.bias_ih_l0`] as LayerWeights["bias"],
    resetBias: named[`${cell}.bias_hh_l0`] as LayerWeights["resetBias"],
  };
}
