/**
 * TensorFlow.js for the checks of lesson q2/01, the only ones that need it.
 *
 * No literal import, and no types of its own: whoever checks another lesson fetches nothing.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";

/** A tensor, as far as a check looks at it. */
export interface Tensor {
  readonly shape: readonly number[];
  dataSync(): Float32Array;
}

/** An operation as a backend computes it. */
interface Kernel {
  readonly kernelFunc: (call: unknown) => unknown;
}

/** What the checks use of the library. */
export interface TensorFlow {
  tensor(data: ArrayLike<number>, shape?: readonly number[], dtype?: "float32" | "int32"): Tensor;
  variable(tensor: Tensor): Tensor;
  memory(): { numTensors: number };
  zeros(shape: readonly number[]): Tensor;
  tanh(a: Tensor): Tensor;
  sigmoid(a: Tensor): Tensor;
  add(a: Tensor, b: Tensor): Tensor;
  mul(a: Tensor, b: Tensor | number): Tensor;
  matMul(a: Tensor, b: Tensor): Tensor;
  slice(a: Tensor, begin: readonly number[], size: readonly number[]): Tensor;
  reshape(a: Tensor, shape: readonly number[]): Tensor;
  sum(a: Tensor): Tensor;
  square(a: Tensor): Tensor;
  getKernel(name: string, backend: string): Kernel;
  unregisterKernel(name: string, backend: string): void;
  registerKernel(kernel: Kernel): void;
  enableProdMode(): void;
  setBackend(name: "cpu"): Promise<boolean>;
}

const NAME = ["@tensorflow", "tfjs"].join("/");

/** Where wrong versions of the exercises find the library; see `checks/misconceptions/bundling.ts`. */
const PLACE = Symbol.for("unrolled.tensorflow");

const places = globalThis as unknown as Record<symbol, TensorFlow | undefined>;

/**
 * Loads the library, on the backend that runs anywhere.
 *
 * @throws {Error} in one sentence, if it is not there and cannot be fetched.
 */
export async function loadTensorFlow(): Promise<void> {
  if (places[PLACE]) return;
  try {
    const loaded: TensorFlow = await import(NAME);
    loaded.enableProdMode(); // no advice to install another package
    await loaded.setBackend("cpu");
    places[PLACE] = loaded;
  } catch (error) {
    throw new Error(
      `TensorFlow.js could not be loaded: ${String((error as Error).message).split("\n")[0]} ` +
        `It is fetched once and kept; the first time needs a network.`,
    );
  }
}

/** What calls did with tensors that ran in another process; whoever makes such calls adds to it. */
export const elsewhere = { tensors: 0, products: 0 };

/** How many tensors there are, here and elsewhere. */
export function tensorCount(): number {
  return tensorFlow().memory().numTensors + elsewhere.tensors;
}

/** The library, after {@linkcode loadTensorFlow}. */
export function tensorFlow(): TensorFlow {
  const found = places[PLACE];
  if (!found) throw new Error("TensorFlow.js is used before it is loaded.");
  return found;
}

/** How many matrix products are computed in a call. */
export function countedProducts(call: () => void): number {
  const tf = tensorFlow();
  const product = tf.getKernel("BatchMatMul", "cpu");
  let count = -elsewhere.products;
  const put = (kernel: Kernel) => {
    tf.unregisterKernel("BatchMatMul", "cpu");
    tf.registerKernel(kernel);
  };
  put({ ...product, kernelFunc: (given) => (count++, product.kernelFunc(given)) });
  try {
    call();
  } finally {
    put(product);
  }
  return count + elsewhere.products;
}

/** A matrix as a tensor. */
export function tensorOf({ rows, cols, data }: Matrix): Tensor {
  return tensorFlow().tensor(Float32Array.from(data), [rows, cols]);
}

/** Named matrices as tensors. */
export function tensorsOf(matrices: Readonly<Record<string, Matrix>>): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(matrices).map(([name, m]) => [name, tensorOf(m)]));
}

/** A sequence of T matrices `[B×I]` as a tensor `[B×T×I]`. */
export function sequenceTensor(xs: readonly Matrix[]): Tensor {
  const [{ rows: B, cols: I }] = xs, T = xs.length;
  const data = new Float32Array(B * T * I);
  xs.forEach((x, t) => {
    for (let b = 0; b < B; b++) data.set(x.data.subarray(b * I, (b + 1) * I), (b * T + t) * I);
  });
  return tensorFlow().tensor(data, [B, T, I]);
}

/** A tensor as a matrix: a single number is `[1×1]`, a vector is one row. */
export function matrixOf(value: unknown): Matrix {
  const { shape } = value as Tensor;
  if (!Array.isArray(shape) || shape.length > 2) {
    throw new TypeError("not a tensor of at most two axes");
  }
  const m = zeros(shape.length > 1 ? shape[0] : 1, shape.at(-1) ?? 1);
  m.data.set((value as Tensor).dataSync());
  return m;
}
