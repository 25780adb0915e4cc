/**
 * Unusual solutions of lesson q2/02.
 *
 * @module
 */

import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import { orthogonal, type Random } from "../../lessons/kit/random.ts";
import type { Alternative } from "./alternative.ts";

function sequenceByMapping(pixels: Uint8Array, order?: readonly number[]): Float32Array {
  const places = order ?? [...pixels.keys()];
  return new Float32Array(places.map((place) => (pixels.at(place) ?? 0) / 0xff));
}

function sequenceByMoving(pixels: Uint8Array, order?: readonly number[]): Float32Array {
  const x = Float32Array.from(pixels, (pixel) => pixel / 255);
  if (!order) return x;
  const scattered = x.slice();
  order.forEach((from, to) => scattered.fill(x[from], to, to + 1));
  return scattered;
}

function glorotEntryByEntry(rng: Random, rows: number, cols: number): Matrix {
  const width = 2 * Math.sqrt(3) * Math.SQRT2 / Math.hypot(Math.sqrt(rows), Math.sqrt(cols));
  return fromRows(
    Array.from(
      { length: rows },
      () => Array.from({ length: cols }, () => width * (rng.uniform() - 0.5)),
    ),
  );
}

/** Each gate at once, in a table with a row for every unit; a turned matrix is orthogonal as well. */
function beginGateByGate(rng: Random, cell: string, I: number, H: number, O: number) {
  const names = { rnn: "h", lstm: "ifgo", gru: "rzn" }[cell]!;
  const all = { ih: [] as number[][], hh: [] as number[][], b: [] as number[] };
  for (const name of names) {
    const Q = toRows(orthogonal(rng, H));
    for (let unit = 0; unit < H; unit++) {
      const limit = (6 / (H + I)) ** 0.5;
      all.ih.push(Array.from({ length: I }, () => limit - 2 * limit * rng.uniform()));
      all.hh.push(Q.map((row) => -row[unit]));
      all.b.push(+(names.length === 4 && name === "f"));
    }
  }
  return {
    readout: glorotEntryByEntry(rng, O, H),
    bias: fromRows([all.b]),
    weightHh: fromRows(all.hh),
    weightIh: fromRows(all.ih),
  };
}

function rateByHalfAngles(t: number, n: number, w: number, peak: number): number {
  if (w - t > 0) return peak - peak * (w - t - 1) / w;
  return peak * Math.cos(Math.PI / 2 * (t - w) / (n - w)) ** 2;
}

function predictionsBySorting(logits: Float32Array, classes: number): number[] {
  return Array.from({ length: logits.length / classes }, (_, b) => {
    const row = [...logits.slice(b * classes, (b + 1) * classes)];
    return row.map((value, k) => ({ value, k })).sort((a, b) => b.value - a.value)[0].k;
  });
}

function confusionByFiltering(
  truth: readonly number[],
  said: readonly number[],
  classes: number,
): Matrix {
  const each = [...Array(classes).keys()];
  return fromRows(
    each.map((row) =>
      each.map((col) => truth.filter((t, i) => t === row && said[i] === col).length)
    ),
  );
}

function sharesByTransposing(confusion: Matrix): { recall: Matrix; precision: Matrix } {
  const rows = toRows(confusion);
  const columns = rows.map((_, k) => rows.map((row) => row[k]));
  const shares = (lines: number[][]) =>
    fromRows([lines.map((line, k) => {
      const sum = line.reduce((a, b) => a + b);
      return sum ? line[k] / sum : 0;
    })]);
  return { precision: shares(columns), recall: shares(rows) };
}

/** Every one is right. */
export const sequentialMnist: readonly Alternative[] = [
  {
    exercise: "sequenceOf",
    unusual: "It goes over the order instead of the image.",
    solution: sequenceByMapping,
  },
  {
    exercise: "sequenceOf",
    unusual: "It scales first and moves afterwards.",
    solution: sequenceByMoving,
  },
  {
    exercise: "glorotUniform",
    unusual: "It shifts numbers between 0 and 1, and takes its root in pieces.",
    solution: glorotEntryByEntry,
  },
  {
    exercise: "initialWeights",
    unusual: "It draws in another order, and turns the orthogonal blocks.",
    solution: beginGateByGate,
  },
  {
    exercise: "learningRate",
    unusual: "It uses that (1 + cos 2a)/2 is cos² a.",
    solution: rateByHalfAngles,
  },
  {
    exercise: "predictions",
    unusual: "It sorts each row; equals keep their order.",
    solution: predictionsBySorting,
  },
  {
    exercise: "confusionMatrix",
    unusual: "It looks through all examples for every entry.",
    solution: confusionByFiltering,
  },
  {
    exercise: "recallAndPrecision",
    unusual: "It takes precision for the recall of the transpose.",
    solution: sharesByTransposing,
  },
];
