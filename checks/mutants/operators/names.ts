/**
 * One name for another: variables of the same kind, entries of a list, fields of an object.
 *
 * @module
 */

import type { AnyNode, Identifier, Property } from "acorn";
import { onlyShapeIsRead, onlyShapesAreRead } from "../shape_only.ts";
import { instead, type Operator, pairs, type Rewrite, swapped, textOf } from "../rewriting.ts";

/** Fields that a student could take for each other. */
const FIELDS = [["rows", "cols"], ["h", "c"], ["dWxh", "dWhh", "dbh"], ["dh0", "dbh"]];

/** A variable becomes another one of the same kind, where it is read and where it is assigned. */
export const otherVariable: Operator = (node, place): Rewrite[] => {
  const name = node.type === "AssignmentExpression" ? node.left : node;
  if (name.type !== "Identifier" || onlyShapeIsRead(name, place.parents)) return [];
  const field = place.parents.at(-1);
  const short = field?.type === "Property" && field.shorthand;
  return place.siblings(name)
    .map((other) => instead(name, short ? `${(field.key as Identifier).name}: ${other}` : other));
};

/** `[r, z]` becomes `[z, r]`, in lists and in patterns. */
export const swappedElements: Operator = (node, place) => {
  if (node.type !== "ArrayExpression" && node.type !== "ArrayPattern") return [];
  if (onlyShapesAreRead(node, place.parents)) return [];
  const elements = node.elements.filter((one) => one !== null && one.type !== "RestElement");
  return pairs(elements).map(([a, b]) => swapped(place, a, b));
};

/** `{ r, z }` becomes `{ r: z, z: r }`, in objects and in patterns. */
export const swappedFields: Operator = (node, place) => {
  if (node.type !== "ObjectExpression" && node.type !== "ObjectPattern") return [];
  const fields = (node.properties as AnyNode[]).filter((one) => one.type === "Property");
  return pairs(fields as Property[]).map(([a, b]) => {
    const [keyA, keyB] = [a, b].map((one) => textOf(place, one.key));
    const [valueA, valueB] = [a, b].map((one) => textOf(place, one.value));
    const between = place.source.slice(a.end, b.start);
    return {
      from: a.start,
      to: b.end,
      text: `${keyA}: ${valueB}${between}${keyB}: ${valueA}`,
    };
  });
};

/** `step.h` becomes `step.c`. */
export const otherField: Operator = (node) => {
  if (node.type !== "MemberExpression" || node.computed) return [];
  const { property } = node;
  if (property.type !== "Identifier") return [];
  const group = FIELDS.find((names) => names.includes(property.name)) ?? [];
  return group.filter((name) => name !== property.name).map((name) => instead(property, name));
};
