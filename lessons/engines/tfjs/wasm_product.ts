/**
 * A faster matrix product for the WebAssembly backend.
 *
 * Its own product is fast (XNNPACK) only where neither factor is to be transposed, and the gradient of
 * a product always transposes one. `deno task bench engines` shows what it costs to leave it so.
 *
 * @module
 */

import type { KernelConfig, KernelFunc, TensorInfo } from "@tensorflow/tfjs";
import type { TF } from "./backends.ts";

const WASM = "wasm";

/** The product that came with the backend. */
let original: KernelConfig | undefined;

/** Puts the faster product in its place, or the one that came with the backend. */
export function chooseProduct(tf: TF, faster: boolean): void {
  original ??= tf.getKernel("BatchMatMul", WASM);
  const kernelFunc = faster ? transposedFirst(tf, original.kernelFunc) : original.kernelFunc;
  tf.unregisterKernel("BatchMatMul", WASM);
  tf.registerKernel({ ...original, kernelFunc });
}

/** The product of factors that are transposed by a kernel of its own first, where they are to be. */
function transposedFirst(tf: TF, product: KernelFunc): KernelFunc {
  const transpose = tf.getKernel("Transpose", WASM).kernelFunc;
  return ({ inputs, attrs, backend }) => {
    const made: TensorInfo[] = [];
    const factor = (name: "a" | "b", transposed: unknown): TensorInfo => {
      const x = inputs[name] as TensorInfo;
      if (!transposed) return x;
      const axes = x.shape.map((_, k) => k);
      const perm = [...axes.slice(0, -2), axes.length - 1, axes.length - 2];
      const turned = transpose({ inputs: { x }, attrs: { perm }, backend }) as TensorInfo;
      made.push(turned);
      return turned;
    };
    const result = product({
      inputs: { a: factor("a", attrs?.transposeA), b: factor("b", attrs?.transposeB) },
      attrs: { transposeA: false, transposeB: false },
      backend,
    });
    for (const { dataId } of made) {
      (backend as { disposeData(id: object): void }).disposeData(dataId);
    }
    return result;
  };
}
