/**
 * Unusual solutions of lesson q2/05.
 *
 * @module
 */

import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import type { Alternative } from "./alternative.ts";

/** Letter by letter. */
function tokeniseByLetters(text: string): string[] {
  const words: string[] = [];
  let word = "";
  const letters = [...text.toLowerCase(), " "];
  const counts = (letter: string | undefined) => /^[\p{L}\p{N}]$/u.test(letter ?? "");
  letters.forEach((letter, k) => {
    const inside = letter === "'" && word !== "" && counts(letters[k + 1]);
    if (counts(letter) || inside) word += letter;
    else if (word !== "") {
      words.push(word);
      word = "";
    }
  });
  return words;
}

function tokeniseBySplitting(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}']+/u)
    .flatMap((piece) => piece.split(/^'+|'+$|''+/u))
    .filter((word) => word.length > 0);
}

/** Sorts all words and counts how long each run of equal ones is. */
function wordsByRuns(sentences: readonly (readonly string[])[], train: number, least: number) {
  const sorted = sentences.filter((_, i) => i < train).flat().sort();
  const runs: { word: string; length: number }[] = [];
  for (const word of sorted) {
    if (runs.at(-1)?.word === word) runs.at(-1)!.length++;
    else runs.push({ word, length: 1 });
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  return Array.from({ length: longest }, (_, k) => longest - k)
    .filter((length) => length >= least)
    .flatMap((length) => runs.filter((run) => run.length === length).map(({ word }) => word));
}

/** indexOf says −1 for what it does not find. */
function codesBySearching(words: readonly string[], vocabulary: readonly string[]): number[] {
  return words.map((word) => 1 + vocabulary.indexOf(word));
}

function paddedFromTheEnd(codes: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, k) => codes.at(k - length) ?? -1);
}

/** at() counts from the end and would go round: a shorter sentence is filled up first. */
function paddedByShifting(codes: readonly number[], length: number): number[] {
  const row = [...codes];
  while (row.length < length) row.unshift(-1);
  while (row.length > length) row.shift();
  return row;
}

/** Goes once over all words, with both classes side by side. */
function oddsInOnePass(
  sentences: readonly (readonly number[])[],
  labels: readonly number[],
  size: number,
  smoothing: number,
) {
  const seen = Array.from({ length: size }, () => [0, 0]);
  const words = [0, 0], each = [0, 0];
  sentences.forEach((codes, i) => {
    each[labels[i]]++;
    for (const code of codes) {
      seen[code][labels[i]]++;
      words[labels[i]]++;
    }
  });
  const whole = Math.log((words[0] + smoothing * size) / (words[1] + smoothing * size));
  return {
    bias: Math.log(each[1] / each[0]),
    weights: seen.map(([n0, n1]) => Math.log((n1 + smoothing) / (n0 + smoothing)) + whole),
  };
}

function windowsByRows(series: Matrix, T: number, horizon: number) {
  const rows = toRows(series);
  const x: Matrix[] = [], y: number[][] = [];
  for (let end = T; end + horizon <= rows.length; end++) {
    x.push(fromRows(rows.slice(end - T, end)));
    y.push(rows.slice(end, end + horizon).map((row) => row[0]));
  }
  return { y: fromRows(y), x };
}

/** Row by row: which part each belongs to; a window has the part of all its rows. */
function splitByLabels(
  count: number,
  T: number,
  horizon: number,
  [validation, test]: readonly [number, number],
) {
  const part = (row: number) => row < validation ? "train" : row < test ? "validation" : "test";
  const split: Record<string, number[]> = { test: [], validation: [], train: [] };
  for (let i = 0; i < count; i++) {
    const parts = new Set(Array.from({ length: horizon }, (_, h) => part(i + T + h)));
    if (parts.size === 1) split[[...parts][0]].push(i);
  }
  return split;
}

function standardisedByMoments({ rows, cols, data }: Matrix, train: number) {
  const out = { mean: [] as number[], deviation: [] as number[] };
  for (let c = 0; c < cols; c++) {
    // Welford's running mean and sum of squares.
    let mean = 0, squares = 0;
    for (let r = 0; r < train; r++) {
      const apart = data[r * cols + c] - mean;
      mean += apart / (r + 1);
      squares += apart * (data[r * cols + c] - mean);
    }
    out.mean.push(mean);
    out.deviation.push(squares > 0 ? (squares / train) ** 0.5 : 1);
  }
  const values = data.map((x, k) => (x - out.mean[k % cols]) / out.deviation[k % cols]);
  return {
    deviation: fromRows([out.deviation]),
    mean: fromRows([out.mean]),
    values: { rows, cols, data: values },
  };
}

