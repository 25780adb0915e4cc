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
  if (node.operator.endsWith("==")) return others;
  const [up, down] = nudged(place, node.right);
  if (!up || !down) return others;
  // Of whole numbers, `i < n + 1` is `i <= n`: that one is there already.
  const counting = place.parents.at(-1)?.type === "ForStatement";
  if (!counting) return [...others, up, down];
  return [...others, ["<", ">="].includes(node.operator) ? down : up];
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
