/**
 * Reading an ONNX file that somebody else wrote: which operations, what goes in, what comes out; and
 * asking it for a tensor that lies inside.
 *
 * @module
 */

import { bytesField, type Field, fieldsOf, joined, messageField, textField } from "./protobuf.ts";

/** One operation of a file. */
export interface FileNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/** Something that goes in or comes out; a word in the shape stands for any length. */
export interface FileValue {
  readonly name: string;
  readonly shape: readonly (number | string)[];
}

/** What a file says about itself. */
export interface OnnxFile {
  readonly nodes: readonly FileNode[];
  /** What must be given: what is in the file already is not among them. */
  readonly inputs: readonly FileValue[];
  readonly outputs: readonly FileValue[];
}

/** The fields of `onnx.proto3` that are read. */
const GRAPH = 7;
const NODE = 1, INITIALIZER = 5, INPUT = 11, OUTPUT = 12;

/**
 * Reads what an ONNX file says about itself. Its numbers are not looked at.
 *
 * @param what for the sentence about what is wrong: the file's name
 * @throws {Error} in one sentence, if it is no ONNX file or cut short.
 */
export function readOnnxFile(bytes: Uint8Array, what: string): OnnxFile {
  let graph: Field[];
  try {
    graph = [...messages(bytes, GRAPH)].flatMap((one) => [...fieldsOf(one)]);
    if (!graph.some((one) => one.field === NODE)) throw new RangeError("it has no operations");
    const stored = new Set(pieces(graph, INITIALIZER).map((one) => textOf(one, 8)));
    return {
      nodes: pieces(graph, NODE).map(nodeOf),
      inputs: pieces(graph, INPUT).map(valueOf).filter(({ name }) => !stored.has(name)),
      outputs: pieces(graph, OUTPUT).map(valueOf),
    };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Error(`${what} is not an ONNX file: ${cause.message}.`, { cause });
  }
}

/**
 * The same file with tensors from inside among what comes out.
 *
 * A message that is written twice is read as one, with the lists of both: so the file is left as it is,
 * and a second graph with nothing but the new outputs stands behind it.
 *
 * @param names tensors of the file that are no outputs yet
 */
export function withOutputs(bytes: Uint8Array, names: readonly string[]): Uint8Array {
  const outputs = names.map((name) => messageField(OUTPUT, [textField(1, name)]));
  return joined([bytes, bytesField(GRAPH, joined(outputs))]);
}

function nodeOf(bytes: Uint8Array): FileNode {
  return { inputs: textsOf(bytes, 1), outputs: textsOf(bytes, 2), op: textOf(bytes, 4) };
}

/** ValueInfoProto: a name, and within its type the shape of a tensor. */
function valueOf(bytes: Uint8Array): FileValue {
  const [tensor] = [...messages(bytes, 2)].flatMap((type) => [...messages(type, 1)]);
  const [shape] = tensor ? [...messages(tensor, 2)] : [];
  const sizes = shape ? [...messages(shape, 1)].map(sizeOf) : [];
  return { name: textOf(bytes, 1), shape: sizes };
}

function sizeOf(dimension: Uint8Array): number | string {
  for (const one of fieldsOf(dimension)) {
    if (one.field === 1 && "number" in one) return one.number;
    if (one.field === 2 && "bytes" in one) return decode(one.bytes);
  }
  return "any";
}

function* messages(bytes: Uint8Array, field: number): Generator<Uint8Array> {
  yield* pieces(fieldsOf(bytes), field);
}

function pieces(fields: Iterable<Field>, field: number): Uint8Array[] {
  return [...fields].flatMap((one) => one.field === field && "bytes" in one ? [one.bytes] : []);
}

function textsOf(bytes: Uint8Array, field: number): string[] {
  return pieces(fieldsOf(bytes), field).map(decode);
}

function textOf(bytes: Uint8Array, field: number): string {
  return textsOf(bytes, field)[0] ?? "";
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
