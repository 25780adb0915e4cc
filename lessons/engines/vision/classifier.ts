/**
 * A network that names what a picture shows, as others publish it: convolutions, an average over all
 * places, and one matrix. What the course wants of it lies inside: the maps before the average, and the
 * vector before the matrix.
 *
 * @module
 */

import type { Network } from "./network.ts";
import { type FileNode, type OnnxFile, readOnnxFile, withOutputs } from "./onnx_reader.ts";

/** A file that gives the inner tensors too, with the names of what goes in and what comes out. */
export interface Classifier {
  readonly file: Uint8Array;
  readonly input: string;
  readonly maps: string;
  readonly features: string;
  readonly scores: string;
}

/**
 * Opens up a classifier.
 *
 * @param bytes an ONNX file
 * @param network what it must be
 * @param what for the sentence about what is wrong: the file's name
 * @throws {Error} in one sentence: not an ONNX file, other inputs, or not built as described above.
 */
export function openUp(bytes: Uint8Array, network: Network, what: string): Classifier {
  const file = readOnnxFile(bytes, what);
  const input = inputOf(file, network, what);
  const by = new Map(file.nodes.flatMap((node) => node.outputs.map((name) => [name, node])));
  const matrix = file.nodes.findLast(({ op }) => op === "Gemm" || op === "MatMul");
  const average = file.nodes.findLast(({ op }) => op === "GlobalAveragePool");
  if (!matrix || !average || file.outputs.length === 0) {
    throw new Error(
      `${what} has no ${matrix ? "average over all places" : "last matrix"}, so it is not the ` +
        `${network.name} that is expected.`,
    );
  }
  const features = measured(matrix.inputs[0], by);
  // Not before its rounding: in whole numbers that is where an activation cuts off what is negative.
  const [maps] = average.inputs;
  return {
    file: withOutputs(bytes, [maps, features]),
    input,
    maps,
    features,
    scores: file.outputs[0].name,
  };
}

/** In a network of whole numbers each tensor is rounded to them and back: the tensor before that. */
function measured(name: string, by: ReadonlyMap<string, FileNode>): string {
  const node = by.get(name);
  const rounding = node && /^(De)?[Qq]uantizeLinear$/.test(node.op);
  return rounding ? measured(node.inputs[0], by) : name;
}

function inputOf({ inputs }: OnnxFile, { name, size }: Network, what: string): string {
  const wanted = [3, size, size];
  const [first] = inputs;
  const fits = inputs.length === 1 && first.shape.length === 4 &&
    wanted.every((n, k) => first.shape[k + 1] === n || typeof first.shape[k + 1] === "string");
  if (fits) return first.name;
  const said = inputs.map((one) => `${one.name} [${one.shape.join("×")}]`).join(", ") || "nothing";
  throw new Error(
    `${what} takes ${said}; the ${name} that is expected takes one [N×${wanted.join("×")}].`,
  );
}
