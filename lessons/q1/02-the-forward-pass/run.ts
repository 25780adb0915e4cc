/**
 * What the loss must be before anything is trained.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../assets/experiment.ts";
import { rounded } from "../../../assets/rounding.ts";
import { zeros } from "../../kit/matrix.ts";
import { random } from "../../kit/random.ts";
import { encode, oneHot, vocabulary, windows } from "../../kit/text.ts";
import { crossEntropy, initReadout, initRnn, readout, rnnForward } from "./rnn_forward.ts";

/** What is chosen. */
export interface FirstLossConfig {
  text: string;
  /** Characters in a window. */
  T: number;
  /** Hidden units. */
  Hs: number[];
}

/** The loss of a network that has learned nothing. */
export interface FirstLossSeries {
  /** Size of the vocabulary. */
  V: number;
  /** For each number of hidden units and each seed, the cross-entropy of a character in nats. */
  losses: { H: number; perSeed: number[] }[];
}

function measure(
  { text, T, Hs }: FirstLossConfig,
  seeds: readonly number[],
  progress: Progress,
): FirstLossSeries {
  const known = vocabulary(text);
  const V = known.chars.length;
  const all = windows(encode(known, text), T);
  const xs = Array.from({ length: T }, (_, t) => oneHot(all.map((w) => w.inputs[t]), V));
  const losses = Hs.map((H, done) => {
    progress(done, Hs.length, `${H} hidden units`);
    const perSeed = seeds.map((seed) => {
      const rng = random(seed);
      const hs = rnnForward(initRnn(rng, V, H), xs, zeros(all.length, H));
      const out = initReadout(rng, H, V);
      const sums = hs.map((h, t) => crossEntropy(readout(out, h), all.map((w) => w.targets[t])));
      return sums.reduce((sum, loss) => sum + loss, 0) / (T * all.length);
    });
    return { H, perSeed };
  });
  return rounded({ V, losses });
}

/** The experiments of this lesson. */
export const experiments: Experiment<FirstLossSeries, FirstLossConfig>[] = [{
  name: "q1-02-first-loss",
  lesson: "q1/02",
  about: "The loss per character of tanh networks with random weights, on windows of one text.",
  config: { text: "hello world ".repeat(10), T: 5, Hs: [8, 32] },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: true,
  run: measure,
}];
