/**
 * A network of TensorFlow.js as an ONNX file, so that onnxruntime can run it.
 *
 * @module
 */

import { Conversion, type Tensor } from "./conversion.ts";
import { conversions } from "./conversions.ts";
import type { GraphModel, GraphNode } from "./graph_model.ts";
import { modelFile, type ModelValue } from "./onnx_model.ts";

/** What is wanted of the network. */
export interface Wanted {
  /** By the name that the result gets: which operation gives it, and how it shall lie. */
  readonly outputs: Readonly<Record<string, WantedOutput>>;
  /** Whether any number of images goes in at once. What follows the heads takes one. Default: one. */
  readonly batch?: boolean;
}

/** One result. */
export interface WantedOutput {
  /** The operation's name in the graph. */
  readonly of: string;
  /** Its shape, with a word for what may vary. */
  readonly shape: readonly (number | string)[];
  /** Whether an image shall lie channels first, as it does inside. Default: as in TensorFlow. */
  readonly channelsFirst?: boolean;
}

/**
 * Converts what of a network is needed for some of its results. Cutting a network off at a feature map
 * is asking for that map and nothing behind it.
 *
 * The image goes in channels first, `[N×3×H×W]`, under the name `image`.
 *
 * @param model the network; its one placeholder is the image
 * @param wanted the results
 * @returns the bytes of an ONNX file; the same network gives the same bytes
 * @throws {Error} in one sentence, that names the operation which is not known here.
 */
export function tfjsToOnnx(model: GraphModel, { outputs, batch = false }: Wanted): Uint8Array {
  const c = new Conversion();
  const nodes = new Map(model.nodes.map((node) => [node.name, node]));
  const done = new Map<string, Tensor[]>();
  let image: ModelValue | undefined;

  const convert = (name: string): Tensor[] => {
    const node = nodes.get(name);
    if (!node) throw new Error(`The network has no operation ${name}.`);
    if (node.op === "Const") return [constantOf(model, name)];
    if (node.op === "Placeholder") {
      image = imageOf(node, batch);
      return [{ name: image.name, type: "float32", image: true }];
    }
    const conversion = conversions[node.op];
    if (!conversion) throw new Error(`The network's ${name} is a ${node.op}, not known here.`);
    const inputs = (node.input ?? []).map((input) => {
      const [from, which = "0"] = input.split(":");
      return tensorsOf(from)[Number(which)];
    });
    try {
      const results = conversion(c, node, inputs);
      return Array.isArray(results) ? results : [results];
    } catch (cause) {
      throw new Error(`The network cannot be converted: ${(cause as Error).message}.`, { cause });
    }
  };
  const tensorsOf = (name: string): Tensor[] => {
    const found = done.get(name) ?? convert(name);
    done.set(name, found);
    return found;
  };

  const values = Object.entries(outputs).map(([name, { of, shape, channelsFirst }]): ModelValue => {
    const [tensor] = tensorsOf(of);
    c.add("Identity", [channelsFirst ? c.image(tensor) : c.plain(tensor)], { name });
    return { name, type: tensor.type === "bool" ? "int32" : tensor.type, shape };
  });
  if (!image) throw new Error("The network has no image to begin with.");
  return modelFile({ nodes: c.nodes, constants: c.constants, inputs: [image], outputs: values });
}

function constantOf({ weights }: GraphModel, name: string): Tensor {
  const weight = weights.get(name);
  if (!weight) throw new Error(`The network's weights have no ${name}.`);
  return {
    name,
    type: weight.data instanceof Float32Array ? "float32" : "int32",
    image: false,
    weight,
  };
}

/** What goes in: TensorFlow's [N×H×W×3] as [N×3×H×W]. */
function imageOf({ attr, name }: GraphNode, batch: boolean): ModelValue {
  const sizes = (attr?.shape?.shape?.dim ?? []).map(({ size }) => Number(size));
  if (sizes.length !== 4) throw new Error(`The network begins with ${name}, which is no image.`);
  const [, height, width, channels] = sizes;
  return { name: "image", type: "float32", shape: [batch ? "N" : 1, channels, height, width] };
}
