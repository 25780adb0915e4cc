/**
 * A graph written down as an ONNX file: Protocol Buffers' wire format, the fields of `onnx.proto3`.
 *
 * @module
 */

import type { Constant, Graph, Node, Value } from "./graph.ts";

/** The operator set that the graphs are written for, and the version of the file format. */
const OPSET = 17, IR_VERSION = 8;
/** The numbers of ONNX's types of data and of attributes. */
const FLOAT = 1, INT64 = 7, ATTRIBUTE_INT = 2, ATTRIBUTE_INTS = 7;

/**
 * The bytes of an ONNX model that computes the graph.
 *
 * @example
 * ```ts
 * import { add, input, newGraph, output } from "./graph.ts";
 * import { onnxFile } from "./onnx_file.ts";
 * import assert from "node:assert/strict";
 *
 * const g = newGraph();
 * const x = input(g, "x", [2]);
 * output(g, "twice", add(g, x, x));
 * const text = new TextDecoder().decode(onnxFile(g));
 * assert(text.includes("Add") && text.includes("twice"));
 * ```
 */
export function onnxFile(g: Graph): Uint8Array {
  return join([
    number(1, IR_VERSION),
    text(2, "unrolled"),
    message(7, [
      ...g.nodes.map((node) => message(1, nodeFields(node))),
      text(2, "graph"),
      ...g.constants.map((one) => message(5, constantFields(one))),
      ...g.inputs.map((value) => message(11, valueFields(value))),
      ...g.outputs.map((value) => message(12, valueFields(value))),
    ]),
    message(8, [text(1, ""), number(2, OPSET)]),
  ]);
}

function nodeFields({ op, inputs, outputs, attributes }: Node): Uint8Array[] {
  return [
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) =>
      message(5, [
        text(1, name),
        ...(typeof value === "number"
          ? [number(3, value), number(20, ATTRIBUTE_INT)]
          : [...value.map((one) => number(8, one)), number(20, ATTRIBUTE_INTS)]),
      ])
    ),
  ];
}

function constantFields({ name, shape, data }: Constant): Uint8Array[] {
  return [
    ...shape.map((n) => number(1, n)),
    number(2, data instanceof Float32Array ? FLOAT : INT64),
    text(8, name),
    bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ];
}

function valueFields({ name, shape }: Value): Uint8Array[] {
  const dimensions = shape.map((n) => message(1, [number(1, n)]));
  const tensor = message(1, [number(1, FLOAT), message(2, dimensions)]);
  return [text(1, name), message(2, [tensor])];
}

/** A field with a whole number that is not negative. */
function number(field: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(field << 3), ...varint(value)]);
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value));
}

function message(field: number, fields: readonly Uint8Array[]): Uint8Array {
  return bytes(field, join(fields));
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return join([Uint8Array.from([...varint(field << 3 | 2), ...varint(value.length)]), value]);
}

/** Seven bits a byte, the lowest first; the highest bit of a byte says that more follow. */
function varint(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push(rest % 128 | 128);
  return [...out, rest];
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
