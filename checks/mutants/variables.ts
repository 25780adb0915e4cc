/**
 * The variables of an exercise: where they can be used, and what kind of value they hold.
 *
 * @module
 */

import type { AnyNode, FunctionDeclaration, Identifier, Pattern } from "acorn";
import { fullAncestor } from "acorn-walk";
import { checkExercise } from "../core/check.ts";
import { type Patch, patched, type Version } from "../misconceptions/versions.ts";
import type { Body } from "./parsed_solutions.ts";

/** A variable and the part of the text in which it can be used. */
interface Variable {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The code that runs as soon as it has its first value. */
  readonly body: AnyNode;
  /** Where to look at it: at the start of `body`, or after the declaration. */
  readonly at: number | "start of body";
  /** Whether it stands in the head of a counting loop. */
  readonly counts?: boolean;
}

/** The names that could stand in the place of another. */
export type Siblings = (name: Identifier) => readonly string[];

/**
 * Finds the variables of an exercise and, by running its own check once, what they hold: a number, a
 * matrix of some shape, a list of them. Those of one kind are siblings.
 */
export function siblingsIn(text: string, { lesson, exercise, around }: Body): Siblings {
  const variables = variablesOf(around);
  const kinds = new Map<number, string>();
  const saw = (id: number, value: unknown) => void (kinds.has(id) || kinds.set(id, kindOf(value)));
  const instrumented = patched(text, variables.flatMap(recorder));
  const version = new Function("$saw", `${instrumented}\nreturn solutions;`)(saw) as Version;
  const failure = checkExercise(lesson, exercise, version, 1);
  if (failure) {
    throw new Error(`${exercise.name}: does not pass its own check: ${failure.headline}`);
  }

  const inScope = ({ start }: Identifier) =>
    variables.map((variable, id) => ({
      ...variable,
      kind: variable.counts ? "counter of a loop" : kinds.get(id),
    }))
      .filter(({ from, to }) => from <= start && start < to);
  return (name) => {
    const visible = inScope(name);
    const kind = visible.findLast((one) => one.name === name.name)?.kind;
    if (kind === undefined) return [];
    const same = visible.filter((one) => one.kind === kind && one.name !== name.name);
    return [...new Set(same.map((one) => one.name))];
  };
}

function variablesOf(around: FunctionDeclaration): Variable[] {
  const { body } = around;
  const found: Variable[] = namesIn(around.params)
    .map((name) => ({ name, from: body.start, to: body.end, body, at: "start of body" }));
  fullAncestor(body, (node, _, ancestors) => {
    const within = ancestors.at(-2) as AnyNode | undefined;
    const one = node as AnyNode;
    if (one.type === "ArrowFunctionExpression") {
      const { start, end } = one.body;
      for (const name of namesIn(one.params)) {
        found.push({ name, from: start, to: end, body: one.body, at: "start of body" });
      }
    } else if (one.type === "VariableDeclaration" && within) {
      for (const name of namesIn(one.declarations.map(({ id }) => id))) {
        if (within.type === "ForStatement") {
          const { body, end } = within;
          found.push({ name, from: one.start, to: end, body, at: "start of body", counts: true });
        } else if (within.type === "ForOfStatement") {
          const { start, end } = within.body;
          found.push({ name, from: start, to: end, body: within.body, at: "start of body" });
        } else {
          found.push({ name, from: one.end, to: within.end, body: within, at: one.end });
        }
      }
    }
  });
  return found;
}

/** The patches that make the code report a variable. */
function recorder({ name, body, at }: Variable, id: number): Patch[] {
  const call = `$saw(${id}, ${name})`;
  if (at !== "start of body") return [[at, at, ` ${call};`]];
  const { start, end } = body;
  if (body.type === "BlockStatement") return [[start + 1, start + 1, ` ${call};`]];
  return body.type.endsWith("Statement")
    ? [[start, start, `{ ${call}; `], [end, end, " }"]]
    : [[start, start, `(${call}, `], [end, end, ")"]];
}

function namesIn(patterns: readonly (Pattern | null)[]): string[] {
  return patterns.flatMap((pattern): string[] => {
    switch (pattern?.type) {
      case "Identifier":
        return [pattern.name];
      case "ArrayPattern":
        return namesIn(pattern.elements);
      case "ObjectPattern":
        return pattern.properties.flatMap((one) =>
          namesIn([one.type === "Property" ? one.value : one.argument])
        );
      case "AssignmentPattern":
        return namesIn([pattern.left]);
      case "RestElement":
        return namesIn([pattern.argument]);
      default:
        return [];
    }
  });
}

/** The kind of a value: `number`, `matrix 2×3`, `list of matrix 2×3`, `object with h, c`. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return `list of ${value.length === 0 ? "any" : kindOf(value[0])}`;
  if (typeof value !== "object" || value === null) return typeof value;
  const { rows, cols } = value as { rows?: number; cols?: number };
  if (rows !== undefined && cols !== undefined) return `matrix ${rows}×${cols}`;
  return `object with ${ArrayBuffer.isView(value) ? "numbers" : Object.keys(value).join(", ")}`;
}
