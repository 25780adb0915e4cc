/**
 * Unusual solutions of lesson q3/01.
 *
 * @module
 */

import { sub, transpose } from "../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import { matmul, matmulTB } from "../../lessons/kit/products.ts";
import type { RgbImage } from "../../lessons/kit/rgb_image.ts";
import type { Alternative } from "./alternative.ts";

function sizeByDivision(height: number, width: number, side: number, by: "short" | "long") {
  const heightDecides = height === width || (height < width) === (by === "short");
  const other = (n: number, measure: number) => ((n * side / measure) | 0) || 1;
  return heightDecides ? [side, other(width, height)] : [other(height, width), side];
}

function neighboursByRemainder(before: number, now: number) {
  // In units of 1/(2·now) everything is a whole number.
  const out: number[][] = [];
  for (let twice = before - now; out.length < now; twice += 2 * before) {
    const unit = 2 * now;
    if (twice <= 0) out.push([0, Math.min(1, before - 1), 0]);
    else if (twice >= unit * (before - 1)) out.push([before - 1, before - 1, 0]);
    else out.push([Math.trunc(twice / unit), Math.trunc(twice / unit) + 1, twice % unit / unit]);
  }
  return out;
}

/** The weights of all old points for each new one, as a matrix: most of them are zero. */
function weights(before: number, now: number): Matrix {
  return fromRows(Array.from({ length: now }, (_, x) => {
    const centre = Math.min(Math.max((x + 0.5) * before / now - 0.5, 0), before - 1);
    return Array.from({ length: before }, (_, k) => Math.max(0, 1 - Math.abs(k - centre)));
  }));
}

function resizedByMatrices({ height: H, width: W, data }: RgbImage, height: number, width: number) {
  const out = new Uint8ClampedArray(height * width * 3);
  for (let c = 0; c < 3; c++) {
    const plane = fromRows(
      Array.from(
        { length: H },
        (_, y) => Array.from({ length: W }, (_, x) => data[(y * W + x) * 3 + c]),
      ),
    );
    const scaled = matmulTB(matmul(weights(H, height), plane), weights(W, width));
    scaled.data.forEach((v, k) => out[3 * k + c] = v);
  }
  return { height, width, data: new Uint8Array(out.buffer) };
}

const cropByFilter = ({ height, width, data }: RgbImage, size: number) => {
  const [top, left] = [height - size, width - size].map((margin) => margin >> 1);
  const inside = (k: number) => {
    const [y, x] = [Math.trunc(k / 3 / width) - top, Math.trunc(k / 3) % width - left];
    return y >= 0 && y < size && x >= 0 && x < size;
  };
  return { height: size, width: size, data: data.filter((_, k) => inside(k)) };
};

const paddedByPlaces = ({ height, width, data }: RgbImage, size: number) => ({
  height: size,
  width: size,
  data: Uint8Array.from({ length: size * size * 3 }, (_, k) => {
    const y = Math.trunc(k / (3 * size)) - ((size - height) >> 1);
    const x = Math.trunc(k / 3) % size - ((size - width) >> 1);
    return x < 0 || x >= width ? 0 : data[(y * width + x) * 3 + k % 3] ?? 0;
  }),
});

function normalisedByTable(
  { data }: RgbImage,
  { scale, mean, deviation }: { scale: number; mean: number[]; deviation: number[] },
): Float32Array {
  // There are only 256 bytes, so three tables hold every answer.
  const tables = mean.map((m, c) =>
    Float32Array.from({ length: 256 }, (_, v) => v * (scale / deviation[c]) - m / deviation[c])
  );
  return Float32Array.from([0, 1, 2].flatMap((c) => {
    const bytes: number[] = [];
    for (let k = c; k < data.length; k += 3) bytes.push(tables[c][data[k]]);
    return bytes;
  }));
}

function runningAverage(maps: Float32Array, [channels]: number[]): number[] {
  const places = maps.length / channels;
  return Array.from({ length: channels }, (_, c) => {
    let mean = 0;
    maps.subarray(c * places, (c + 1) * places).forEach((v, k) => mean += (v - mean) / (k + 1));
    return mean;
  });
}

function centredByProduct(features: Matrix): Matrix {
  // The mean of the columns, in every row, is a product with a matrix of 1/N.
  const { rows: N } = features;
  const mean = fromRows(Array.from({ length: N }, () => Array<number>(N).fill(1 / N)));
  return sub(features, matmul(mean, features));
}

function cosinesOfUnits(features: Matrix): Matrix {
  const unit = fromRows(
    toRows(features).map((row) => {
      const length = Math.hypot(...row) || 1;
      return row.map((v) => v / length);
    }),
  );
  return matmul(unit, transpose(unit));
}

function topByRemoval(scores: Float32Array, shape: number[], labels: string[], count: number) {
  const places = scores.length / shape[0];
  const left = labels.map((label, k) => ({
    label,
    score: scores.slice(k * places, (k + 1) * places).sort().at(-1)!,
  }));
  const out: typeof left = [];
  while (out.length < count && left.length > 0) {
    let best = 0;
    left.forEach(({ score }, k) => {
      if (score > left[best].score) best = k;
    });
    out.push(...left.splice(best, 1));
  }
  return out;
}

/** Every one is right. */
export const imageFeatures: readonly Alternative[] = [
  {
    exercise: "scaledSize",
    unusual: "It asks which side decides, and cuts off with an or.",
    solution: sizeByDivision,
  },
  {
    exercise: "neighbours",
    unusual: "It counts in whole numbers of half new points.",
    solution: neighboursByRemainder,
  },
  { exercise: "resized", unusual: "It is two products of matrices.", solution: resizedByMatrices },
  {
    exercise: "centreCrop",
    unusual: "It asks of every byte whether it is inside.",
    solution: cropByFilter,
  },
  {
    exercise: "letterboxed",
    unusual: "It asks of every place where it comes from.",
    solution: paddedByPlaces,
  },
  { exercise: "normalised", unusual: "It looks every byte up.", solution: normalisedByTable },
  {
    exercise: "averagedOverPlaces",
    unusual: "It keeps a running mean.",
    solution: runningAverage,
  },
  {
    exercise: "centred",
    unusual: "It multiplies by a matrix of 1/N.",
    solution: centredByProduct,
  },
  {
    exercise: "cosineSimilarities",
    unusual: "It makes all vectors as long as 1 first.",
    solution: cosinesOfUnits,
  },
  {
    exercise: "topLabels",
    unusual: "It takes the best away again and again.",
    solution: topByRemoval,
  },
];
