/**
 * All states of all questions, and what each of them is the state after.
 *
 * @module
 */

import { type Matrix, zeros } from "../../../kit/matrix.ts";
import type { Model } from "../../../q1/06-training/model.ts";
import { encodeBatch, pathOf } from "../../02-encoding-questions/encoder.ts";

/** A state: after word number `step` of a question. */
export interface At {
  readonly question: number;
  /** From 0 on. */
  readonly step: number;
  /** The code of the word that was read last. */
  readonly word: number;
}

/** The states of questions. */
export interface Reading {
  /** The path of each question, `[words×H]`. */
  readonly paths: readonly Matrix[];
  /** All of them, one below the other, `[n×H]`. */
  readonly states: Matrix;
  readonly at: readonly At[];
}

/** Reads questions and keeps every state. */
export function read(
  model: Model,
  codes: readonly (readonly number[])[],
  table: Matrix,
): Reading {
  const batch = encodeBatch(model, codes, table);
  const paths = codes.map((_, b) => pathOf(batch, b));
  const at = codes.flatMap((question, b) =>
    question.map((word, step): At => ({ question: b, step, word }))
  );
  return { paths, states: below(paths), at };
}

/** Matrices of one width, one below the other. */
export function below(parts: readonly Matrix[]): Matrix {
  const all = zeros(parts.reduce((sum, { rows }) => sum + rows, 0), parts[0].cols);
  let row = 0;
  for (const part of parts) {
    all.data.set(part.data, row * all.cols);
    row += part.rows;
  }
  return all;
}

/** The places of states that differ: the first one after each beginning of a question. */
export function distinctStates(codes: readonly (readonly number[])[]): number[] {
  const seen = new Set<string>();
  const beginnings = codes.flatMap((question) =>
    question.map((_, step) => question.slice(0, step + 1).join(" "))
  );
  return [...beginnings.keys()].filter((k) => {
    const known = seen.has(beginnings[k]);
    seen.add(beginnings[k]);
    return !known;
  });
}

/** Some rows of a matrix. */
export function rowsOf({ cols, data }: Matrix, rows: readonly number[]): Matrix {
  const some = zeros(rows.length, cols);
  rows.forEach((r, k) => some.data.set(data.subarray(r * cols, (r + 1) * cols), k * cols));
  return some;
}
