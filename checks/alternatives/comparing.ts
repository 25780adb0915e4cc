/**
 * Unusual solutions of lesson q3/05.
 *
 * @module
 */

import { type Matrix, toRows } from "../../lessons/kit/matrix.ts";
import type { Alternative } from "./alternative.ts";

/** From the squared distances of all pairs: their double centring is the matrix of inner products. */
function ratioByDistances(codes: Matrix): number {
  const rows = toRows(codes);
  const n = rows.length;
  const D = rows.map((a) => rows.map((b) => a.reduce((sum, v, k) => sum + (v - b[k]!) ** 2, 0)));
  const mean = (list: number[]) => list.reduce((sum, v) => sum + v, 0) / n;
  const means = D.map(mean);
  const all = mean(means);
  let trace = 0, squares = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const g = (means[i]! + means[j]! - D[i]![j]! - all) / 2;
      if (i === j) trace += g;
      squares += g ** 2;
    }
  }
  return squares && trace ** 2 / squares;
}

/** The mean product of two different numbers of one group, over the variance of all (Fisher's own way, with the mean squares' freedoms). */
function intraclassByComponents(groups: number[][]): number {
  const [G, k] = [groups.length, groups[0]!.length];
  const shift = groups[0]![0]!;
  const moved = groups.map((own) => own.map((x) => x - shift));
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const within = sum(moved.flatMap((own) => own.map((x) => (x - sum(own) / k) ** 2))) /
    (G * k - G);
  const means = moved.map((own) => sum(own) / k);
  const ofMeans = sum(means.map((m) => (m - sum(means) / G) ** 2)) / (G - 1);
  const group = ofMeans - within / k;
  return group + within === 0 ? 0 : group / (group + within);
}

/** One after the other is taken out of a list; the list's length is the factor. */
function holmByTaking(ps: number[]): number[] {
  const left = ps.map((p, k) => ({ p, k }));
  const out = ps.map(() => 0);
  let floor = 0;
  while (left.length > 0) {
    const at = left.reduce((best, one, i) => one.p < left[best]!.p ? i : best, 0);
    floor = Math.max(floor, left[at]!.p * left.length);
    out[left[at]!.k] = floor > 1 ? 1 : floor;
    left.splice(at, 1);
  }
  return out;
}

/** One for each exercise. */
export const comparing: readonly Alternative[] = [
  {
    exercise: "participationRatio",
    unusual: "From distances, centred twice",
    solution: ratioByDistances,
  },
  {
    exercise: "intraclass",
    unusual: "From the components of variance",
    solution: intraclassByComponents,
  },
  { exercise: "holm", unusual: "Taking the smallest out, again and again", solution: holmByTaking },
];
