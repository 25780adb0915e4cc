/**
 * Calls with their operands swapped, of another function, or left out.
 *
 * @module
 */

import type { AnyNode } from "acorn";
import {
  grouped,
  instead,
  type Operator,
  pairs,
  type Rewrite,
  swapped,
  textOf,
} from "../rewriting.ts";

/** Functions that a student could take for each other. */
const NEIGHBOURS = [
  ["matmul", "matmulTA", "matmulTB"],
  ["addMatmul", "addMatmulTA", "addMatmulTB"],
  ["sigmoid", "tanh"],
  ["logistic", "Math.tanh"],
  ["add", "sub", "hadamard"],
  ["addTo", "addSumOfRows"],
  ["Math.max", "Math.min"],
  ["Math.exp", "Math.log", "Math.sqrt", "Math.abs"],
];

/** Methods of a list, and what a student could write instead. */
const METHODS: Record<string, string> = { push: "unshift", flatMap: "map" };

/** Functions that do not mind the order of their operands. */
const COMMUTATIVE = ["add", "hadamard", "Math.max", "Math.min"];

/** `f(a, b)` becomes `f(b, a)`, where that makes a difference. */
export const swappedOperands: Operator = (node, place) => {
  if (node.type !== "CallExpression") return [];
  if (COMMUTATIVE.includes(textOf(place, node.callee))) return [];
  return pairs(node.arguments).map(([a, b]) => swapped(place, a, b));
};

/** `matmul(a, b)` becomes `matmulTA(a, b)`, `matmulTB(a, b)`. */
export const neighbour: Operator = (node, place) => {
  if (node.type !== "CallExpression") return [];
  const { callee } = node;
  if (callee.type === "MemberExpression" && callee.property.type === "Identifier") {
    const other = METHODS[callee.property.name];
    if (other) return [instead(callee.property, other)];
  }
  const name = textOf(place, callee);
  const group = NEIGHBOURS.find((names) => names.includes(name)) ?? [];
  return group.filter((other) => other !== name).map((other) => instead(callee, other));
};

/** `f(a, b)` becomes `a` and `b`; `list.slice()` becomes `list`. */
export const droppedCall: Operator = (node, place): Rewrite[] => {
  if (node.type !== "CallExpression" || place.parents.at(-1)?.type === "ExpressionStatement") {
    return [];
  }
  const values = node.arguments.filter(isValue).map((one) => instead(node, grouped(place, one)));
  const { callee } = node;
  const copied = callee.type === "MemberExpression" && textOf(place, callee).endsWith(".slice");
  return copied ? [...values, instead(node, textOf(place, callee.object))] : values;
};

function isValue(node: AnyNode): boolean {
  return !["ArrowFunctionExpression", "SpreadElement", "Literal"].includes(node.type);
}
