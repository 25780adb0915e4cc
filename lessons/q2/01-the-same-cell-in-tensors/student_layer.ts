/**
 * Your layers as an engine takes them: with PyTorch's layouts, steps first.
 *
 * @module
 */

import * as tf from "@tensorflow/tfjs";
import type { Cell } from "../../engines/model.ts";
import type { Layer } from "../../engines/tfjs/layers.ts";
import { gruLayer, lstmLayer, rnnLayer } from "./layers.ts";

const layers = { rnn: rnnLayer, lstm: lstmLayer, gru: gruLayer } as const;

/** The layer of this lesson for a cell. */
export function studentLayer(cell: Cell): Layer {
  return (_, { weightIh, weightHh, bias, resetBias }, { data, steps }) => {
    const [rows, inputs] = data.shape;
    const x = tf.transpose(tf.reshape(data, [steps, rows / steps, inputs]), [1, 0, 2]);
    return layers[cell](
      x as tf.Tensor3D,
      {
        Wxh: tf.transpose(weightIh),
        Whh: tf.transpose(weightHh),
        bh: tf.reshape(bias, [1, bias.size]),
        bhn: resetBias && tf.reshape(resetBias, [1, resetBias.size]),
      } as Parameters<typeof gruLayer>[1],
    );
  };
}
