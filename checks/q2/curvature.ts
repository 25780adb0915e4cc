/**
 * The checks of q2/04 about second derivatives.
 *
 * The losses are L = ½·θᵀAθ + q/4·Σθ⁴, whose gradient Aθ + q·θ³ is known, and so is every central
 * difference of it: along v and with the step ε it is Av + q·(3θ²v + ε²v³), to the last digit.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Case, Exercise, Law } from "../core/exercise.ts";
import { matrix, number } from "../q1/random_inputs.ts";

/** A loss and a place: what the arguments of a case are made of. */
interface Loss {
  /** Symmetric, `[n×n]`. */
  readonly A: Matrix;
  readonly q: number;
}

const FILE = "curvature.ts";

const times = ({ A: { cols, data } }: Loss, v: ArrayLike<number>) =>
  Float64Array.from({ length: cols }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < cols; j++) sum += data[i * cols + j] * v[j];
    return sum;
  });

const gradientOf = (loss: Loss) => (at: Float64Array) =>
  times(loss, at).map((slope, k) => slope + loss.q * at[k] ** 3);

/** What the central difference of the gradient along v comes to. */
function differenceAlong(loss: Loss, at: Float64Array, v: Float64Array, distance: number) {
  const epsilon = distance / Math.hypot(...v);
  return times(loss, v).map((Av, k) =>
    Av + loss.q * (3 * at[k] ** 2 * v[k] + epsilon ** 2 * v[k] ** 3)
  );
}

function symmetric(rng: Random, n: number): Matrix {
  const m = matrix(rng, n, n);
  const data = m.data.map((x, k) => (x + m.data[(k % n) * n + Math.floor(k / n)]) / 2);
  return { ...m, data };
}

const normals = (rng: Random, n: number, width = 1) =>
  Float64Array.from({ length: n }, () => width * rng.normal());

const row = (values: Float64Array): Matrix => ({ rows: 1, cols: values.length, data: values });

/** The gradient cannot be sent as data: the loss is, and the gradient is made of it. */
const bind: Case["bind"] = ([loss, ...rest]) => [gradientOf(loss as Loss), ...rest];

function asRow(returned: unknown): Matrix {
  if (!(returned instanceof Float64Array)) throw new TypeError("not a Float64Array");
  return row(returned);
}

const random = (rng: Random, n: number, q: number): Loss => ({ A: symmetric(rng, n), q });

function productCase(
  rng: Random,
  { n, q, width = 1, distance }: { n: number; q: number; width?: number; distance?: number },
  about?: string,
): Case {
  const [loss, at, v] = [random(rng, n, q), normals(rng, n), normals(rng, n, width)];
  const given = distance === undefined ? [] : [distance];
  const Hv = differenceAlong(loss, at, v, distance ?? 0);
  return { about, args: [loss, at, v, ...given], bind, expected: { Hv: row(Hv) } };
}

const twoGradients: Law = {
  says: "two gradients are enough, however many parameters there are",
  broken(call, rng) {
    let calls = 0;
    const gradient = gradientOf(random(rng, 20, 0));
    call((at: Float64Array) => (calls++, gradient(at)), normals(rng, 20), normals(rng, 20), 0.1);
    return calls <= 2 ? null : `with 20 parameters it asked for ${calls}`;
  },
};

/** Checks of `hessianTimes`. */
export const hessianTimes: Exercise = {
  name: "hessianTimes",
  file: FILE,
  does: "is the change of the gradient along a direction",
  returns: "a Float64Array with a number for each parameter",
  sizes: [],
  make: (_, rng) => productCase(rng, { n: 4, q: 1, distance: 0.2 }),
  corners: (rng) => [
    productCase(rng, { n: 4, q: 0, distance: 0.3 }, "a loss of second degree"),
    productCase(rng, { n: 3, q: 1, distance: 0.2 }, "a loss of fourth degree"),
    productCase(rng, { n: 5, q: 1, width: 30, distance: 0.3 }, "a long direction"),
    productCase(rng, { n: 5, q: 1, width: 0.01, distance: 0.3 }, "a short direction"),
    productCase(rng, { n: 4, q: 0 }, "no distance is given"),
    productCase(rng, { n: 1, q: 1, distance: 0.5 }, "one parameter"),
    {
      about: "the direction is 0",
      args: [random(rng, 3, 1), normals(rng, 3), new Float64Array(3), 0.1],
      bind,
      expected: { Hv: zeros(1, 3) },
    },
  ],
  read: (returned) => ({ Hv: asRow(returned) }),
  laws: [twoGradients],
};

