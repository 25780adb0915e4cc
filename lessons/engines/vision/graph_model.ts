/**
 * A network as TensorFlow.js stores it: a graph in JSON, and its weights in a file of bytes.
 *
 * @module
 */

/** One operation. Attributes are as in TensorFlow's `NodeDef`, texts in base64. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, Attribute>>;
}

/** An attribute of an operation. */
interface Attribute {
  readonly i?: string | number;
  readonly b?: boolean;
  readonly s?: string;
  readonly type?: string;
  readonly list?: { readonly i?: readonly (string | number)[]; readonly s?: readonly string[] };
  readonly shape?: { readonly dim?: readonly { readonly size: string | number }[] };
}

/** A tensor among the weights. */
export interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}

/** The whole network. */
export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly weights: ReadonlyMap<string, Weight>;
}

/** What the JSON says about one tensor. */
interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string };
}

/**
 * Reads a network.
 *
 * @param json the text of `model.json`
 * @param bytes the file of weights that belongs to it
 * @param what for the sentence about what is wrong
 * @throws {Error} in one sentence: no graph model, a type of number that is not known, or too few or
 * too many bytes.
 */
export function readGraphModel(json: string, bytes: Uint8Array, what: string): GraphModel {
  const { modelTopology, weightsManifest } = parsed(json, what);
  const entries: WeightEntry[] = weightsManifest.flatMap(({ weights }) => weights);
  const weights = new Map<string, Weight>();
  let at = 0;
  for (const { name, shape, dtype, quantization } of entries) {
    const size = shape.reduce((product, n) => product * n, 1);
    const stored = quantization?.dtype ?? dtype;
    const width = { float16: 2, float32: 4, int32: 4 }[stored];
    if (!width || !/^(float|int)32$/.test(dtype) || shape.some((n) => !(n >= 0))) {
      throw new Error(
        `${what} has a tensor ${name} of ${stored} ${shape}, which is not known here.`,
      );
    }
    if (at + size * width > bytes.length) {
      throw new Error(
        `${what} is cut short: ${name} ends at byte ${at + size * width} of ${bytes.length}.`,
      );
    }
    const piece = Uint8Array.from(bytes.subarray(at, at += size * width)); // its own, aligned
    weights.set(name, { name, shape, data: numbersOf(piece, stored) });
  }
  if (at !== bytes.length) {
    throw new Error(`${what} has ${bytes.length} bytes of weights; its graph names ${at}.`);
  }
  return { nodes: modelTopology.node, weights };
}

interface ModelJson {
  readonly modelTopology: { readonly node: GraphNode[] };
  readonly weightsManifest: { readonly weights: WeightEntry[] }[];
}

function parsed(json: string, what: string): ModelJson {
  let model: Partial<ModelJson> | null = null;
  try {
    model = JSON.parse(json);
  } catch { /* said below */ }
  if (!Array.isArray(model?.modelTopology?.node) || !Array.isArray(model?.weightsManifest)) {
    throw new Error(`${what} is not a graph model of TensorFlow.js.`);
  }
  return model as ModelJson;
}

function numbersOf(piece: Uint8Array, stored: string): Float32Array | Int32Array {
  if (stored === "int32") return new Int32Array(piece.buffer);
  if (stored === "float32") return new Float32Array(piece.buffer);
  return Float32Array.from(new Uint16Array(piece.buffer), fromHalf);
}

/**
 * The number that 16 bits stand for: a sign, five bits of exponent, ten of fraction (IEEE 754 binary16).
 *
 * @example
 * ```ts
 * import { fromHalf } from "./graph_model.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(fromHalf(0x3c00), 1);
 * assert.equal(fromHalf(0xc500), -5);
 * assert.equal(fromHalf(0x0001), 2 ** -24);
 * ```
 */
export function fromHalf(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, bits >> 10 & 31, bits & 1023];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The whole numbers of a list attribute: `strides`. */
export function integers(node: GraphNode, name: string): number[] {
  return (node.attr?.[name]?.list?.i ?? []).map(Number);
}

/** The text of an attribute: `padding`. */
export function text(node: GraphNode, name: string): string {
  return atob(node.attr?.[name]?.s ?? "");
}

/** The texts of a list attribute: `fused_ops`. */
export function texts(node: GraphNode, name: string): string[] {
  return (node.attr?.[name]?.list?.s ?? []).map(atob);
}
