/**
 * Places that read nothing of a matrix but its shape. Another matrix of the same shape computes the
 * same there, so no mutants are made of them.
 *
 * @module
 */

import type { AnyNode } from "acorn";
import { fullAncestor } from "acorn-walk";

/** Whether a name stands in `m.rows`, `m.cols`, `m.data.length`, or in a list of which that holds. */
export function onlyShapeIsRead(name: AnyNode, parents: readonly AnyNode[]): boolean {
  const [parent, outer] = [parents.at(-1), parents.at(-2)];
  if (parent?.type === "ArrayExpression") return onlyShapesAreRead(parent, parents.slice(0, -1));
  return isField(parent, name, ["rows", "cols"]) ||
    (isField(parent, name, ["data"]) && isField(outer, parent!, ["length"]));
}

/** Whether a list stands in `[a, b].map((m) => …)`, where only the shape of `m` is read. */
export function onlyShapesAreRead(list: AnyNode, parents: readonly AnyNode[]): boolean {
  const [method, call] = [parents.at(-1), parents.at(-2)];
  if (!isField(method, list, ["map"]) || call?.type !== "CallExpression") return false;
  const [make] = call.arguments;
  if (make?.type !== "ArrowFunctionExpression") return false;
  const names = make.params.flatMap((param) => param.type === "Identifier" ? [param.name] : []);
  let shapeOnly = names.length === make.params.length;
  fullAncestor(make.body, (node, _, ancestors) => {
    const one = node as AnyNode;
    if (one.type !== "Identifier" || !names.includes(one.name)) return;
    shapeOnly &&= onlyShapeIsRead(one, ancestors.slice(0, -1) as AnyNode[]);
  });
  return shapeOnly;
}

function isField(
  member: AnyNode | undefined,
  object: AnyNode,
  names: readonly string[],
): member is AnyNode {
  return member?.type === "MemberExpression" && member.object === object && !member.computed &&
    member.property.type === "Identifier" && names.includes(member.property.name);
}
