/**
 * The numbers of the curves that the text shows: epochs, losses, rates.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { encode, vocabulary, windows } from "../../../kit/text.ts";
import type { Comparison } from "../experiments/comparison.ts";
import type { HelloConfig } from "../experiments/hello.ts";
import type { CellKind } from "../model.ts";
import { geometric } from "../../../../assets/paired.ts";
import { measurementsOf, type Setting } from "./settings.ts";
import { short } from "../../../../assets/words.ts";
import { KINDS, NAME } from "./words.ts";

/** Epochs to the threshold and final loss of every cell, in one setting. */
export function curveClaims(setting: Setting): Claim<Comparison>[] {
  return KINDS.flatMap((kind) => [
    epochsClaim(setting, kind),
    finalClaim(setting, kind),
    rateClaim(setting, kind),
  ]);
}

function epochsClaim(
  { suffix, run, where, threshold, unit }: Setting,
  kind: CellKind,
): Claim<Comparison> {
  return {
    id: `q1/06.epochs-${kind}${suffix}`,
    origin: "text",
    sentence: `Epochs until the ${NAME[kind]} is below ${short(threshold, 1)} ${unit} (${where})`,
    run,
    measure: (run) => {
      const { epochs, never } = measurementsOf(run, kind, threshold);
      const reached = epochs.length - never;
      const estimate = geometric(epochs);
      const most = Math.max(...epochs);
      return {
        ...estimate,
        text: reached === 0 ? `not in ${short(most)} epochs` : `${short(estimate.value)} epochs`,
        verdict: "quantity",
        because: reached === 0
          ? `None of ${epochs.length} seeds got below ${short(threshold, 1)} ${unit}.`
          : `${reached} of ${epochs.length} seeds got there, after ${
            short(Math.min(...epochs))
          } to ` +
            `${short(most)} epochs; geometric mean ${short(estimate.value)}.`,
      };
    },
  };
}

function finalClaim(
  { suffix, run, where, unit, threshold }: Setting,
  kind: CellKind,
): Claim<Comparison> {
  return {
    id: `q1/06.final-${kind}${suffix}`,
    origin: "text",
    sentence: `Loss of the ${NAME[kind]} after the last epoch (${where})`,
    run,
    measure: (run) => {
      const { finals } = measurementsOf(run, kind, threshold);
      const estimate = geometric(finals);
      return {
        ...estimate,
        text: `${short(estimate.value)} ${unit}`,
        verdict: "quantity",
        because: `Over ${finals.length} seeds from ${short(Math.min(...finals))} to ` +
          `${short(Math.max(...finals))}; geometric mean ${short(estimate.value)}.`,
      };
    },
  };
}

function rateClaim({ suffix, run, where }: Setting, kind: CellKind): Claim<Comparison> {
  return {
    id: `q1/06.rate-${kind}${suffix}`,
    origin: "text",
    sentence: `Learning rate of the ${NAME[kind]} (${where})`,
    run,
    measure: ({ series }) => {
      const { rate } = series.cells.find((cell) => cell.kind === kind)!;
      const tried = series.grid.filter((row) => row.kind === kind).map((row) => row.rate);
      return {
        value: rate,
        text: String(rate),
        verdict: "quantity",
        because: tried.length === 0
          ? `It is given, not chosen: ${rate}.`
          : `The best of ${tried.join(", ")} on seeds that are not among the results: the lowest ` +
            `mean logarithm of the loss over all epochs.`,
      };
    },
  };
}

/** How far back one has to look to know the next character, and what that leaves undecided. */
export const contextClaims: readonly Claim<Comparison>[] = [
  {
    id: "q1/06.characters-needed",
    origin: "text",
    sentence: "Characters that one has to remember to predict “hello world ” without error",
    run: "q1-06-hello",
    measure: ({ config }) => {
      const needed = charactersNeeded(config as unknown as HelloConfig);
      return {
        value: needed,
        text: `${needed} characters`,
        verdict: "quantity",
        because: `Any ${needed} characters in a row have only one that can follow; fewer do not.`,
      };
    },
  },
  {
    id: "q1/06.rnn-longer",
    origin: "lab",
    sentence: "RNN struggles with longer sequences",
    run: "q1-06-hello",
    measure: ({ config }) => {
      const { length } = config as unknown as HelloConfig;
      const needed = charactersNeeded(config as unknown as HelloConfig);
      return {
        value: needed,
        text: `${needed} of ${length} characters`,
        verdict: "not decidable",
        because:
          `Every window has ${length} characters, and the last ${needed} of them decide the ` +
          `next: this data asks nobody to remember. Lesson 7 does.`,
      };
    },
  },
];

/**
 * The length of the shortest context after which only one character can follow.
 *
 * @example
 * ```ts
 * import { charactersNeeded } from "./curve_claims.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(charactersNeeded({ text: "abab", length: 2 }), 1);
 * assert.equal(charactersNeeded({ text: "hello world hello world ", length: 5 }), 2);
 * ```
 */
export function charactersNeeded({ text, length }: { text: string; length: number }): number {
  const ids = encode(vocabulary(text), text);
  for (let n = 1; n < length; n++) {
    const pairs = windows(ids, n).map(({ inputs, targets }) => [inputs.join(), targets[n - 1]]);
    const follows = new Map(pairs as [string, number][]);
    if (pairs.every(([context, next]) => follows.get(context as string) === next)) return n;
  }
  return length;
}
