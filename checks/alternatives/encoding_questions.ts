/**
 * Unusual solutions of lesson q3/02.
 *
 * @module
 */

import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import { matmul, matmulTB } from "../../lessons/kit/products.ts";
import type { State } from "../../lessons/q1/06-training/model.ts";
import type { Alternative } from "./alternative.ts";

/** Goes over the characters one by one and decides where a word ends. */
function wordsByCharacter(question: string): string[] {
  // One of the apostrophes is a letter to Unicode (U+02BC), so it must go first.
  const chars = [...question.toLowerCase().normalize("NFC").replaceAll("ʼ", "'")];
  const at = (k: number) => chars[k] ?? "";
  const letter = (k: number) => /^[\p{L}\p{N}]$/u.test(at(k));
  const digit = (k: number) => /^\p{N}$/u.test(at(k));
  const mark = (k: number) => /^\p{M}$/u.test(at(k));
  const words: string[] = [];
  let word = "";
  const end = () => {
    const owner = /^(.+)'s$/su.exec(word);
    if (owner) words.push(owner[1]!, "'s");
    else if (word) words.push(word);
    word = "";
  };
  const pure = () => /^[\p{N}.:]+$/u.test(word);
  chars.forEach((char, k) => {
    if (word && /[.:]/.test(word) && letter(k) && !digit(k)) end();
    if (letter(k) || word && mark(k)) word += char;
    else if (word && "'’ʼ".includes(char) && letter(k + 1) && !/[.:]/.test(word)) word += "'";
    else if (char === "," && digit(k - 1) && digit(k + 1)) return;
    else if (".:".includes(char) && pure() && digit(k - 1) && digit(k + 1)) word += char;
    else if (".:".includes(char) && digit(k - 1) && digit(k + 1)) {
      // "v1.2": the number begins behind the point of the word before it.
      end();
    } else end();
  });
  end();
  return words;
}

function tableByColumns(
  vocabulary: readonly string[],
  vectors: ReadonlyMap<string, ArrayLike<number>>,
  E: number,
): Matrix {
  const rows = vocabulary.map((word) => vectors.get(word));
  const found = rows.filter((row) => row !== undefined);
  const middle = Array.from(
    { length: E },
    (_, e) => found.reduce((sum, row) => sum + row[e]!, 0) / Math.max(1, found.length),
  );
  return fromRows([middle, ...rows.map((row) => row ? Array.from(row) : middle)]);
}

/** A look-up is a product with rows of one 1. */
function embedByProduct(codes: readonly (readonly number[])[], table: Matrix): Matrix[] {
  return codes[0]!.map((_, t) =>
    matmul(
      fromRows(codes.map((question) =>
        Array.from({ length: table.rows }, (_, code) => question[t] === code ? 1 : 0)
      )),
      table,
    )
  );
}

function paddedByPushing(questions: readonly (readonly number[])[]) {
  const codes = questions.map((question) => [...question]);
  while (codes.some(({ length }) => length === 0 || codes.some((other) => other.length > length))) {
    const shortest = codes.reduce((a, b) => b.length < a.length ? b : a);
    shortest.push(-1);
  }
  const mask = fromRows(
    codes.map((row, b) => row.map((_, t) => t < questions[b]!.length ? 1 : 0)),
  );
  return { codes, mask };
}

/** Weighs the steps: 1 at the last real one, 0 elsewhere. */
function lastByWeights(hs: readonly Matrix[], mask: Matrix): Matrix {
  const last = hs[0]!.data.map(() => 0);
  const [T, H] = [mask.cols, hs[0]!.cols];
  hs.forEach((h, t) => {
    h.data.forEach((v, i) => {
      const b = Math.floor(i / H);
      const next = t + 1 < T ? mask.data[b * T + t + 1]! : 0;
      last[i]! += v * (mask.data[b * T + t]! - next);
    });
  });
  return { ...hs[0]!, data: last };
}

/** As the equation has it: m ⊙ h' + (1 − m) ⊙ h. */
function holdByProducts(before: State, after: State, real: ArrayLike<number>): State {
  const gate = fromRows(Array.from(real, (m) => Array.from(real, (_, k) => 0 * k * m)));
  Array.from(real).forEach((m, b) => gate.data[b * gate.cols + b] = m);
  const kept = { ...gate, data: gate.data.map((m, i) => i % (gate.cols + 1) === 0 ? 1 - m : 0) };
  const mixed = (old: Matrix, now: Matrix) => {
    const [x, y] = [matmul(gate, now), matmul(kept, old)];
    return { ...x, data: x.data.map((v, i) => v + y.data[i]!) };
  };
  const h = mixed(before.h, after.h);
  return "c" in after && after.c ? { h, c: mixed(before.c!, after.c) } : { h };
}

/** All cosines at once, less the diagonal. */
function meanByMatrix(a: Matrix): number {
  const unit = fromRows(
    toRows(a).map((row) => {
      const length = Math.hypot(...row) || 1;
      return row.map((v) => v / length);
    }),
  );
  const all = matmulTB(unit, unit);
  const n = a.rows;
  return all.data.reduce((sum, v, i) => i % (n + 1) === 0 ? sum : sum + v, 0) / (n * n - n);
}

/** Every one is right. */
export const encodingQuestions: readonly Alternative[] = [
  {
    exercise: "questionWords",
    unusual: "It goes from character to character.",
    solution: wordsByCharacter,
  },
  { exercise: "embeddingTable", unusual: "It makes lists of rows.", solution: tableByColumns },
  {
    exercise: "embed",
    unusual: "It multiplies one-hot rows by the table.",
    solution: embedByProduct,
  },
  {
    exercise: "paddedBatch",
    unusual: "It pushes padding onto the shortest until none is shorter.",
    solution: paddedByPushing,
  },
  { exercise: "lastReal", unusual: "It weighs every step by 0 or 1.", solution: lastByWeights },
  {
    exercise: "holdState",
    unusual: "It multiplies by diagonal matrices.",
    solution: holdByProducts,
  },
  {
    exercise: "meanSimilarity",
    unusual: "It takes the whole matrix of cosines and leaves the diagonal out.",
    solution: meanByMatrix,
  },
];
