/**
 * Other signs, other operators, and terms left out.
 *
 * @module
 */

import type { AnyNode, BinaryExpression } from "acorn";
import {
  grouped,
  instead,
  type Operator,
  operatorInstead,
  type Place,
  type Rewrite,
} from "../rewriting.ts";

const INSTEAD: Record<string, readonly string[]> = {
  "+": ["-", "*"],
  "-": ["+", "*"],
  "*": ["/", "+", "-"],
  "/": ["*", "+", "-"],
  "**": ["*", "/", "+"],
  "+=": ["-=", "="],
  "-=": ["+=", "="],
  "*=": ["=", "/=", "+="],
};

/** `a + b` becomes `a - b`, `a * b`; `s += a` becomes `s -= a`, `s = a`; `x[i] = a` becomes `+=`. */
export const arithmetic: Operator = (node, place) => {
  if (node.type === "BinaryExpression" || node.type === "AssignmentExpression") {
    const intoAnEntry = node.operator === "=" && node.left.type === "MemberExpression";
    const others = intoAnEntry ? ["+="] : INSTEAD[node.operator] ?? [];
    return others.map((operator) => operatorInstead(place, node, operator));
  }
  return [];
};

/** `a + b` becomes `a` and `b`, and so do differences, products, quotients and powers. */
export const droppedTerm: Operator = (node, place) =>
  isArithmetic(node)
    ? [node.left, node.right].map((term) => instead(node, grouped(place, term)))
    : [];

/** `-a` becomes `a`, and a whole expression `a * b` becomes `-(a * b)`. */
export const sign: Operator = (node, place): Rewrite[] => {
  if (node.type === "UnaryExpression" && node.operator === "-") {
    return [instead(node, grouped(place, node.argument))];
  }
  const within = place.parents.at(-1);
  const whole = isArithmetic(node) && !(within && (isArithmetic(within) || isIndex(node, within)));
  return whole ? [instead(node, `-(${place.source.slice(node.start, node.end)})`)] : [];
};

/** Every index, and every place to cut at, one up and one down. */
export const indices: Operator = (node, place) => {
  if (node.type === "MemberExpression" && node.computed) return nudged(place, node.property);
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return [];
  const { property } = node.callee;
  const cuts = property.type === "Identifier" && ["slice", "fill"].includes(property.name);
  return cuts ? node.arguments.flatMap((one) => nudged(place, one)) : [];
};

/** An expression plus one and minus one; a literal has its own operator. */
export function nudged(place: Place, node: AnyNode): Rewrite[] {
  if (node.type === "Literal" || node.type === "UnaryExpression") return [];
  return ["+ 1", "- 1"].map((step) => instead(node, `${grouped(place, node)} ${step}`));
}

function isArithmetic(node: AnyNode): node is BinaryExpression {
  return node.type === "BinaryExpression" && ["+", "-", "*", "/", "**"].includes(node.operator);
}

function isIndex(node: AnyNode, within: AnyNode): boolean {
  return within.type === "MemberExpression" && within.property === node;
}
