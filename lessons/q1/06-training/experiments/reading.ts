/**
 * Learning from a text: bits per character on what was not read, and what the cells write.
 *
 * @module
 */

import type { Progress } from "../../../../assets/experiment.ts";
import type { SplitText } from "../../../../assets/moby_dick.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { random } from "../../../kit/random.ts";
import { encode, vocabulary } from "../../../kit/text.ts";
import { type CellKind, initModel, type Model, parameterCount } from "../model.ts";
import { countingBits } from "./baselines.ts";
import { type ComparisonConfig, kindsOf } from "./comparison.ts";
import { chooseRate, type RateTried } from "./rates.ts";
import { sampleText } from "./sampling.ts";
import { lossOnText, type StreamOptions, streamTask } from "./stream.ts";
import { train } from "./train.ts";

/** A comparison on a text. */
export interface TextConfig extends ComparisonConfig, StreamOptions {
  /** After which epochs the first seed's models write something. */
  readonly writeAfter: readonly number[];
  readonly prompt: string;
  /** Characters that are written, and how many of them are kept. */
  readonly written: number;
  readonly kept: number;
  readonly temperature: number;
}

/** One cell, trained from every seed; all losses in bits per character. */
export interface Reader {
  readonly kind: CellKind;
  readonly H: number;
  readonly parameters: number;
  readonly rate: number;
  /** For each seed the loss on the validation text after each epoch; the first before training. */
  readonly curves: readonly (readonly number[])[];
  /** For each seed the mean loss on the batches of each epoch, from the first epoch on. */
  readonly learned: readonly (readonly number[])[];
  /** For each seed the epoch with the lowest loss on the validation text. */
  readonly best: readonly number[];
  /** For each seed the loss on the test text after that epoch. */
  readonly test: readonly number[];
}

/** What the model of one cell wrote after some epochs. */
export interface Sample {
  readonly kind: CellKind;
  readonly epoch: number;
  /** The beginning of it. */
  readonly text: string;
  /** The share of its words that occur in the text that was learned. */
  readonly knownWords: number;
}

/** The series of this experiment. */
export interface ReadingSeries {
  readonly cells: readonly Reader[];
  /** How the rates were chosen: the score is the lowest loss on the validation text. */
  readonly grid: readonly RateTried[];
  readonly samples: readonly Sample[];
  /** Characters in each part, and in the vocabulary. */
  readonly sizes: { train: number; validation: number; test: number; vocabulary: number };
  /** Bits per character of models that count, by the characters they look back: 0, 1, 2. */
  readonly counting: { readonly validation: readonly number[]; readonly test: readonly number[] };
}

/**
 * Trains every cell from every seed on the first part of a text, and looks at the other two.
 */
export function read(
  text: SplitText,
  config: TextConfig,
  seeds: readonly number[],
  progress: Progress,
): ReadingSeries {
  const vocab = vocabulary(text.train + text.validation + text.test);
  const V = vocab.chars.length;
  const [learn, validation, test] = [text.train, text.validation, text.test]
    .map((part) => encode(vocab, part));
  const task = streamTask(learn, validation, V, config);
  const kinds = kindsOf(config.hidden);
  const tuning = config.rates.length > 1 ? config.rates.length * config.tuningSeeds.length : 0;
  const total = kinds.length * (tuning + seeds.length) * config.epochs;
  let done = 0;

  /** Trains one model; keeps its curves, and its loss on the test text where validation is best. */
  const trainOne = (
    kind: CellKind,
    rate: number,
    seed: number,
    doing: string,
    look: (epoch: number, model: Model) => void = () => {},
  ) => {
    const curve: number[] = [];
    const learned: number[] = [];
    let [best, onTest] = [0, Infinity];
    train(task, { ...config, kind, rate, H: config.hidden[kind]! }, seed, (epoch, model, loss) => {
      const bits = task.lossOf(model) / Math.LN2;
      curve.push(bits);
      if (epoch > 0) learned.push(loss / Math.LN2);
      if (epoch === 0 || bits < curve[best]) {
        best = epoch;
        onTest = lossOnText(model, test) / Math.LN2;
      }
      look(epoch, model);
      if (epoch > 0) done += 1;
      progress(done, total, `${kind}, ${doing} ${seed}, ${bits.toFixed(2)} bits per character`);
    });
    return { curve, learned, best, onTest };
  };

  const grid: RateTried[] = [];
  const dictionary = new Set(wordsOf(text.train));
  const samples: Sample[] = [];
  const cells = kinds.map((kind): Reader => {
    const H = config.hidden[kind]!;
    const { rate, tried } = chooseRate(kind, config.rates, config.tuningSeeds, (rate, seed) => {
      const { curve, best } = trainOne(kind, rate, seed, `rate ${rate}, seed`);
      return curve[best];
    });
    grid.push(...tried);
    const trained = seeds.map((seed) =>
      trainOne(kind, rate, seed, "seed", (epoch, model) => {
        if (seed !== seeds[0] || !config.writeAfter.includes(epoch)) return;
        const text = sampleText(model, vocab, random(seed), { ...config, length: config.written });
        const knownWords = shareOfKnownWords(text, dictionary);
        samples.push({ kind, epoch, text: text.slice(0, config.kept), knownWords });
      })
    );
    return {
      kind,
      H,
      parameters: parameterCount(initModel(random(0), kind, { I: V, H, V })),
      rate,
      curves: trained.map(({ curve }) => curve),
      learned: trained.map(({ learned }) => learned),
      best: trained.map(({ best }) => best),
      test: trained.map(({ onTest }) => onTest),
    };
  });
  const sizes = {
    train: learn.length,
    validation: validation.length,
    test: test.length,
    vocabulary: V,
  };
  const count = (part: number[]) => [0, 1, 2].map((order) => countingBits(learn, part, V, order));
  const counting = { validation: count(validation), test: count(test) };
  return rounded({ cells, grid, samples, sizes, counting }, 5);
}

/** The words of a text; the first and the last may have been cut and are left out. */
function wordsOf(text: string): string[] {
  return text.split(/[^a-z]+/i).slice(1, -1);
}

function shareOfKnownWords(text: string, dictionary: ReadonlySet<string>): number {
  const words = wordsOf(text);
  return words.filter((word) => dictionary.has(word)).length / Math.max(1, words.length);
}
