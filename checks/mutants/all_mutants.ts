/**
 * All mutants of all exercises.
 *
 * @module
 */

import type { AnyNode } from "acorn";
import { fullAncestor } from "acorn-walk";
import { random } from "../../lessons/kit/random.ts";
import { changeIn } from "./changes.ts";
import { type Mutant, nameOf } from "./mutant.ts";
import { operators } from "./operators/all.ts";
import type { Body, ParsedSolutions } from "./parsed_solutions.ts";
import type { Place, Rewrite } from "./rewriting.ts";
import { siblingsIn } from "./variables.ts";

/** Every mutant of every exercise body, each with a name of its own. */
export function allMutants(parsed: ParsedSolutions): Mutant[] {
  return parsed.bodies.flatMap((body) => withOwnNames(mutantsOf(parsed, body)));
}

function mutantsOf({ text, lineOf }: ParsedSolutions, body: Body): Mutant[] {
  const { lesson, exercise, statements } = body;
  const siblings = siblingsIn(text, body);
  const found = new Map<string, Mutant>();
  const add = (node: AnyNode, around: readonly AnyNode[], operator: string, rewrite: Rewrite) => {
    const { from, to, text: put } = rewrite;
    const same = text.slice(from, to) === put;
    const key = `${from} ${to} ${put}`;
    if (same || found.has(key)) return;
    found.set(key, {
      lesson: lesson.id,
      exercise: exercise.name,
      file: exercise.file,
      line: lineOf(node),
      operator,
      change: changeIn(text, around, rewrite),
      patch: [from, to, put],
    });
  };
  for (const statement of statements) {
    fullAncestor(statement, (node, _, ancestors, type) => {
      if (type === "VariablePattern") return; // a name that is declared here, and not used
      const around = ancestors as AnyNode[];
      const place: Place = { source: text, parents: around.slice(0, -1), siblings };
      for (const [name, operator] of Object.entries(operators)) {
        for (const rewrite of operator(node as AnyNode, place)) {
          add(node as AnyNode, around, name, rewrite);
        }
      }
    });
  }
  return [...found.values()].sort((a, b) => a.patch[0] - b.patch[0]);
}

/** Numbers those whose statement occurs more than once: `… (2)`. */
function withOwnNames(mutants: readonly Mutant[]): Mutant[] {
  const times = new Map<string, number>();
  return mutants.map((mutant) => {
    const name = nameOf(mutant);
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? mutant : { ...mutant, change: `${mutant.change} (${count})` };
  });
}

/** Some of the mutants: the same ones for the same seed, in their order. */
export function sampleOf(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const chosen = new Set(random(seed).permutation(mutants.length).slice(0, count));
  return mutants.filter((_, i) => chosen.has(i));
}
