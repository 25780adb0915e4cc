/**
 * A word as a network read it: what a drawing needs, its text alternative and its table.
 *
 * @module
 */
import { sayLetter } from "./letter.ts";
import type { cells } from "./palette.ts";

/** What the network takes for the next letter. */
export interface Prediction {
  letter: string;
  probability: number;
}

/** One word, as a network read it. */
export interface UnrolledDiagram {
  /** The letters read, T of them. */
  letters: readonly string[];
  /** The states, [T×H], in [−1, 1]. */
  activations: readonly (readonly number[])[];
  /** The likeliest next letter at every step, T of them. */
  predictions?: readonly Prediction[];
  /** Prefix of every id; unique on its page. */
  id: string;
  /** Which cell read the word; decides the colour of the lane. */
  cell?: keyof typeof cells;
  /** From top to bottom and 350 units wide, for a phone. */
  narrow?: boolean;
  title?: string;
}

/** More letters than this are a text, and their squares would be dust. */
const LONGEST = 16;

/** The same numbers as a table: one row a step, for those who do not see the squares. */
export function unrolledTable(
  { letters, activations, predictions }: Omit<UnrolledDiagram, "id">,
): { columns: string[]; rows: (string | number)[][] } {
  const units = activations[0]?.map((_, k) => `h${k + 1}`) ?? [];
  return {
    columns: ["reads", ...units, ...(predictions ? ["expects", "probability"] : [])],
    rows: letters.map((letter, t) => {
      const prediction = predictions?.[t];
      return [
        sayLetter(letter),
        ...(activations[t] ?? []).map((value) => Number(value.toFixed(2))),
        ...(prediction
          ? [sayLetter(prediction.letter), Number(prediction.probability.toFixed(2))]
          : []),
      ];
    }),
  };
}

/** Refuses counts that disagree and values out of their range, in one sentence. */
export function checkWord({ letters, activations, predictions }: UnrolledDiagram): void {
  const steps = letters.length;
  const units = activations[0]?.length ?? 0;
  if (steps < 1 || steps > LONGEST) {
    throw new Error(`An unrolled diagram takes 1 to ${LONGEST} letters; got ${steps}`);
  }
  if (activations.length !== steps) {
    throw new Error(`${steps} letters need ${steps} states; got ${activations.length}`);
  }
  if (predictions && predictions.length !== steps) {
    throw new Error(`${steps} letters need ${steps} predictions; got ${predictions.length}`);
  }
  activations.forEach((state, t) => {
    if (state.length !== units || units < 1) {
      throw new Error(`State ${t + 1} has ${state.length} units; the first has ${units}`);
    }
    const wrong = state.find((value) => !(Math.abs(value) <= 1));
    if (wrong !== undefined) {
      throw new Error(`State ${t + 1} holds ${wrong}; an activation lies between -1 and 1`);
    }
  });
  predictions?.forEach(({ probability }, t) => {
    if (!(probability >= 0 && probability <= 1)) {
      throw new Error(`Prediction ${t + 1} has the probability ${probability}`);
    }
  });
}

/** What the drawing shows, in words. */
export function describeWord({ letters, activations, predictions }: UnrolledDiagram): string {
  const heard = letters.map((letter, t) => {
    const expected = predictions?.[t];
    return expected
      ? `after ${sayLetter(letter)} it expects ${sayLetter(expected.letter)}, with probability ${
        expected.probability.toFixed(2)
      }`
      : sayLetter(letter);
  });
  return `The network reads one letter at a time, and each state passes to the next step. ` +
    `A state is drawn as ${
      activations[0]?.length
    } squares, filled where an activation is positive ` +
    `and hollow where it is negative, larger the further it is from zero. It reads: ${
      heard.join("; ")
    }.`;
}
