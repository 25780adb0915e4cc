/**
 * Unusual solutions of lesson q2/03.
 *
 * @module
 */

import { norm, sub } from "../../lessons/kit/elementwise.ts";
import { fromRows, type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import type { Alternative } from "./alternative.ts";

function histogramByEdges(values: ArrayLike<number>, low: number, high: number, bins: number) {
  const edges = Array.from({ length: bins + 1 }, (_, k) => low + k * (high - low) / bins);
  edges[bins] = high;
  return edges.slice(1).map((right, k) => {
    const inside = Array.from(values).filter((x) =>
      x >= edges[k] && (x < right || k === bins - 1 && x === high)
    );
    return inside.length * bins / values.length / (high - low);
  });
}

function bandwidthInOnePass(values: ArrayLike<number>, [first, third]: readonly number[]): number {
  // Welford's running mean and sum of squares.
  let mean = 0, squares = 0, count = 0;
  for (const x of Array.from(values)) {
    const apart = x - mean;
    mean += apart / ++count;
    squares += apart * (x - mean);
  }
  const widths = [(squares / (count - 1)) ** 0.5, (third - first) * 50 / 67];
  return 0.9 * Math.min(...widths) * Math.exp(-Math.log(count) / 5);
}

function densityNumberByNumber(values: ArrayLike<number>, at: ArrayLike<number>, h: number) {
  const density = new Array<number>(at.length).fill(0);
  const height = 1 / Math.sqrt(2 * Math.PI) / h / values.length;
  Array.from(values).forEach((value) => {
    for (let k = 0; k < at.length; k++) {
      density[k] += height * Math.E ** (-0.5 * ((value - at[k]) / h) ** 2);
    }
  });
  return density;
}

function gatesByRows(weights: Matrix, gates: number): Matrix[] {
  const rows = toRows(weights);
  const each = rows.length / gates;
  return [...Array(gates).keys()].map((k) => fromRows(rows.slice(each * k).slice(0, each)));
}

function distanceByDistribution(a: ArrayLike<number>, b: ArrayLike<number>): number {
  // The area between the two distribution functions.
  const moves = [
    ...Array.from(a, (at) => ({ at, step: 1 })),
    ...Array.from(b, (at) => ({ at, step: -1 })),
  ].sort((p, q) => p.at - q.at);
  let height = 0, area = 0;
  moves.forEach(({ at, step }, k) => {
    if (k > 0) area += Math.abs(height) * (at - moves[k - 1].at);
    height += step / a.length;
  });
  return area;
}

function driftByNorms(start: Matrix, now: Matrix): number {
  return norm(sub(start, now)) / norm(start);
}

/** Every one is right. */
export const weightsOverEpochs: readonly Alternative[] = [
  {
    exercise: "histogram",
    unusual: "It asks for each part which numbers are in it.",
    solution: histogramByEdges,
  },
  {
    exercise: "silvermanBandwidth",
    unusual: "It finds mean and deviation in one pass.",
    solution: bandwidthInOnePass,
  },
  {
    exercise: "kernelDensity",
    unusual: "It goes over the numbers first and the places inside.",
    solution: densityNumberByNumber,
  },
  { exercise: "gatesOf", unusual: "It makes lists of rows.", solution: gatesByRows },
  {
    exercise: "wasserstein",
    unusual: "It measures the area between two distribution functions.",
    solution: distanceByDistribution,
  },
  { exercise: "relativeDrift", unusual: "It uses the kit's norm.", solution: driftByNorms },
];
