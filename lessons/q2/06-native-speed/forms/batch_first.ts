/**
 * The LSTM as everybody writes it first: a row for each sequence, weights on the right.
 *
 * @module
 */

import {
  concat,
  constant,
  gemm,
  type Graph,
  input,
  mul,
  newGraph,
  output,
  reduceSum,
  split,
  transpose,
  type Value,
} from "../../../engines/onnx/graph.ts";
import { lossOf } from "../../../engines/onnx/loss.ts";
import type { StepShape } from "../../../engines/onnx/step_graph.ts";
import { opened, slopesOf, throughGates } from "./gates.ts";

/**
 * From weights and a batch to the loss and the gradients, as the engine's `gradientGraph`. Here `x` is
 * `[T·B×(1+I)]`, a step after the other, and `W` is the transpose of the engine's, `[(H+1+I)×4H]`.
 *
 * @param joined whether the gradient of W is one product over all steps, or adds up inside T of them
 */
export function batchFirst(
  { model, steps, batch }: StepShape,
  { joined }: { readonly joined: boolean },
): Graph {
  const g = newGraph();
  const { hidden, inputs, outputs, loss: kind } = model;
  const W = input(g, "W", [hidden + 1 + inputs, 4 * hidden]);
  const readout = input(g, "fc.weight", [outputs, hidden]);
  const bias = input(g, "fc.bias", [outputs, 1]);
  const x = input(g, "x", [steps * batch, 1 + inputs]);
  const [Whh] = split(g, W, [hidden, 1 + inputs], 0);
  const WhhT = transpose(g, Whh);

  const zeros = constant(g, new Float32Array(batch * hidden), [batch, hidden]);
  let [h, c] = [zeros, zeros];
  const kept = split(g, x, Array(steps).fill(batch), 0).map((xt) => {
    const hx = concat(g, [h, xt], 1);
    const step = opened(g, gemm(g, hx, W), c, 1);
    ({ h, c } = step);
    return { hx, f: step.f, slopes: slopesOf(g, step) };
  });

  const said = gemm(g, readout, h, bias, { transB: true });
  const y = input(g, "y", said.shape), share = input(g, "share", [1, batch]);
  const { loss, dOutputs } = lossOf(g, kind, said, y, share);
  let from: { dh: Value; dc?: Value } = {
    dh: gemm(g, dOutputs, readout, undefined, { transA: true }),
  };
  let dW: Value | undefined;
  const dzs: Value[] = [];
  for (const { hx, f, slopes } of kept.toReversed()) {
    const { dz, dc } = throughGates(g, slopes, from, 1);
    if (joined) dzs.push(dz);
    else dW = gemm(g, hx, dz, dW, { transA: true });
    if (hx !== kept[0].hx) from = { dh: gemm(g, dz, WhhT), dc: mul(g, dc, f) };
  }
  if (joined) {
    const hxs = kept.map(({ hx }) => hx).reverse();
    dW = gemm(g, concat(g, hxs, 0), concat(g, dzs, 0), undefined, { transA: true });
  }

  output(g, "loss", loss);
  output(g, "said", said);
  output(g, "d W", dW!);
  output(g, "d fc.weight", gemm(g, dOutputs, h));
  output(g, "d fc.bias", reduceSum(g, dOutputs, 1));
  return g;
}
