/**
 * The losses as graph operations, with their gradients.
 *
 * @module
 */

import {
  constant,
  type Graph,
  logSoftmax,
  mul,
  neg,
  reduceSum,
  softmax,
  sub,
  type Value,
} from "./graph.ts";
import type { Model } from "../model.ts";

/** A loss `[1×1]`, and its gradient with respect to what the model says, `[O×B]`. */
export interface Loss {
  readonly loss: Value;
  readonly dOutputs: Value;
}

/**
 * The loss of a batch.
 *
 * @param outputs what the model says, `[O×B]`
 * @param y what is right, `[O×B]`: a one in the row of the class, or the values
 * @param share of each sequence in the mean, `[1×B]`: 1/n, or 0 for a column that is only padding
 */
export function lossOf(
  g: Graph,
  kind: Model["loss"],
  outputs: Value,
  y: Value,
  share: Value,
): Loss {
  if (kind === "cross-entropy") {
    const said = mul(g, logSoftmax(g, outputs, 0), y);
    return {
      loss: neg(g, reduceSum(g, mul(g, said, share))),
      dOutputs: mul(g, sub(g, softmax(g, outputs, 0), y), share),
    };
  }
  const error = sub(g, outputs, y);
  const shared = mul(g, error, mul(g, share, constant(g, 1 / outputs.shape[0])));
  return {
    loss: reduceSum(g, mul(g, error, shared)),
    dOutputs: mul(g, shared, constant(g, 2)),
  };
}
