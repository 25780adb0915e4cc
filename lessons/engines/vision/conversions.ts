/**
 * How each operation of TensorFlow is written in ONNX. Only those that the course's network uses are here.
 *
 * @module
 */

import { axisOf, type Conversion, known, type Tensor } from "./conversion.ts";
import { type GraphNode, integers, text, texts } from "./graph_model.ts";

/** Writes an operation, and returns its results. */
type Conversion1 = (c: Conversion, node: GraphNode, inputs: Tensor[]) => Tensor | Tensor[];

/** By TensorFlow's names. */
export const conversions: Readonly<Record<string, Conversion1>> = {
  Conv2D: convolution,
  _FusedConv2D: convolution,
  DepthwiseConv2dNative: convolution,
  FusedDepthwiseConv2dNative: convolution,

  MaxPool: (c, node, [x]) =>
    c.add("MaxPool", [c.image(x)], {
      attributes: {
        kernel_shape: integers(node, "ksize").slice(1, 3),
        ...strides(node),
      },
    }),

  Add: binary("Add"),
  Sub: binary("Sub"),
  Mul: binary("Mul"),
  // Both round down in TensorFlow and towards zero in ONNX: the same for places in an image.
  FloorDiv: binary("Div"),
  FloorMod: binary("Mod"),
  Equal: (c, _, [a, b]) => c.add("Equal", c.matched(a, b), { type: "bool" }),

  Relu: (c, _, [x]) => c.add("Relu", [x]),
  Relu6: (c, _, [x]) => relu6(c, x),
  Sigmoid: (c, _, [x]) => c.add("Sigmoid", [x]),
  Identity: (c, _, [x]) => c.add("Identity", [x]),

  Cast(c, node, [x]) {
    const type = node.attr?.DstT?.type === "DT_FLOAT" ? "float32" : "int32";
    return c.add("Cast", [x], { attributes: { to: type === "float32" ? 1 : 6 }, type });
  },

  Mean(c, node, [x, axes]) {
    const along = c.sizes(known(axes, node).map((axis) => axisOf(x, axis)));
    const keepdims = Number(node.attr?.keep_dims?.b ?? false);
    return c.add("ReduceMean", [x, along], {
      attributes: { keepdims },
      image: x.image && keepdims === 1,
    });
  },

  ResizeBilinear(c, node, [x, size]) {
    const { half_pixel_centers: half, align_corners: corners } = node.attr ?? {};
    const nothing = { name: "", type: "float32", image: false } as const;
    return c.add("Resize", [c.image(x), nothing, nothing, c.sizes(known(size, node))], {
      attributes: {
        mode: "linear",
        axes: [2, 3],
        coordinate_transformation_mode: corners?.b
          ? "align_corners"
          : half?.b
          ? "half_pixel"
          : "asymmetric",
      },
    });
  },

  ConcatV2(c, node, inputs) {
    const [axis] = known(inputs.at(-1)!, node);
    const parts = inputs.slice(0, -1);
    const together = parts.every((one) => one.image) ? parts : parts.map((one) => c.plain(one));
    return c.add("Concat", together, { attributes: { axis: wrapped(axisOf(together[0], axis)) } });
  },

  Reshape: (c, node, [x, shape]) => c.add("Reshape", [c.plain(x), c.sizes(known(shape, node))]),
  ExpandDims: (c, node, [x, axis]) =>
    c.add("Unsqueeze", [c.plain(x), c.sizes(known(axis, node).slice(0, 1))]),

  TopKV2(c, node, [x, count]) {
    const [values, places] = c.addMany("TopK", [c.plain(x), c.sizes(known(count, node))], [
      "float32",
      "int64",
    ]);
    return [values, c.add("Cast", [places], { attributes: { to: 6 }, type: "int32" })];
  },

  GatherV2(c, node, [x, places, axis]) {
    return c.add("Gather", [c.plain(x), c.plain(places)], {
      attributes: { axis: known(axis, node)[0] },
    });
  },

  StridedSlice(c, node, [x, begin, end, steps]) {
    const masks = ["begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask"]
      .map((name) => Number(node.attr?.[name]?.i ?? 0));
    const [from, to, ellipsis, added, shrunk] = masks;
    if (from !== to || ellipsis || added || shrunk) {
      throw new RangeError(`the masks ${masks} of ${node.name} are not known here`);
    }
    const axes = known(begin, node).map((_, axis) => axis).filter((axis) => !(from >> axis & 1));
    const at = (bound: Tensor) => c.sizes(axes.map((axis) => known(bound, node)[axis]));
    return c.add("Slice", [c.plain(x), at(begin), at(end), c.sizes(axes), at(steps)]);
  },
};

