/**
 * The checks of lesson q3/02 about batches.
 *
 * @module
 */

import { fromRows, type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise, Output } from "../../core/exercise.ts";
import type { State } from "../../../lessons/q1/06-training/model.ts";
import { matrix, sequence } from "../../q1/random_inputs.ts";

const maskOf = (lengths: readonly number[], T: number): Matrix =>
  fromRows(lengths.map((length) => Array.from({ length: T }, (_, t) => Number(t < length))));

/** Questions of random codes, the unknown word among them. */
const questionsOf = (rng: Random, lengths: readonly number[]) =>
  lengths.map((length) => Array.from({ length }, () => rng.integer(5)));

function batchCase(questions: number[][], about?: string): Case {
  const lengths = questions.map(({ length }) => length);
  const T = Math.max(1, ...lengths);
  const codes = fromRows(
    questions.map((question) => Array.from({ length: T }, (_, t) => question[t] ?? -1)),
  );
  return { about, args: [questions], expected: { codes, mask: maskOf(lengths, T) } };
}

const paddedBatch: Exercise = {
  name: "paddedBatch",
  file: "batches.ts",
  does: "makes questions equally long and says which steps are real",
  returns: "{ codes, mask }: B arrays of T numbers, and a matrix [B×T]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    batchCase(questionsOf(rng, [4, 2, 3]), "three lengths"),
    batchCase([[3, 0, 2], [0]], "unknown words, which are words"),
    batchCase(questionsOf(rng, [2, 6, 1]), "the longest in the middle"),
    batchCase(questionsOf(rng, [3, 3]), "equally long"),
    batchCase(questionsOf(rng, [3, 0]), "a question without words"),
    batchCase(questionsOf(rng, [0, 0]), "no words at all: one step that nobody reads"),
    batchCase(questionsOf(rng, [5]), "one question"),
    batchCase(questionsOf(rng, [200, 3]), "a question of 200 words"),
  ],
  read(returned): Output {
    const { codes, mask } = returned as { codes: number[][]; mask: Matrix };
    if (!codes.every((row) => row.every((code) => typeof code === "number"))) {
      throw new TypeError("not numbers");
    }
    const T = Math.max(...codes.map(({ length }) => length));
    const even = codes.every(({ length }) => length === T);
    return { codes: even ? fromRows(codes) : zeros(codes.length, 0), mask };
  },
};

function lastCase(hs: Matrix[], lengths: number[], about?: string): Case {
  const { cols: H } = hs[0];
  const last = fromRows(
    lengths.map((length, b) =>
      Array.from({ length: H }, (_, j) => length > 0 ? hs[length - 1].data[b * H + j] : 0)
    ),
  );
  return { about, args: [hs, maskOf(lengths, hs.length)], expected: { last } };
}

const lastRealExercise: Exercise = {
  name: "lastReal",
  file: "batches.ts",
  does: "finds the state after the last word of each question",
  returns: "a matrix [B×H]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    lastCase(sequence(rng, 4, 3, 2), [2, 4, 3], "three lengths"),
    lastCase(sequence(rng, 5, 4, 3), [1, 5, 2, 3], "four lengths"),
    lastCase(sequence(rng, 3, 2, 4), [3, 3], "all of the longest"),
    lastCase(sequence(rng, 4, 2, 3), [2, 1], "all shorter than the batch"),
    lastCase(sequence(rng, 3, 3, 2), [2, 0, 3], "a question without words"),
    lastCase(sequence(rng, 1, 3, 2), [1, 0, 1], "one step"),
    lastCase(sequence(rng, 6, 1, 5), [4], "one question"),
  ],
  read: (returned) => ({ last: returned as Matrix }),
};

const state = (rng: Random, B: number, H: number, memory: boolean) =>
  memory ? { h: matrix(rng, B, H), c: matrix(rng, B, H) } : { h: matrix(rng, B, H) };

function holdCase(rng: Random, real: number[], H: number, memory: boolean, about?: string): Case {
  const [before, after] = [0, 1].map(() => state(rng, real.length, H, memory));
  const held = (old: Matrix, now: Matrix) =>
    fromRows(
      real.map((m, b) =>
        Array.from({ length: H }, (_, j) => (m === 1 ? now : old).data[b * H + j])
      ),
    );
  const expected = { h: held(before.h, after.h) };
  return {
    about,
    args: [before, after, real],
    expected: memory ? { ...expected, c: held(before.c!, after.c!) } : expected,
  };
}

const holdStateExercise: Exercise = {
  name: "holdState",
  file: "batches.ts",
  does: "lets the state wait where there is no word",
  returns: "{ h }, and for an LSTM { h, c }: matrices [B×H]",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: (rng) => [
    holdCase(rng, [1, 0, 1], 2, false, "three questions"),
    holdCase(rng, [0, 1, 0, 0], 3, false, "four questions"),
    holdCase(rng, [0, 1, 1], 2, true, "an LSTM, whose memory waits too"),
    holdCase(rng, [1, 1], 4, true, "all have a word"),
    holdCase(rng, [0, 0], 3, true, "none has a word"),
    holdCase(rng, [0], 5, false, "one question"),
  ],
  read: (returned) => {
    const { h, c } = returned as State;
    return c === undefined ? { h } as Output : { h, c };
  },
};

/** In the order of the text. */
export const batchExercises: readonly Exercise[] = [
  paddedBatch,
  lastRealExercise,
  holdStateExercise,
];
