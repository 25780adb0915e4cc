/**
 * TensorFlow.js and what it computes with: loaded when it is needed and not before.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import type * as TensorFlow from "@tensorflow/tfjs";
import { chooseProduct } from "./wasm_product.ts";

/** Everything that `import * as tf from "@tensorflow/tfjs"` gives. */
export type TF = typeof TensorFlow;

/** A backend of TensorFlow.js: the GPU, WebAssembly, or plain JavaScript. */
export type Backend = "webgpu" | "wasm" | "cpu";

/** A backend that works here. */
export interface OpenBackend {
  readonly tf: TF;
  readonly name: Backend;
  /** What it runs on, in words. */
  readonly device: string;
  /** Makes it the one that computes; whoever used another one before need not put it back. */
  use(): Promise<void>;
}

/** How a backend is opened. */
export interface BackendOptions {
  /** Whether a GPU that is only imitated by the processor will do. Default: yes. */
  readonly software?: boolean;
  /** Whether WebAssembly gets the product of `wasm_product.ts`. Default: yes. */
  readonly fasterProduct?: boolean;
}

/** The packages. Not literal imports, so that nobody fetches them early. */
const VERSION = "4.22.0";
const MAIN = ["npm:@tensorflow/tfjs", VERSION].join("@");
const GPU = ["npm:@tensorflow/tfjs-backend-webgpu", VERSION].join("@");
const WASM = ["npm:@tensorflow/tfjs-backend-wasm", VERSION].join("@");

/**
 * Opens a backend.
 *
 * @throws {Error} in one sentence: no GPU, a package that cannot be fetched, a backend that does not
 * start.
 */
export async function openBackend(
  name: Backend,
  { software = true, fasterProduct = true }: BackendOptions = {},
): Promise<OpenBackend> {
  const tf = await load<TF>(MAIN);
  tf.enableProdMode(); // no advice to install another package
  const device = await devices[name](tf, { software, fasterProduct });
  const use = async () => {
    if (tf.getBackend() !== name && !await tf.setBackend(name)) {
      throw new Error(`TensorFlow.js could not start its ${name} backend on this machine.`);
    }
  };
  await use();
  return { tf, name, device, use };
}

/** Loads what a backend needs and says what it runs on. */
const devices: Record<Backend, (tf: TF, options: Required<BackendOptions>) => Promise<string>> = {
  cpu: () => Promise.resolve("CPU, plain JavaScript"),

  async wasm(tf, { fasterProduct }) {
    const { setWasmPaths } = await load<{ setWasmPaths(folder: string): void }>(WASM);
    const file = import.meta.resolve(
      `${WASM.replace(":", ":/")}/dist/tfjs-backend-wasm-simd.wasm`,
    );
    setWasmPaths(fileURLToPath(new URL(".", file)));
    chooseProduct(tf, fasterProduct);
    return "CPU, WebAssembly, 1 thread";
  },

  async webgpu(_, { software }) {
    const adapter = await navigator.gpu?.requestAdapter();
    if (!adapter) {
      throw new Error(
        "There is no GPU here that WebGPU can use. --engine auto takes what there is.",
      );
    }
    const words = adapter.info.description || adapter.info.vendor || "a GPU without a name";
    const imitated = isSoftware(words);
    if (imitated && !software) {
      throw new Error(
        `There is no GPU here: the only adapter that WebGPU offers is ${words}, which imitates one on ` +
          `the processor. --engine tfjs-webgpu uses it all the same; --device cpu is faster.`,
      );
    }
    await load(GPU);
    return imitated ? `${words}, a GPU imitated by the processor` : words;
  },
};

/** The names of the drivers that compute on the processor: Mesa's, Chromium's, Microsoft's. */
function isSoftware(adapter: string): boolean {
  return /llvmpipe|lavapipe|swiftshader|softpipe|basic render/i.test(adapter);
}

async function load<Package>(name: string): Promise<Package> {
  try {
    return await import(name);
  } catch (cause) {
    throw new Error(
      `TensorFlow.js could not be loaded (${name}): ${
        String((cause as Error).message ?? cause).split("\n")[0]
      } It is fetched once and kept; the first time needs a network.`,
      { cause },
    );
  }
}
