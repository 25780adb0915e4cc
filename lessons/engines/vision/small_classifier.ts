/**
 * A classifier of a few numbers with the interface of a large one, for tests and for machines that have no
 * large one: every place is a 32nd of the picture, and every channel is a mixture of its mean colours.
 *
 * @module
 */

import { random } from "../../kit/random.ts";
import { type Model, modelFile } from "./onnx_model.ts";

/** What may be different from ResNet-18. */
export interface SmallOptions {
  readonly size?: number;
  readonly channels?: number;
  readonly kinds?: number;
  /** Whether the average over all places is there. */
  readonly average?: boolean;
}

/** The bytes of an ONNX file with the inputs and outputs of ResNet-18. */
export function smallClassifier(
  { size = 224, channels = 512, kinds = 1000, average = true }: SmallOptions = {},
): Uint8Array {
  const rng = random(18);
  const normals = (count: number, scale: number) =>
    Float32Array.from({ length: count }, () => scale * rng.normal());
  const node = (
    op: string,
    inputs: string[],
    output: string,
    attributes: Model["nodes"][number]["attributes"] = {},
  ) => ({ op, inputs, outputs: [output], attributes });
  const cell = { kernel_shape: [32, 32], strides: [32, 32] };
  return modelFile({
    inputs: [{ name: "data", type: "float32", shape: ["N", 3, size, size] }],
    outputs: [{ name: "kinds", type: "float32", shape: ["N", kinds] }],
    constants: [
      { name: "mix", shape: [channels, 3, 1, 1], data: normals(channels * 3, 1) },
      { name: "matrix", shape: [kinds, channels], data: normals(kinds * channels, 0.1) },
    ],
    nodes: [
      node("AveragePool", ["data"], "cells", cell),
      node("Conv", ["cells", "mix"], "mixed"),
      node("Relu", ["mixed"], "maps"),
      node(average ? "GlobalAveragePool" : "GlobalMaxPool", ["maps"], "pooled"),
      node("Flatten", ["pooled"], "vector", { axis: 1 }),
      node("Gemm", ["vector", "matrix"], "kinds", { transB: 1 }),
    ],
  });
}