/** A convolution, with its bias and its activation if they were fused into it. */
function convolution(c: Conversion, node: GraphNode, [x, kernel, bias]: Tensor[]): Tensor {
  const { weight } = kernel;
  if (!weight) throw new RangeError(`the kernel of ${node.name} is not among the weights`);
  if (integers(node, "dilations").some((n) => n !== 1)) {
    throw new RangeError(`${node.name} is dilated, which is not known here`);
  }
  const [height, width, inputs, outputs] = weight.shape;
  const depthwise = /Depthwise/.test(node.op);
  // [H×W×I×O] becomes [O×I×H×W]; a depthwise kernel [H×W×C×M] becomes [C·M×1×H×W].
  const from = [height, width, inputs, outputs];
  const data = depthwise
    ? transposed(weight.data as Float32Array, from, [2, 3, 0, 1])
    : transposed(weight.data as Float32Array, from, [3, 2, 0, 1]);
  const shape = depthwise ? [inputs * outputs, 1, height, width] : [outputs, inputs, height, width];
  const operands = [c.image(x), c.constant(data, shape)];
  if (bias?.weight) operands.push(c.constant(bias.weight.data, bias.weight.shape));
  const sum = c.add("Conv", operands, {
    attributes: { group: depthwise ? inputs : 1, kernel_shape: [height, width], ...strides(node) },
    image: true,
  });
  const fused = texts(node, "fused_ops").filter((one) => one !== "BiasAdd");
  return fused.reduce((tensor, one) => {
    if (one !== "Relu" && one !== "Relu6") throw new RangeError(`${one} in ${node.name}`);
    return one === "Relu" ? c.add("Relu", [tensor]) : relu6(c, tensor);
  }, sum);
}

function relu6(c: Conversion, x: Tensor): Tensor {
  const bound = (value: number) => c.constant(Float32Array.of(value), []);
  return c.add("Clip", [x, bound(0), bound(6)]);
}

function binary(op: string): Conversion1 {
  return (c, _, [a, b]) => c.add(op, c.matched(a, b));
}

/** TensorFlow's SAME puts what is odd at the end: ONNX calls that SAME_UPPER. */
function strides(node: GraphNode): { strides: number[]; auto_pad: string } {
  const auto_pad = text(node, "padding") === "SAME" ? "SAME_UPPER" : "VALID";
  return { strides: integers(node, "strides").slice(1, 3), auto_pad };
}

/** ONNX's attributes here are written without a sign; a last axis of three is 2. */
function wrapped(axis: number): number {
  return axis < 0 ? axis + 3 : axis;
}

/** The numbers of a tensor of four axes with its axes in another order. */
function transposed(
  data: Float32Array,
  shape: readonly number[],
  order: readonly number[],
): Float32Array {
  const steps = shape.map((_, axis) =>
    shape.slice(axis + 1).reduce((product, n) => product * n, 1)
  );
  const [n0, n1, n2, n3] = order.map((axis) => shape[axis]);
  const [s0, s1, s2, s3] = order.map((axis) => steps[axis]);
  const out = new Float32Array(data.length);
  let at = 0;
  for (let a = 0; a < n0; a++) {
    for (let b = 0; b < n1; b++) {
      for (let c = 0; c < n2; c++) {
        for (let d = 0; d < n3; d++) out[at++] = data[a * s0 + b * s1 + c * s2 + d * s3];
      }
    }
  }
  return out;
}
