/**
 * Text from a model, one character after the other.
 *
 * @module
 */

import type { Random } from "../../../kit/random.ts";
import { decode, encode, oneHot, type Vocabulary } from "../../../kit/text.ts";
import { readout } from "../../02-the-forward-pass/rnn_forward.ts";
import { sampleWithTemperature } from "../data.ts";
import { type Model, unroll, zeroState } from "../model.ts";

/** What to write. */
export interface SampleOptions {
  /** What the model reads first; at least one character. */
  readonly prompt: string;
  /** Characters to write after it. */
  readonly length: number;
  readonly temperature: number;
}

/**
 * Lets a model read a prompt and go on writing: each character that it draws is the next that it
 * reads.
 *
 * @returns what it wrote, without the prompt
 *
 * @example
 * ```ts
 * import { sampleText } from "./sampling.ts";
 * import { initModel } from "../model.ts";
 * import { random } from "../../../kit/random.ts";
 * import { vocabulary } from "../../../kit/text.ts";
 * import assert from "node:assert/strict";
 *
 * const model = initModel(random(1), "rnn", { I: 4, H: 3, V: 4 });
 * const options = { prompt: "he", length: 5, temperature: 1 };
 * const write = () => sampleText(model, vocabulary("hello"), random(2), options);
 * assert.match(write(), /^[helo]{5}$/);
 * assert.equal(write(), write());
 * ```
 */
export function sampleText(
  model: Model,
  vocabulary: Vocabulary,
  rng: Random,
  { prompt, length, temperature }: SampleOptions,
): string {
  const V = vocabulary.chars.length;
  const written: number[] = [];
  let reads = encode(vocabulary, prompt);
  let state = zeroState(model, 1);
  while (written.length < length) {
    const { states } = unroll(model, reads.map((id) => oneHot([id], V)), state);
    state = states[states.length - 1];
    const next = sampleWithTemperature(readout(model.readout, state.h), temperature, rng.uniform());
    written.push(next);
    reads = [next];
  }
  return decode(vocabulary, written);
}
