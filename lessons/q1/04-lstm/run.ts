/**
 * How long an LSTM remembers before it has learned anything, and what its forget bias does to that.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../assets/experiment.ts";
import { rounded } from "../../../assets/rounding.ts";
import { hadamard, norm, sub } from "../../kit/elementwise.ts";
import { zeros } from "../../kit/matrix.ts";
import { normalMatrix, random } from "../../kit/random.ts";
import { initLstm, lstmForward, memoryLeft } from "./lstm.ts";

/** What is chosen. */
export interface MemoryConfig {
  /** Steps in time. */
  T: number;
  /** Inputs. */
  I: number;
  /** Hidden units. */
  H: number;
  forgetBiases: number[];
}

/** What is left of an impulse, step after step. */
export interface MemorySeries {
  curves: {
    forgetBias: number;
    /** For each seed, ‖c_t with the impulse − c_t without‖ / ‖impulse‖ for t = 0 … T. */
    left: number[][];
    /** The part of it that stayed in the memory all the way: ‖impulse ⊙ f_1 ⊙ … ⊙ f_t‖ / ‖impulse‖. */
    stayed: number[][];
    /** σ(b)^t for t = 0 … T. */
    arithmetic: number[];
  }[];
}

/** Two runs over the same random inputs, one with an impulse in c_0: how far apart they still are. */
function follow(seed: number, forgetBias: number, { T, I, H }: MemoryConfig) {
  const rng = random(seed);
  const params = initLstm(rng, I, H, forgetBias);
  const xs = Array.from({ length: T }, () => normalMatrix(rng, 1, I, 1));
  const impulse = normalMatrix(rng, 1, H, 1);
  const nothing = zeros(1, H);
  const without = lstmForward(params, xs, nothing, nothing);
  const left = [1];
  const stayed = [1];
  let inMemory = impulse;
  lstmForward(params, xs, nothing, impulse).forEach(({ f, c }, t) => {
    inMemory = hadamard(inMemory, f);
    left.push(norm(sub(c, without[t].c)) / norm(impulse));
    stayed.push(norm(inMemory) / norm(impulse));
  });
  return { left, stayed };
}

function measure(config: MemoryConfig, seeds: readonly number[], progress: Progress): MemorySeries {
  const curves = config.forgetBiases.map((forgetBias, done) => {
    progress(done, config.forgetBiases.length, `forget bias ${forgetBias}`);
    const followed = seeds.map((seed) => follow(seed, forgetBias, config));
    return {
      forgetBias,
      left: followed.map(({ left }) => left),
      stayed: followed.map(({ stayed }) => stayed),
      arithmetic: Array.from({ length: config.T + 1 }, (_, t) => memoryLeft(forgetBias, t)),
    };
  });
  return rounded({ curves }, 4);
}

/** The experiments of this lesson. */
export const experiments: Experiment<MemorySeries, MemoryConfig>[] = [{
  name: "q1-04-memory",
  lesson: "q1/04",
  about: "What is left of an impulse in the memory of an untrained LSTM, for three forget biases.",
  config: { T: 50, I: 8, H: 32, forgetBiases: [0, 1, 2] },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: true,
  run: measure,
}];
