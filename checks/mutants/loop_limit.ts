/**
 * A limit on the turns of all loops of the exercises, so that a mutant whose loop never ends stops
 * by itself, after the same number of turns on every machine, and before it has filled the memory.
 *
 * @module
 */

import type { AnyNode } from "acorn";
import { full } from "acorn-walk";
import type { Patch } from "../misconceptions/versions.ts";
import type { ParsedSolutions } from "./parsed_solutions.ts";

/** What the error of an endless loop says. */
export const ENDLESS = "a loop that never ends";

/** Turns that all loops of one version may take together; no check needs 10,000 of a solution. */
const TURNS = 20_000;

const COUNTER = `
let $left = ${TURNS};
function $turn() {
  if (--$left < 0) throw new RangeError(${JSON.stringify(ENDLESS)});
  return true;
}
function* $turns(list) {
  for (const one of list) if ($turn()) yield one;
}
`;

/** One counter: what is inserted, and where. Its parts belong together. */
export type LoopCounter = readonly Patch[];

/** Counters for the turns of every loop in the exercises, and for the calls of their callbacks. */
export function loopCounters({ bodies }: ParsedSolutions): LoopCounter[] {
  const counters: LoopCounter[] = [];
  const around = ({ start, end }: { start: number; end: number }, before: string, after: string) =>
    counters.push([[start, start, before], [end, end, after]]);
  for (const statement of bodies.flatMap(({ statements }) => statements)) {
    full(statement, (found) => {
      const node = found as AnyNode;
      if (node.type === "ForStatement" && node.test) around(node.test, "$turn() && (", ")");
      if (node.type === "ForOfStatement") around(node.right, "$turns(", ")");
      if (node.type !== "ArrowFunctionExpression") return;
      const { start } = node.body;
      if (!node.expression) counters.push([[start + 1, start + 1, "$turn();"]]);
      else around(node.body, "($turn(), ", ")");
    });
  }
  return counters;
}

/** The text of a mutant with its loops counted, but for those inside what it replaces. */
export function limited(text: string, counters: readonly LoopCounter[], mutant: Patch): string {
  const [from, to, put] = mutant;
  const insertions = counters
    .filter((counter) => counter.every(([at]) => at <= from || at >= to))
    .flat();
  const before = insertions.filter(([at]) => at <= from);
  const after = insertions.filter(([at]) => at > from);
  return COUNTER + withInsertions(text.slice(0, from), before, 0) + put +
    withInsertions(text.slice(to), after, to);
}

function withInsertions(text: string, insertions: readonly Patch[], offset: number): string {
  let [out, done] = ["", 0];
  for (const [at, , put] of [...insertions].sort((a, b) => a[0] - b[0])) {
    out += text.slice(done, at - offset) + put;
    done = at - offset;
  }
  return out + text.slice(done);
}
