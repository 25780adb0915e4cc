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
  ["add", "sub", "mul", "div", "min"], // in a graph
  ["addTo", "addSumOfRows"],
  ["Math.max", "Math.min"],
  ["Math.exp", "Math.log", "Math.sqrt", "Math.abs"],
];

/** Methods of a list, and what a student could write instead. */
const METHODS: Record<string, string> = { push: "unshift", flatMap: "map" };

/** Functions that do not mind the order of their operands. */
const COMMUTATIVE = ["add", "hadamard", "mul", "min", "Math.max", "Math.min"];

/** `f(a, b)` becomes `f(b, a)`, where that makes a difference. */
export const swappedOperands: Operator = (node, place) => {
  if (node.type !== "CallExpression") return [];
  if (COMMUTATIVE.includes(plain(textOf(place, node.callee)))) return [];
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
  return NEIGHBOURS.filter((group) => group.includes(plain(name)))
    .flatMap((group) => group.filter((other) => other !== plain(name)))
    .flatMap((other) => beside(place.source, name, other))
    .map((other) => instead(callee, other));
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

/** A name without the number by which the bundle tells it from another module's: `add2` is `add`. */
function plain(name: string): string {
  return name.replace(/\d+$/, "");
}

/** What a function is called in the bundle that stands in the same module as another; none if it does not. */
function beside(source: string, name: string, other: string): string[] {
  const at = source.search(declarationOf(name));
  if (at < 0 || other.includes(".")) return [other]; // of the language, or in a text of its own
  const [from, to] = [source.lastIndexOf(MODULE, at), source.indexOf(MODULE, at)];
  const module = source.slice(Math.max(from, 0), to < 0 ? undefined : to);
  return module.match(declarationOf(`(${other}\\d*)`))?.slice(1) ?? [];
}

/** How the bundle begins a module: with its path in a comment. */
const MODULE = "\n\n  // ";

function declarationOf(name: string): RegExp {
  return new RegExp(`^ *(?:function|var) ${name.replaceAll(".", "\\.")}\\b`, "m");
}
