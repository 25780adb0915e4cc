/**
 * Statements left out, and loops that run otherwise.
 *
 * @module
 */

import type { AnyNode } from "acorn";
import { grouped, instead, type Operator, type Place, type Rewrite, textOf } from "../rewriting.ts";

const DROPPED = new Set([
  "ExpressionStatement",
  "IfStatement",
  "ForStatement",
  "ForOfStatement",
  "ReturnStatement",
  "BreakStatement",
]);

/** A statement is left out. */
export const droppedStatement: Operator = (node) =>
  DROPPED.has(node.type) ? [instead(node, ";")] : [];

/** A loop over a list leaves out its first or last element, or runs backwards. */
export const otherElements: Operator = (node, place) => {
  if (node.type !== "ForOfStatement") return [];
  const list = grouped(place, node.right);
  return [`${list}.slice(1)`, `${list}.slice(0, -1)`, `${list}.toReversed()`]
    .map((text) => instead(node.right, text));
};

/** A loop that counts takes every second number; one that counts down counts up. */
export const otherSteps: Operator = (node, place): Rewrite[] => {
  if (node.type !== "ForStatement" || !node.update) return [];
  const steps = parts(node.update).flatMap((one) =>
    one.type === "UpdateExpression"
      ? [instead(one, `${textOf(place, one.argument)} ${one.operator[0]}= 2`)]
      : []
  );
  const forwards = countingUp(node, place);
  return forwards ? [...steps, forwards] : steps;
};

function parts(update: AnyNode): readonly AnyNode[] {
  return update.type === "SequenceExpression" ? update.expressions : [update];
}

/** `for (let t = n - 1; t >= 0; t--)` as `for (let t = 0; t < n; t++)`. */
function countingUp(node: AnyNode, place: Place): Rewrite | null {
  if (node.type !== "ForStatement" || node.update?.type !== "UpdateExpression") return null;
  const start = node.init?.type === "VariableDeclaration" ? node.init.declarations[0] : null;
  if (node.update.operator !== "--" || !start?.init) return null;
  const name = textOf(place, node.update.argument);
  return {
    from: node.init!.start,
    to: node.update.end,
    text: `let ${name} = 0; ${name} <= ${textOf(place, start.init)}; ${name}++`,
  };
}
