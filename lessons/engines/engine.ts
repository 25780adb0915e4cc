/**
 * What trains a model: one interface, several engines, the same numbers.
 *
 * @module
 */

import type { Model, Weights } from "./model.ts";

/** The engines, from the one that runs on a GPU to the one that runs anywhere. */
export type EngineName = "tfjs-webgpu" | "onnx" | "tfjs-wasm" | "tfjs-cpu";

/** Something that can train a model here. */
export interface Engine {
  readonly name: EngineName;
  /** What it runs on, in words: "CPU, 2 threads" or the adapter's own name. */
  readonly device: string;
  /** Makes a model ready to be trained from a given state. */
  trainer(setup: Setup): Promise<Trainer>;
}

/** What is trained, how, and from where. */
export interface Setup {
  readonly model: Model;
  /** Steps in time of every sequence, T. */
  readonly steps: number;
  /** The most sequences in a batch, B. A smaller batch is allowed; a larger one is not. */
  readonly batch: number;
  readonly adam: Adam;
  /** The largest global norm of the gradient; a longer gradient is scaled down to it. */
  readonly clip: number | null;
  /** Where training begins, or goes on. The engine takes a copy. */
  readonly state: TrainingState;
}

/** The constants of Adam (Kingma & Ba 2015, algorithm 1); the rate comes with every step. */
export interface Adam {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** What PyTorch, Keras and the paper use. */
export const ADAM: Adam = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };

/** Everything that training needs to go on, bit for bit. */
export interface TrainingState {
  /** Steps of the optimiser done so far. */
  readonly step: number;
  readonly weights: Weights;
  /** Adam's running mean of the gradient, and of its square: the names of the weights. */
  readonly mean: Weights;
  readonly square: Weights;
}

/** Sequences with what is to be said of each. */
export interface Batch {
  /** Sequences in it, B. */
  readonly size: number;
  /** `[B×T×I]`, row-major. */
  readonly x: Float32Array;
  /** For cross-entropy: the class of each sequence, `[B]`. For the squared error: `[B×O]`. */
  readonly y: Int32Array | Float32Array;
}

/** A model in training. Ask for one thing at a time: each call waits for the one before. */
export interface Trainer {
  /**
   * One step: forward, backward, clip, Adam.
   *
   * @param rate the learning rate of this step
   * @returns the mean loss of the batch before the step, the norm of its gradient before clipping, and
   * what the model said
   */
  step(batch: Batch, rate: number): Promise<StepResult>;
  /**
   * What the model says.
   *
   * @param x `[size×T×I]`, any number of sequences
   * @returns `[size×O]`: logits for cross-entropy, values for the squared error
   */
  predict(x: Float32Array, size: number): Promise<Float32Array>;
  /** A copy of everything that training needs to go on. */
  state(): Promise<TrainingState>;
  /** Gives memory and threads back. */
  end(): Promise<void>;
}

/** What a step says of itself. */
export interface StepResult {
  readonly loss: number;
  readonly gradientNorm: number;
  /** What the model said of each sequence before the step, `[size×O]`. */
  readonly said: Float32Array;
}