function persistenceByRows(x: readonly Matrix[], horizon: number): Matrix {
  return fromRows(x.map((window) => new Array<number>(horizon).fill(toRows(window).at(-1)![0])));
}

/** Hands every value on to all seasons that it counts for. */
function seasonsByGiving(
  values: readonly number[],
  seasons: readonly number[],
  train: number,
  around: number,
  year: number,
): number[] {
  const sums = new Array<number>(year).fill(0), counts = new Array<number>(year).fill(0);
  for (let t = 0; t < train; t++) {
    for (let step = -around; step <= around; step++) {
      const season = (seasons[t] + step + year) % year;
      sums[season] += values[t];
      counts[season]++;
    }
  }
  return sums.map((sum, season) => sum / counts[season]);
}

/** Sums for all h side by side, in one walk. */
function dampingsInOneWalk(anomalies: readonly number[], train: number, horizon: number): number[] {
  const above = new Float64Array(horizon), below = new Float64Array(horizon);
  for (let t = 0; t < train; t++) {
    for (let k = 0; k < horizon && t + k + 1 < train; k++) {
      above[k] += anomalies[t + k + 1] * anomalies[t];
      below[k] += anomalies[t] ** 2;
    }
  }
  return Array.from(above, (sum, k) => sum / below[k]);
}

function returnsOfLogarithms(prices: readonly number[]): number[] {
  const logs = prices.map((price) => Math.log2(price) * Math.LN2);
  return logs.flatMap((log, t) => t === 0 ? [] : [log - logs[t - 1]]);
}

function skillByMeans(
  said: readonly number[],
  truth: readonly number[],
  baseline: readonly number[],
): number {
  let gained = 0, all = 0;
  for (let i = truth.length - 1; i >= 0; i--) {
    const [own, other] = [said[i] - truth[i], truth[i] - baseline[i]];
    gained += (other - own) * (other + own) / truth.length;
    all += other * other / truth.length;
  }
  return gained / all;
}

/** Every one is right. */
export const otherSequences: readonly Alternative[] = [
  { exercise: "tokenise", unusual: "It goes letter by letter.", solution: tokeniseByLetters },
  {
    exercise: "tokenise",
    unusual: "It cuts at what is no word, then takes apostrophes off the ends.",
    solution: tokeniseBySplitting,
  },
  {
    exercise: "frequentWords",
    unusual: "It sorts all words and measures the runs.",
    solution: wordsByRuns,
  },
  {
    exercise: "codesOf",
    unusual: "It relies on −1 for what is not found.",
    solution: codesBySearching,
  },
  { exercise: "padded", unusual: "It fills up and cuts one by one.", solution: paddedByShifting },
  { exercise: "padded", unusual: "It reads from the end.", solution: paddedFromTheEnd },
  {
    exercise: "logOdds",
    unusual: "It counts both classes in one pass, and adds one constant to all weights.",
    solution: oddsInOnePass,
  },
  { exercise: "windowsOf", unusual: "It makes lists of rows.", solution: windowsByRows },
  {
    exercise: "splitByTime",
    unusual: "It asks of every row to which part it belongs.",
    solution: splitByLabels,
  },
  {
    exercise: "standardised",
    unusual: "It finds mean and deviation in one pass.",
    solution: standardisedByMoments,
  },
  { exercise: "persistence", unusual: "It makes lists of rows.", solution: persistenceByRows },
  {
    exercise: "seasonalMeans",
    unusual: "It hands every value on to its neighbours.",
    solution: seasonsByGiving,
  },
  {
    exercise: "dampings",
    unusual: "It goes through the series once.",
    solution: dampingsInOneWalk,
  },
  {
    exercise: "logReturns",
    unusual: "It takes differences of logarithms, by way of base 2.",
    solution: returnsOfLogarithms,
  },
  {
    exercise: "skill",
    unusual: "It adds up what was gained, as products of sums and differences.",
    solution: skillByMeans,
  },
];
