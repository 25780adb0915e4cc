/**
 * A limit on the turns of all loops of the exercises, so that a mutant whose loop never ends stops
 * by itself, after the same number of turns on every machine, and before it has filled the memory.
 *
 * @module
 */

import { full } from "acorn-walk";
import type { Patch } from "../misconceptions/versions.ts";
import type { ParsedSolutions } from "./parsed_solutions.ts";

/** What the error of an endless loop says. */
export const ENDLESS = "a loop that never ends";

/** Turns that all loops of one version may take together; the solutions need some thousands. */
const TURNS = 1_000_000;

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

/** The patches that count the turns of every loop in the exercises. */
export function loopCounters({ bodies }: ParsedSolutions): Patch[] {
  const counters: Patch[] = [];
  for (const statement of bodies.flatMap(({ statements }) => statements)) {
    full(statement, (node) => {
      const loop = node as never as { test?: { start: number }; right: typeof statement };
      if (node.type === "ForStatement") {
        counters.push([loop.test!.start, loop.test!.start, "$turn() && "]);
      } else if (node.type === "ForOfStatement") {
        const { start, end } = loop.right;
        counters.push([start, start, "$turns("], [end, end, ")"]);
      }
    });
  }
  return counters;
}

/** The text of a mutant with its loops counted. */
export function limited(text: string, counters: readonly Patch[], mutant: Patch): string {
  const [from, to, put] = mutant;
  const before = counters.filter(([at]) => at <= from);
  const after = counters.filter(([at]) => at >= to && at > from);
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
