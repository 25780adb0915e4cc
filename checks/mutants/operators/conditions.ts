/**
 * Other comparisons, other bounds, and branches that are always or never taken.
 *
 * @module
 */

import { grouped, instead, type Operator, operatorInstead, textOf } from "../rewriting.ts";
import { nudged } from "./arithmetic.ts";

const INSTEAD: Record<string, readonly string[]> = {
  "<": ["<=", ">", ">="],
  "<=": ["<", ">", ">="],
  ">": [">=", "<", "<="],
  ">=": [">", "<", "<="],
  "===": ["!=="],
  "!==": ["==="],
};

/** `a < b` becomes `a <= b`, `a > b`, `a >= b`, `a < b + 1` and `a < b - 1`. */
export const comparison: Operator = (node, place) => {
  if (node.type !== "BinaryExpression" || !(node.operator in INSTEAD)) return [];
  const others = INSTEAD[node.operator]!.map((other) => operatorInstead(place, node, other));
  const bounds = node.operator.length < 3 ? nudged(place, node.right) : [];
  return [...others, ...bounds];
};

/** `a ? b : c` becomes `b`, `c` and `a ? c : b`; `a ?? b` becomes `a` and `b`; `!a` becomes `a`. */
export const choice: Operator = (node, place) => {
  if (node.type === "ConditionalExpression") {
    const { consequent: yes, alternate: no } = node;
    const crossed = `${textOf(place, no)} : ${textOf(place, yes)}`;
    return [
      instead(node, grouped(place, yes)),
      instead(node, grouped(place, no)),
      { from: yes.start, to: no.end, text: crossed },
    ];
  }
  if (node.type === "LogicalExpression") {
    return [node.left, node.right].map((side) => instead(node, grouped(place, side)));
  }
  return node.type === "UnaryExpression" && node.operator === "!"
    ? [instead(node, grouped(place, node.argument))]
    : [];
};

/** `if (a)` becomes `if (true)`; that it is never taken is the same as leaving it out. */
export const branch: Operator = (node) =>
  node.type === "IfStatement" ? [instead(node.test, "true")] : [];
