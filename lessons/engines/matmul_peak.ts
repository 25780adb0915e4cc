/**
 * What this machine can do at most in matrix products: the measure for everything made of them.
 *
 * @module
 */

import { gemm, input, newGraph, output } from "./onnx/graph.ts";
import { onnxFile } from "./onnx/onnx_file.ts";
import { openSession, tensorMaker } from "./onnx/runtime.ts";

/** Small ones stay in the processor's caches, large ones give every thread enough to do. */
const SIZES = [128, 256, 512, 1024];

/** Operations of the products that are timed together: some milliseconds. */
const TOGETHER = 2 ** 30;

/**
 * The fastest products of float32 matrices here, over several sizes, in operations per second (a
 * multiplication and an addition are two).
 */
export async function matmulPeak(threads: number): Promise<number> {
  let fastest = 0;
  for (const n of SIZES) fastest = Math.max(fastest, await operationsPerSecond(n, threads));
  return fastest;
}

async function operationsPerSecond(n: number, threads: number): Promise<number> {
  const count = Math.max(1, Math.round(TOGETHER / (2 * n ** 3)));
  const g = newGraph();
  const a = input(g, "a", [n, n]), b = input(g, "b", [n, n]);
  let last = a;
  for (let k = 0; k < count; k++) last = gemm(g, last, b);
  output(g, "c", last);
  const session = await openSession(onnxFile(g), threads);
  const tensor = await tensorMaker();
  // A product with b reverses the columns: however many follow, no number grows.
  const reverse = new Float32Array(n * n);
  for (let k = 0; k < n; k++) reverse[k * n + n - 1 - k] = 1;
  const feeds = {
    a: tensor(Float32Array.from({ length: n * n }, (_, k) => 1 + k % 7), [n, n]),
    b: tensor(reverse, [n, n]),
  };
  let fastest = Infinity;
  for (let round = 0; round < 12; round++) {
    const begun = performance.now();
    await session.run(feeds);
    fastest = Math.min(fastest, performance.now() - begun);
  }
  await session.release();
  return count * 2 * n ** 3 / (fastest / 1000);
}
