/**
 * How exact the central difference is, for every size of its step.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../assets/experiment.ts";
import { rounded } from "../../../assets/rounding.ts";
import { type Random, random } from "../../kit/random.ts";
import {
  numericalGradient,
  scalarBackward,
  type ScalarCell,
  scalarForward,
} from "./scalar_cell.ts";

/** What is chosen. */
export interface StepSizeConfig {
  /** Steps in time. */
  T: number;
  /** The step h runs from 10^from to 10^to. */
  from: number;
  to: number;
  /** Sizes in each power of ten. */
  perDecade: number;
}

/** Relative errors of the gradient by (w, u, b, h0). */
export interface StepSizeSeries {
  h: number[];
  /** For each seed, the error at each h: ‖numerical − exact‖ / ‖exact‖. */
  errors: number[][];
  /** For each seed: cutting off the Taylor series costs `truncation`·h². */
  truncation: number[];
  /** For each seed: rounding costs `rounding`/h. */
  rounding: number[];
}

/** One random cell, its inputs, and a loss: Σ v_t·h_t with random v. */
interface Problem {
  point: Float64Array;
  xs: number[];
  vs: number[];
}

function problem(rng: Random, T: number): Problem {
  const normals = (n: number) => Array.from({ length: n }, () => rng.normal());
  return { point: Float64Array.from(normals(4)), xs: normals(T), vs: normals(T) };
}

/** The cell and h0 that stand in the four numbers of a point. */
function read([w, u, b, h0]: Float64Array): { cell: ScalarCell; h0: number } {
  return { cell: { w, u, b }, h0 };
}

function loss({ point, xs, vs }: Problem): number {
  const { cell, h0 } = read(point);
  return scalarForward(cell, xs, h0).reduce((sum, h, t) => sum + vs[t] * h, 0);
}

function exactGradient({ point, xs, vs }: Problem): number[] {
  const { cell, h0 } = read(point);
  const hs = scalarForward(cell, xs, h0);
  const { dw, du, db, dh0 } = scalarBackward(cell, xs, h0, hs, vs);
  return [dw, du, db, dh0];
}

const length = (v: number[]) => Math.hypot(...v);

/** How much a Taylor series cut off after h² is wrong, per h²: |f‴|/6, from exact slopes. */
function truncationOf(task: Problem): number {
  const d = 1e-3;
  const thirds = Array.from(task.point, (value, i) => {
    const slopes = [value - d, value, value + d].map((x) => {
      task.point[i] = x;
      return exactGradient(task)[i];
    });
    task.point[i] = value;
    return (slopes[0] - 2 * slopes[1] + slopes[2]) / (d * d);
  });
  return length(thirds) / 6;
}

function measure(
  { T, from, to, perDecade }: StepSizeConfig,
  seeds: readonly number[],
  progress: Progress,
): StepSizeSeries {
  const count = (from - to) * perDecade + 1;
  const h = Array.from({ length: count }, (_, k) => 10 ** (from - k / perDecade));
  const series: StepSizeSeries = { h, errors: [], truncation: [], rounding: [] };
  seeds.forEach((seed, done) => {
    const task = problem(random(seed), T);
    const exact = exactGradient(task);
    const size = length(exact);
    series.errors.push(h.map((step) => {
      const slopes = numericalGradient(() => loss(task), task.point, step);
      return length(slopes.map((slope, i) => slope - exact[i])) / size;
    }));
    series.truncation.push(truncationOf(task) / size);
    // Four slopes, each from two values that are wrong by up to half a unit in the last place.
    series.rounding.push(2 * Number.EPSILON * Math.abs(loss(task)) / 2 / size);
    progress(done + 1, seeds.length, `seed ${seed}`);
  });
  return rounded(series);
}

/** The experiments of this lesson. */
export const experiments: Experiment<StepSizeSeries, StepSizeConfig>[] = [{
  name: "q1-01-step-size",
  lesson: "q1/01",
  about: "The error of the numerical gradient of a scalar cell, for steps h from 10⁻¹ to 10⁻¹³.",
  config: { T: 10, from: -1, to: -13, perDecade: 4 },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: true,
  run: measure,
}];
