/**
 * A small tanh network that has learned "hello world", and its states while it reads the first word.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { toRows } from "../../../kit/matrix.ts";
import { random } from "../../../kit/random.ts";
import { encode, oneHot, type Vocabulary, vocabulary, windows } from "../../../kit/text.ts";
import { readout, softmax } from "../../02-the-forward-pass/rnn_forward.ts";
import { clipByNorm } from "../../03-backpropagation-through-time/rnn_backward.ts";
import {
  initModel,
  lossAndGradients,
  type Model,
  parameters,
  unroll,
  zeroState,
} from "../model.ts";
import { adam, adamState } from "../optimisers.ts";

/** What is chosen. */
export interface ActivationsConfig {
  text: string;
  /** The word that the trained network reads. */
  word: string;
  /** Hidden units. */
  H: number;
  /** Characters in a window. */
  T: number;
  epochs: number;
  rate: number;
}

/** What a network with H units did with each letter of a word: all of it for the first seed. */
export interface ActivationsSeries {
  letters: string[];
  /** The states, [T×H]. */
  activations: number[][];
  /** The likeliest next letter at each step. */
  predictions: { letter: string; probability: number }[];
  /** Mean cross-entropy per character, every tenth epoch and the last. */
  losses: number[];
  /**
   * For each seed, how far the states at the first two equal letters in a row are apart:
   * ‖difference‖ / mean length.
   */
  repeatedLetter: number[];
}

/** Trains on all windows of the text at once; returns the model and its losses. */
function train(config: ActivationsConfig, known: Vocabulary, seed: number, progress: Progress) {
  const { text, T, H, epochs, rate } = config;
  const V = known.chars.length;
  const all = windows(encode(known, text), T);
  const xs = Array.from({ length: T }, (_, t) => oneHot(all.map(({ inputs }) => inputs[t]), V));
  const targets = Array.from({ length: T }, (_, t) => all.map((window) => window.targets[t]));
  const model = initModel(random(seed), "rnn", { I: V, H, V });
  const state = adamState(parameters(model));
  const losses: number[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const { loss, grads } = lossAndGradients(model, xs, targets, zeroState(model, all.length));
    adam(parameters(model), clipByNorm(grads, 5).clipped, state, rate);
    const mean = loss / (T * all.length);
    if (epoch % 10 === 1 || epoch === epochs) losses.push(mean);
    progress(epoch, epochs, `loss ${mean.toFixed(3)}`);
  }
  return { model, losses };
}

/** What the model makes of a word, letter by letter, from the zero state. */
function readWord(model: Model, known: Vocabulary, word: string) {
  const xs = encode(known, word).map((id) => oneHot([id], known.chars.length));
  const hs = unroll(model, xs, zeroState(model, 1)).states.map(({ h }) => h);
  return {
    letters: [...word],
    activations: hs.map((h) => toRows(h)[0]),
    predictions: hs.map((h) => {
      const p = [...softmax(readout(model.readout, h)).data];
      const probability = Math.max(...p);
      return { letter: known.chars[p.indexOf(probability)], probability };
    }),
  };
}

/** The distance between the states at the first letter that comes twice in a row. */
function repeatedLetter(letters: string[], states: number[][]): number {
  const t = letters.findIndex((letter, i) => letter === letters[i + 1]);
  const [a, b] = [states[t], states[t + 1]];
  return 2 * Math.hypot(...a.map((v, i) => v - b[i])) / (Math.hypot(...a) + Math.hypot(...b));
}

function measure(
  config: ActivationsConfig,
  seeds: readonly number[],
  progress: Progress,
): ActivationsSeries {
  const known = vocabulary(config.text);
  const each = seeds.map((seed, i) => {
    const show: Progress = (epoch, epochs, note) =>
      progress(i * epochs + epoch, seeds.length * epochs, `seed ${seed}, ${note}`);
    const { model, losses } = train(config, known, seed, show);
    return { ...readWord(model, known, config.word), losses };
  });
  const apart = each.map(({ letters, activations }) => repeatedLetter(letters, activations));
  return rounded({ ...each[0], repeatedLetter: apart }, 4);
}

/** The states of a network that has learned to spell. */
export const activations: Experiment<ActivationsSeries, ActivationsConfig> = {
  name: "q1-06-hello-activations",
  lesson: "q1/06",
  about: "A tanh network with eight units learns “hello world” and then reads “hello”.",
  config: { text: "hello world hello", word: "hello", H: 8, T: 5, epochs: 300, rate: 0.02 },
  seeds: Array.from({ length: 10 }, (_, i) => i + 1),
  small: true,
  source: import.meta.url,
  run: measure,
};
