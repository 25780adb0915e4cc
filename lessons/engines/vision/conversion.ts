/**
 * A conversion under way: the model as far as it is written, and which way round each tensor lies.
 *
 * TensorFlow keeps images as [N×H×W×C], ONNX as [N×C×H×W]. A tensor that is an image lies ONNX's way
 * until something asks for its numbers in TensorFlow's order.
 *
 * @module
 */

import type { GraphNode, Weight } from "./graph_model.ts";
import { type ModelConstant, type ModelNode, type NumberType, typeOf } from "./onnx_model.ts";

/** A tensor of the network, under its name in the ONNX model. */
export interface Tensor {
  readonly name: string;
  readonly type: NumberType | "bool";
  /** Whether it is an image that lies channels first. */
  readonly image: boolean;
  /** Its numbers, if they are known before anything runs. */
  readonly weight?: Weight;
}

/** The order of a channels-first tensor's axes, by the axis that TensorFlow means. */
const CHANNELS_FIRST = [0, 2, 3, 1];

/** What is written so far. */
export class Conversion {
  readonly nodes: ModelNode[] = [];
  readonly constants: ModelConstant[] = [];

  /** Adds an operation with one result. */
  add(
    op: string,
    inputs: readonly Tensor[],
    { attributes = {}, ...result }: Partial<Tensor> & Partial<Pick<ModelNode, "attributes">> = {},
  ): Tensor {
    const name = result.name ?? `t${this.nodes.length}`;
    this.nodes.push({ op, inputs: inputs.map((one) => one.name), outputs: [name], attributes });
    const { type = inputs[0].type, image = inputs.some((one) => one.image) } = result;
    return { name, type, image };
  }

  /** Adds an operation with several results. */
  addMany(op: string, inputs: readonly Tensor[], types: readonly NumberType[]): Tensor[] {
    const outputs = types.map((type, k) => ({
      name: `t${this.nodes.length}_${k}`,
      type,
      image: false,
    }));
    this.nodes.push({
      op,
      inputs: inputs.map((one) => one.name),
      outputs: outputs.map((one) => one.name),
      attributes: {},
    });
    return outputs;
  }

  /** Adds numbers that are part of the model. */
  constant(data: ModelConstant["data"], shape: readonly number[]): Tensor {
    const name = `c${this.constants.length}`;
    this.constants.push({ name, shape, data });
    return { name, type: typeOf(data), image: false };
  }

  /** Adds sizes, axes or places, as ONNX wants them: 64 bits each. */
  sizes(numbers: readonly number[]): Tensor {
    return this.constant(BigInt64Array.from(numbers.map(BigInt)), [numbers.length]);
  }

  /** The tensor in TensorFlow's order. */
  plain(tensor: Tensor): Tensor {
    if (!tensor.image) return this.written(tensor);
    return this.add("Transpose", [tensor], { attributes: { perm: [0, 2, 3, 1] }, image: false });
  }

  /** The tensor channels first. */
  image(tensor: Tensor): Tensor {
    if (tensor.image) return tensor;
    return this.add("Transpose", [this.written(tensor)], {
      attributes: { perm: [0, 3, 1, 2] },
      image: true,
    });
  }

  /** Two tensors that are combined entry by entry: if one is an image, the other fits beside it. */
  matched(a: Tensor, b: Tensor): [Tensor, Tensor] {
    if (!a.image && !b.image) return [this.written(a), this.written(b)];
    return [this.beside(a), this.beside(b)];
  }

  private beside(tensor: Tensor): Tensor {
    const { weight } = tensor;
    if (!weight) return this.image(tensor);
    if (weight.shape.length === 0) return this.written(tensor);
    if (weight.shape.length === 1) return this.constant(weight.data, [weight.shape[0], 1, 1]);
    throw new RangeError(`a constant of shape [${weight.shape}] cannot stand beside an image here`);
  }

  /** A weight is written down when it is first used, and each time anew: they are small. */
  private written(tensor: Tensor): Tensor {
    return tensor.weight ? this.constant(tensor.weight.data, tensor.weight.shape) : tensor;
  }
}

/** The axis of a tensor that TensorFlow means. */
export function axisOf(tensor: Tensor, axis: number): number {
  return tensor.image ? CHANNELS_FIRST[(axis + 4) % 4] : axis;
}

/** The whole numbers of an input that must be known. */
export function known({ weight, name }: Tensor, node: GraphNode): number[] {
  if (!weight) throw new RangeError(`${node.op} ${node.name} needs ${name} before anything runs`);
  return [...weight.data];
}
