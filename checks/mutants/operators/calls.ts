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

/** Methods of a list that a student could take for each other. */
const METHODS = [["push", "unshift"], ["flatMap", "map"]];

/** `f(a, b)` becomes `f(b, a)`. */
export const swappedOperands: Operator = (node, place) =>
  node.type === "CallExpression" ? pairs(node.arguments).map(([a, b]) => swapped(place, a, b)) : [];

/** `matmul(a, b)` becomes `matmulTA(a, b)`, `matmulTB(a, b)`. */
export const neighbour: Operator = (node, place) => {
  if (node.type !== "CallExpression") return [];
  const { callee } = node;
  if (callee.type === "MemberExpression" && callee.property.type === "Identifier") {
    const { property } = callee;
    const methods = others(METHODS, property.name);
    if (methods.length > 0) return methods.map((name) => instead(property, name));
  }
  return others(NEIGHBOURS, textOf(place, callee)).map((name) => instead(callee, name));
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

function others(groups: readonly (readonly string[])[], name: string): readonly string[] {
  return groups.flatMap((group) => group.includes(name) ? group.filter((one) => one !== name) : []);
}
