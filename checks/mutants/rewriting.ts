/**
 * What an operator of the mutation run is: from a node of the tree to pieces of new text.
 *
 * @module
 */

import type { AnyNode, Expression, Identifier, Pattern, SpreadElement } from "acorn";

/** A replacement of the characters from `from` up to `to`. */
export interface Rewrite {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a node stands. */
export interface Place {
  /** The text of the whole bundle. */
  readonly source: string;
  /** The nodes around it, the innermost last. */
  readonly parents: readonly AnyNode[];
  /** Other names that could stand in the place of this one: variables of the same kind in scope. */
  siblings(name: Identifier): readonly string[];
}

/** Everything that an operator makes of one node. */
export type Operator = (node: AnyNode, place: Place) => Rewrite[];

/** A node, or what may stand in a list. */
type Part = AnyNode | Expression | Pattern | SpreadElement;

/** The text of a node. */
export function textOf({ source }: Place, node: Part): string {
  return source.slice(node.start, node.end);
}

/** The text of an expression, in parentheses unless it is a single thing. */
export function grouped(place: Place, node: Part): string {
  const text = textOf(place, node);
  const single = ["Identifier", "Literal", "MemberExpression", "CallExpression", "ArrayExpression"];
  return single.includes(node.type) ? text : `(${text})`;
}

/** Another text in the place of a node. */
export function instead(node: Part, text: string): Rewrite {
  return { from: node.start, to: node.end, text };
}

/** Two nodes in each other's place, and the text between them as it was. */
export function swapped(place: Place, a: Part, b: Part): Rewrite {
  const between = place.source.slice(a.end, b.start);
  return { from: a.start, to: b.end, text: textOf(place, b) + between + textOf(place, a) };
}

/** Another operator between two operands, or between a target and a value. */
export function operatorInstead(
  { source }: Place,
  node: { operator: string; left: Part; right: Part },
  operator: string,
): Rewrite {
  const from = source.indexOf(node.operator, node.left.end);
  return { from, to: from + node.operator.length, text: operator };
}

/** All pairs of a list, each once. */
export function pairs<X>(all: readonly X[]): [X, X][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [X, X] => [a, b]));
}
