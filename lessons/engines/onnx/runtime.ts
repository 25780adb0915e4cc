/**
 * onnxruntime, loaded when it is needed and not before: it is large, and most of the course runs
 * without it.
 *
 * @module
 */

/** The package, pinned here and nowhere else. Not a literal import, so that nobody fetches it early. */
const PACKAGE = ["npm:onnxruntime-node", "1.30.0"].join("@");

/** A float32 tensor of the runtime. */
export interface RuntimeTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Tensors by name. */
export type Feeds = Record<string, RuntimeTensor>;

/** A graph, ready to run. */
export interface Session {
  /** @param into where to write results, by name; whatever is not named gets new memory */
  run(feeds: Feeds, into?: Feeds): Promise<Feeds>;
  release(): Promise<void>;
}

/** What of the package is used. */
interface Package {
  Tensor: new (type: "float32", data: Float32Array, dims: readonly number[]) => RuntimeTensor;
  InferenceSession: {
    create(model: Uint8Array, options: Record<string, unknown>): Promise<
      Session & { endProfiling(): void }
    >;
  };
}

let loaded: Promise<Package> | undefined;

/**
 * Loads the runtime.
 *
 * @throws {Error} if it is not there and cannot be fetched, or does not run on this machine.
 */
export function runtime(): Promise<Package> {
  loaded ??= import(PACKAGE).then((module) => module.default ?? module, (cause) => {
    loaded = undefined;
    throw new Error(
      `onnxruntime could not be loaded (${PACKAGE}): ${
        String(cause.message ?? cause).split("\n")[0]
      } Other engines do not need it: --engine tfjs-wasm.`,
      { cause },
    );
  });
  return loaded;
}

/**
 * Prepares a model.
 *
 * @param model the bytes of an ONNX file
 * @param threads how many threads one operation may use
 */
export async function openSession(model: Uint8Array, threads = 1): Promise<Session> {
  const { InferenceSession } = await runtime();
  return await InferenceSession.create(model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  });
}

/** Numbers as the runtime takes them. It reads the array itself, not a copy. */
export async function tensorMaker(): Promise<
  (data: Float32Array, dims: readonly number[]) => RuntimeTensor
> {
  const { Tensor } = await runtime();
  return (data, dims) => new Tensor("float32", data, dims);
}