function alongCase(
  rng: Random,
  { n, q, width = 1, distance }: { n: number; q: number; width?: number; distance?: number },
  about?: string,
): Case {
  const [loss, at, d] = [random(rng, n, q), normals(rng, n), normals(rng, n, width)];
  const given = distance === undefined ? [] : [distance];
  const Hd = differenceAlong(loss, at, d, distance ?? 0);
  const square = d.reduce((sum, x) => sum + x * x, 0);
  const product = Hd.reduce((sum, x, k) => sum + x * d[k], 0);
  // Where Hd is nearly at right angles to d, what is left of the sum is rounding: another one is drawn.
  if (Math.abs(product) < 0.05 * Math.hypot(...Hd) * Math.sqrt(square)) {
    return alongCase(rng, { n, q, width, distance }, about);
  }
  const curvature = product / square;
  return { about, args: [loss, at, d, ...given], bind, expected: { curvature: number(curvature) } };
}

/** Checks of `curvatureAlong`. */
export const curvatureAlong: Exercise = {
  name: "curvatureAlong",
  file: FILE,
  does: "does not depend on the length of the direction",
  returns: "a number",
  sizes: [],
  make: (_, rng) => alongCase(rng, { n: 4, q: 1, distance: 0.2 }),
  corners: (rng) => [
    alongCase(rng, { n: 4, q: 0, distance: 0.3 }, "a loss of second degree"),
    alongCase(rng, { n: 3, q: 1, distance: 0.2 }, "a loss of fourth degree"),
    alongCase(rng, { n: 5, q: 1, width: 30, distance: 0.3 }, "a long direction"),
    alongCase(rng, { n: 5, q: -2, width: 0.01, distance: 0.3 }, "a hilltop, a short direction"),
    alongCase(rng, { n: 4, q: 0 }, "no distance is given"),
  ],
  read: (returned) => ({ curvature: number(returned) }),
};

function sharpestCase(
  loss: Loss,
  at: Float64Array,
  start: Float64Array,
  count: number,
  distance?: number,
  about?: string,
): Case {
  let d = start.map((x) => x / Math.hypot(...start));
  for (let k = 0; k < count; k++) {
    const Hd = differenceAlong(loss, at, d, distance ?? 0);
    const length = Math.hypot(...Hd);
    if (length === 0) break;
    d = Hd.map((x) => x / length);
  }
  const given = distance === undefined ? [count] : [count, distance];
  return { about, args: [loss, at, start, ...given], bind, expected: { direction: row(d) } };
}

const diagonal = (...values: number[]): Matrix => {
  const m = zeros(values.length, values.length);
  values.forEach((value, k) => m.data[k * (values.length + 1)] = value);
  return m;
};

/** Checks of `sharpestDirection`. */
export const sharpestDirection: Exercise = {
  name: "sharpestDirection",
  file: FILE,
  does: "turns a direction towards the largest curvature",
  returns: "a Float64Array of length 1 (the root of the sum of its squares)",
  sizes: [],
  make: (_, rng) => sharpestCase(random(rng, 4, 1), normals(rng, 4), normals(rng, 4), 5, 0.2),
  corners: (rng) => {
    const flat = { A: zeros(3, 3), q: 0 };
    const steep = { A: diagonal(1e60, 1, -2), q: 0 };
    const saddle = { A: { rows: 2, cols: 2, data: Float64Array.of(0, 1, 1, 0) }, q: 0 };
    return [
      sharpestCase(random(rng, 4, 0), normals(rng, 4), normals(rng, 4), 6, 0.3),
      sharpestCase(random(rng, 3, 1), normals(rng, 3), normals(rng, 3), 4, 0.2, "fourth degree"),
      sharpestCase(random(rng, 4, 1), normals(rng, 4), normals(rng, 4, 9), 1, 0.2, "once"),
      sharpestCase(random(rng, 4, 1), normals(rng, 4), normals(rng, 4, 9), 0, 0.2, "not at all"),
      sharpestCase(
        random(rng, 4, 0),
        normals(rng, 4),
        normals(rng, 4),
        3,
        undefined,
        "no distance",
      ),
      sharpestCase(
        { A: diagonal(-3, 1, 2), q: 0 },
        normals(rng, 3),
        normals(rng, 3),
        7,
        0.3,
        "the largest curvature is negative",
      ),
      sharpestCase(steep, new Float64Array(3), normals(rng, 3), 9, 0.1, "a curvature of 10⁶⁰"),
      sharpestCase(
        saddle,
        normals(rng, 2),
        Float64Array.of(1, 0),
        3,
        0.1,
        "a saddle, from a direction without curvature",
      ),
      sharpestCase(flat, normals(rng, 3), normals(rng, 3), 3, 0.1, "a flat loss"),
    ];
  },
  read: (returned) => ({ direction: asRow(returned) }),
};
