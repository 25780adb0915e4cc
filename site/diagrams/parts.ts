/**
 * The vocabulary that the cells are written in: wires, gates, products, sums and labels, as data.
 *
 * @module
 */
import type { GateName } from "./palette.ts";
import type { Point } from "./svg.ts";

/** When a part is lit, and when it only stays as it is while others step back. */
export interface Marks {
  /** Names, separated by spaces, that light the part. */
  lit?: string;
  /** Names, separated by spaces, that leave the part undimmed. `*` is every name. */
  near?: string;
}

/** Something that wires end at: an ellipse's worth of room around a centre. */
export interface Node {
  at: Point;
  rx: number;
  ry: number;
}

/** A line from part to part, with rounded corners. */
export interface Wire extends Marks {
  kind: "wire";
  path: (Point | Node)[];
  /** The state's own road, heavier than the rest and in the colour of the cell. */
  lane?: boolean;
  /** Whether it ends in an arrowhead. */
  head?: boolean;
}

/** A gate: a circle with its symbol. */
export interface Gate extends Marks, Node {
  kind: "gate";
  gate: GateName;
  symbol: string;
}

/** An element-wise product or a sum. */
export interface Operation extends Marks, Node {
  kind: "product" | "sum";
}

/** A function applied to what passes, such as tanh. */
export interface Applied extends Marks, Node {
  kind: "applied";
  text: string;
}

/** Mathematics beside a wire; `h_{t−1}` and `W^{T}` are understood, letters become italic. */
export interface Label extends Marks {
  kind: "label";
  at: Point;
  text: string;
  anchor: "start" | "middle" | "end";
  /** The way back only: the label is drawn when this name is lit and not otherwise. */
  only?: string;
}

/** The name of a gate, under it. */
export interface Name extends Marks {
  kind: "name";
  at: Point;
  gate: GateName;
}

/** The way of the gradient: dashed, from right to left, drawn only when `carry` is lit. */
export interface Back {
  kind: "back";
  from: Point;
  to: Point;
}

/** Any part of a drawing. */
export type Part = Wire | Gate | Operation | Applied | Label | Name | Back;

/** A wire that ends in an arrowhead. */
export function arrow(path: (Point | Node)[], more: Omit<Wire, "kind" | "path"> = {}): Wire {
  return { kind: "wire", path, head: true, ...more };
}

/** A wire that ends in another wire. */
export function line(path: (Point | Node)[], more: Omit<Wire, "kind" | "path"> = {}): Wire {
  return { kind: "wire", path, ...more };
}

/** A gate; it is lit by its own name. */
export function gate(name: GateName, symbol: string, at: Point, more: Marks = {}): Gate {
  return { kind: "gate", gate: name, symbol, at, rx: 18, ry: 18, lit: name, ...more };
}

/** ⊙, the product entry by entry. */
export function product(at: Point, more: Marks = {}): Operation {
  return { kind: "product", at, rx: 11, ry: 11, ...more };
}

/** The sum of what arrives. */
export function sum(at: Point, more: Marks = {}): Operation {
  return { kind: "sum", at, rx: 11, ry: 11, ...more };
}

/** A function, written out in a rounded frame as wide as its text. */
export function applied(
  text: string,
  at: Point,
  more: Marks = {},
): Applied {
  return { kind: "applied", text, at, rx: text.length > 2 ? 25 : 15, ry: 13, ...more };
}

/** Mathematics beside a wire. */
export function label(
  text: string,
  at: Point,
  anchor: Label["anchor"] = "start",
  more: Marks & { only?: string } = {},
): Label {
  return { kind: "label", text, at, anchor, ...more };
}

/** The name of a gate, centred at a point; it is lit with the gate. */
export function name(gate: GateName, at: Point, more: Marks = {}): Name {
  return { kind: "name", gate, at, lit: gate, ...more };
}

/** The way of the gradient, right to left. */
export function back(from: Point, to: Point): Back {
  return { kind: "back", from, to };
}
