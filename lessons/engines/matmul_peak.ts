/**
 * What this machine can do at most in one matrix product: the measure for everything made of them.
 *
 * @module
 */

import { gemm, input, newGraph, output } from "./onnx/graph.ts";
import { onnxFile } from "./onnx/onnx_file.ts";
import { openSession, tensorMaker } from "./onnx/runtime.ts";

/** A product of this size is large enough that nothing but the product counts. */
const SIZE = 1024;

/**
 * The fastest product of large float32 matrices here, in operations per second (a multiplication and an
 * addition are two).
 */
export async function matmulPeak(threads: number): Promise<number> {
  const g = newGraph();
  const [a, b] = ["a", "b"].map((name) => input(g, name, [SIZE, SIZE]));
  output(g, "c", gemm(g, a, b));
  const session = await openSession(onnxFile(g), threads);
  const tensor = await tensorMaker();
  const of = (seed: number) =>
    tensor(Float32Array.from({ length: SIZE * SIZE }, (_, k) => (k * seed) % 7), [SIZE, SIZE]);
  const feeds = { a: of(3), b: of(5) };
  let fastest = Infinity;
  for (let round = 0; round < 12; round++) {
    const begun = performance.now();
    await session.run(feeds);
    fastest = Math.min(fastest, performance.now() - begun);
  }
  await session.release();
  return 2 * SIZE ** 3 / (fastest / 1000);
}
