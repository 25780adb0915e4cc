/**
 * All randomness of the course: one generator, one seed.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), its state filled by splitmix32. The same
 * seed gives the same numbers on every machine.
 *
 * @module
 */

import { norm } from "./elementwise.ts";
import { type Matrix, zeros } from "./matrix.ts";

/** A stream of random numbers. */
export interface Random {
  /** A number in [0, 1), with 53 random bits. */
  uniform(): number;
  /** A number from the normal distribution with mean 0 and deviation 1 (Box & Muller 1958). */
  normal(): number;
  /** A whole number from 0 to n − 1. */
  integer(n: number): number;
  /** The numbers 0 … n − 1 in random order (Fisher & Yates). */
  permutation(n: number): number[];
}

/**
 * A generator that always tells the same story for the same seed.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @throws {RangeError} for any other seed.
 *
 * @example
 * ```ts
 * import { random } from "./random.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(random(1).uniform(), random(1).uniform());
 * assert.notEqual(random(1).uniform(), random(2).uniform());
 * ```
 */
export function random(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`The seed must be a whole number from 0 to 4294967295, not ${seed}.`);
  }
  const mix = splitmix32(seed);
  let [a, b, c, counter] = [mix(), mix(), mix(), 1];

  function bits32(): number {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  }
  for (let i = 0; i < 12; i++) bits32();

  const uniform = () => ((bits32() >>> 5) * 2 ** 26 + (bits32() >>> 6)) / 2 ** 53;
  const integer = (n: number) => Math.floor(uniform() * n);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer,
    permutation(n) {
      const order = Array.from({ length: n }, (_, i) => i);
      for (let i = n - 1; i > 0; i--) {
        const j = integer(i + 1);
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    },
  };
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
}

/** A matrix `[rows×cols]` of uniform numbers between −limit and limit. */
export function uniformMatrix(rng: Random, rows: number, cols: number, limit: number): Matrix {
  const m = zeros(rows, cols);
  for (let i = 0; i < m.data.length; i++) m.data[i] = limit * (2 * rng.uniform() - 1);
  return m;
}

/** A matrix `[rows×cols]` of normal numbers with mean 0 and the given deviation. */
export function normalMatrix(rng: Random, rows: number, cols: number, deviation: number): Matrix {
  const m = zeros(rows, cols);
  for (let i = 0; i < m.data.length; i++) m.data[i] = deviation * rng.normal();
  return m;
}

/**
 * A random orthogonal matrix `[n×n]`: rows of length 1, at right angles to each other, so that it
 * keeps the length of every vector. Normal rows, made orthogonal one after the other (Gram–Schmidt,
 * twice per row, which keeps them orthogonal to rounding; Giraud et al. 2005).
 *
 * @example
 * ```ts
 * import { orthogonal, random } from "./random.ts";
 * import { matmulTB } from "./products.ts";
 * import assert from "node:assert/strict";
 *
 * const Q = orthogonal(random(1), 5);
 * const QQt = matmulTB(Q, Q);
 * QQt.data.forEach((v, i) => assert(Math.abs(v - (i % 6 === 0 ? 1 : 0)) < 1e-14));
 * ```
 */
export function orthogonal(rng: Random, n: number): Matrix {
  const q = normalMatrix(rng, n, n, 1);
  const row = (r: number) => q.data.subarray(r * n, (r + 1) * n);
  for (let r = 0; r < n; r++) {
    const v = row(r);
    for (let pass = 0; pass < 2; pass++) {
      for (let s = 0; s < r; s++) {
        const u = row(s);
        const along = v.reduce((sum, value, i) => sum + value * u[i], 0);
        for (let i = 0; i < n; i++) v[i] -= along * u[i];
      }
    }
    const length = norm({ rows: 1, cols: n, data: v });
    for (let i = 0; i < n; i++) v[i] /= length;
  }
  return q;
}
