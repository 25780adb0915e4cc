/**
 * One neuron through time: h_t = tanh(w·x_t + u·h_{t−1} + b), forwards, backwards, and numerically.
 *
 * Everything here is a plain number, so that you can check it by hand.
 *
 * @module
 */

// #region cell
/** The three parameters of a scalar cell. */
export interface ScalarCell {
  /** Weight of the input. */
  w: number;
  /** Weight of the state before. */
  u: number;
  /** Bias. */
  b: number;
}

/** One step: what the cell makes of the input `x` and of the state before it. */
export function scalarStep(cell: ScalarCell, x: number, hPrev: number): number {
  return Math.tanh(cell.w * x + cell.u * hPrev + cell.b);
}
// #endregion

/**
 * The cell through time.
 *
 * @param xs the inputs x_1 … x_T
 * @param h0 the state before the first input
 * @returns the states h_1 … h_T
 *
 * @example
 * ```ts
 * import { scalarForward } from "./scalar_cell.ts";
 * import assert from "node:assert/strict";
 *
 * const hs = scalarForward({ w: 1, u: 0.5, b: 0 }, [1, 0], 0);
 * assert.deepEqual(hs, [Math.tanh(1), Math.tanh(0.5 * Math.tanh(1))]);
 * ```
 */
export function scalarForward(cell: ScalarCell, xs: readonly number[], h0: number): number[] {
  // #region exercise: walk from the first input to the last and keep every state
  const hs: number[] = [];
  let h = h0;
  for (const x of xs) {
    h = scalarStep(cell, x, h);
    hs.push(h);
  }
  return hs;
  // #endregion
}

/**
 * The slope of `f` at `x`, from two values around it: (f(x + h) − f(x − h)) / 2h.
 *
 * Its error is about h²·|f‴|/6 from cutting off the Taylor series and about ε·|f|/h from rounding
 * (Nocedal & Wright 2006, section 8.1).
 *
 * @param h the step; the course uses 1e-5
 *
 * @example
 * ```ts
 * import { centralDifference } from "./scalar_cell.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(centralDifference(Math.sin, 0, 1e-5) - 1) < 1e-10);
 * ```
 */
export function centralDifference(f: (x: number) => number, x: number, h: number): number {
  // #region exercise: the slope between x − h and x + h
  return (f(x + h) - f(x - h)) / (2 * h);
  // #endregion
}

/**
 * The gradient of a function of many numbers: {@linkcode centralDifference} along each of them.
 *
 * `f` reads `point` itself. The function nudges one number of `point` at a time and puts it back.
 *
 * @param f a function that depends on what stands in `point`
 * @param point the numbers to differentiate by
 * @returns one slope per number, in the same order
 *
 * @example
 * ```ts
 * import { numericalGradient } from "./scalar_cell.ts";
 * import assert from "node:assert/strict";
 *
 * const point = [3, 4];
 * const [da, db] = numericalGradient(() => point[0] * point[1], point, 1e-5);
 * assert(Math.abs(da - 4) < 1e-9 && Math.abs(db - 3) < 1e-9);
 * assert.deepEqual(point, [3, 4]);
 * ```
 */
export function numericalGradient(
  f: () => number,
  point: number[] | Float64Array,
  h: number,
): number[] {
  // #region exercise: nudge each number up and down by h, and put back exactly what was there
  return Array.from(point, (value, i) => {
    const slope = centralDifference(
      (x) => {
        point[i] = x;
        return f();
      },
      value,
      h,
    );
    point[i] = value;
    return slope;
  });
  // #endregion
}

/** The gradient of a loss with respect to everything that the cell used. */
export interface ScalarGradients {
  /** ∂L/∂w, summed over the steps. */
  dw: number;
  /** ∂L/∂u, summed over the steps. */
  du: number;
  /** ∂L/∂b, summed over the steps. */
  db: number;
  /** ∂L/∂h_0. */
  dh0: number;
}

/**
 * Backpropagation through time for one neuron (Werbos 1990).
 *
 * @param hs the states that {@linkcode scalarForward} returned
 * @param dhs what the loss says about each state directly: `dhs[t]` is ∂L/∂h with the later states
 * held fixed; 0 where the loss does not look at that state
 *
 * @example
 * ```ts
 * import { scalarBackward, scalarForward } from "./scalar_cell.ts";
 * import assert from "node:assert/strict";
 *
 * const cell = { w: 1, u: 0.5, b: 0 };
 * const hs = scalarForward(cell, [1], 0);
 * const { dw } = scalarBackward(cell, [1], 0, hs, [1]);
 * assert.equal(dw, 1 - Math.tanh(1) ** 2);
 * ```
 */
export function scalarBackward(
  cell: ScalarCell,
  xs: readonly number[],
  h0: number,
  hs: readonly number[],
  dhs: readonly number[],
): ScalarGradients {
  // #region exercise: walk from the last step to the first and hand dh to the step before
  let [dw, du, db, dhNext] = [0, 0, 0, 0];
  for (let t = xs.length - 1; t >= 0; t--) {
    const hPrev = t > 0 ? hs[t - 1] : h0;
    const dh = dhs[t] + dhNext;
    const dz = dh * (1 - hs[t] * hs[t]);
    dw += dz * xs[t];
    du += dz * hPrev;
    db += dz;
    dhNext = dz * cell.u;
  }
  return { dw, du, db, dh0: dhNext };
  // #endregion
}
