/**
 * How many bytes a second an operation can read and write here.
 *
 * @module
 */

import { add, input, newGraph, output } from "../../../engines/onnx/graph.ts";
import { profile } from "../../../engines/onnx/profile.ts";
import { workOf } from "../../../engines/onnx/work.ts";

/** Bytes a second, read and written, at the best of several runs. */
export interface Bandwidths {
  /** Of matrices that the processor's caches hold. */
  readonly cache: number;
  /** Of matrices that they do not. */
  readonly memory: number;
}

/** Measured on what moves the most bytes for the least arithmetic: sums entry by entry. */
export async function bandwidths(): Promise<Bandwidths> {
  const small: number[] = [];
  for (const n of [128, 192, 256]) small.push(await bandwidth(n, 100));
  return { cache: Math.max(...small), memory: await bandwidth(4096, 4) };
}

/** The best of 20 runs of a chain of sums of matrices `[n×n]`. */
async function bandwidth(n: number, count: number): Promise<number> {
  const g = newGraph();
  const a = input(g, "a", [n, n]), b = input(g, "b", [n, n]);
  let last = a;
  for (let k = 0; k < count; k++) last = add(g, last, b);
  output(g, "sum", last);
  const { watched } = await profile(g, { warmUp: 3, runs: 20 });
  return Math.max(...watched.map(({ nodes }) => {
    const sums = nodes.filter(({ op }) => op === "Add");
    const bytes = sums.reduce((total, node) => total + workOf(node).bytes, 0);
    return 1000 * bytes / sums.reduce((total, { milliseconds }) => total + milliseconds, 0);
  }));
}
