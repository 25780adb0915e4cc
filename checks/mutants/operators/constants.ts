/**
 * Other numbers.
 *
 * @module
 */

import { instead, type Operator } from "../rewriting.ts";

/** A number becomes 0, 1, 2, the next one and the one before. */
export const constants: Operator = (node) => {
  if (node.type !== "Literal" || typeof node.value !== "number") return [];
  const others = new Set([0, 1, 2, node.value + 1, node.value - 1]);
  others.delete(node.value);
  return [...others].map((value) => instead(node, value < 0 ? `(${value})` : `${value}`));
};
