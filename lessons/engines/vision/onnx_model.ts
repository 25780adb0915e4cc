/**
 * An ONNX model as data, and written down as a file.
 *
 * The engine's own graphs (`../onnx/graph.ts`) know the few operations of a training step, float32 only
 * and shapes all known. A network that somebody else trained has convolutions, indices and a batch of
 * any size, so it has a form of its own here.
 *
 * @module
 */

import { bytesField, joined, messageField, numberField, textField } from "./protobuf.ts";

/** The types of numbers that a converted network uses. */
export type NumberType = "float32" | "int32" | "int64";

/** A tensor that is part of the model. */
export interface ModelConstant {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | BigInt64Array;
}

/** One operation, with ONNX's names for it and its attributes. */
export interface ModelNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, number | string | readonly number[]>>;
}

/** What is given from outside, or goes there. A word in the shape stands for any length. */
export interface ModelValue {
  readonly name: string;
  readonly type: NumberType;
  readonly shape: readonly (number | string)[];
}

/** A whole model. */
export interface Model {
  readonly nodes: readonly ModelNode[];
  readonly constants: readonly ModelConstant[];
  readonly inputs: readonly ModelValue[];
  readonly outputs: readonly ModelValue[];
}

/** The operator set, and the version of the file format. */
const OPSET = 18, IR_VERSION = 8;
/** The numbers of ONNX's types of data and of attributes. */
const TYPES: Record<NumberType, number> = { float32: 1, int32: 6, int64: 7 };
const INT = 2, STRING = 3, INTS = 7;

/** The bytes of an ONNX file; the same model gives the same bytes. */
export function modelFile({ nodes, constants, inputs, outputs }: Model): Uint8Array {
  return joined([
    numberField(1, IR_VERSION),
    textField(2, "unrolled"),
    messageField(7, [
      ...nodes.map((node) => messageField(1, nodeFields(node))),
      textField(2, "network"),
      ...constants.map((one) => messageField(5, constantFields(one))),
      ...inputs.map((value) => messageField(11, valueFields(value))),
      ...outputs.map((value) => messageField(12, valueFields(value))),
    ]),
    messageField(8, [textField(1, ""), numberField(2, OPSET)]),
  ]);
}

function nodeFields({ op, inputs, outputs, attributes }: ModelNode): Uint8Array[] {
  return [
    ...inputs.map((name) => textField(1, name)),
    ...outputs.map((name) => textField(2, name)),
    textField(4, op),
    ...Object.entries(attributes).map(([name, value]) =>
      messageField(5, [textField(1, name), ...attributeFields(value)])
    ),
  ];
}

function attributeFields(value: number | string | readonly number[]): Uint8Array[] {
  if (typeof value === "number") return [numberField(3, value), numberField(20, INT)];
  if (typeof value === "string") return [textField(4, value), numberField(20, STRING)];
  return [...value.map((one) => numberField(8, one)), numberField(20, INTS)];
}

function constantFields({ name, shape, data }: ModelConstant): Uint8Array[] {
  return [
    ...shape.map((n) => numberField(1, n)),
    numberField(2, TYPES[typeOf(data)]),
    textField(8, name),
    bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ];
}

/** The type of an array's numbers. */
export function typeOf(data: ModelConstant["data"]): NumberType {
  return data instanceof Float32Array ? "float32" : data instanceof Int32Array ? "int32" : "int64";
}

/** The message of a value; also what makes a tensor inside a finished file an output of it. */
export function valueFields({ name, type, shape }: ModelValue): Uint8Array[] {
  const dimensions = shape.map((n) =>
    messageField(1, [typeof n === "number" ? numberField(1, n) : textField(2, n)])
  );
  const tensor = messageField(1, [numberField(1, TYPES[type]), messageField(2, dimensions)]);
  return [textField(1, name), messageField(2, [tensor])];
}
