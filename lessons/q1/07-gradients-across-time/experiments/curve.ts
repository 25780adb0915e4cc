/**
 * Flows over seeds, short enough to be kept: a band for the drawing, single numbers for the claims.
 *
 * @module
 */

import { quantile } from "../../../../assets/statistics.ts";
import { decayOf } from "./decay.ts";
import { firstStep, type Flow, type Place } from "./flow.ts";
import type { Setting } from "./setting.ts";

/** Median and the 10th and 90th percentile over seeds, step by step. */
export interface Band {
  readonly low: number[];
  readonly mid: number[];
  readonly high: number[];
}

/** What is left of the gradient of one setting. */
export interface FlowCurve extends Setting, Band {
  /** Before or after training. */
  readonly when: "before" | "after";
  readonly of: Place;
  /** Steps back of the first number of the band; one step further for each number. */
  readonly from: number;
  /** For each seed: what is left at 10, 20 steps back, and at the start of the sequence. */
  readonly at10: number[];
  readonly at20: number[];
  readonly last: number[];
  /** For each seed: the factor per step from 5 steps back on, and how straight the logarithms lie. */
  readonly factor: number[];
  readonly straightness: number[];
}

/** The way back takes a few steps to settle; the fit begins after them. */
const SETTLED = 5;

/**
 * The curves of one setting: one for each place that its flows have.
 *
 * @param flows one per seed
 */
export function curvesOf(
  setting: Setting,
  when: FlowCurve["when"],
  flows: readonly Flow[],
): FlowCurve[] {
  const places = (["h", "c", "x"] as const).filter((place) => flows[0]?.[place]);
  return places.map((of) => {
    const shares = flows.map((flow) => flow[of]!);
    const from = firstStep[of];
    const at = (back: number) => shares.map((one) => one[Math.min(back - from, one.length - 1)]);
    const settled = Math.max(0, Math.min(SETTLED - from, shares[0].length - 2));
    const fits = shares.map((one) => decayOf(one.slice(settled)));
    return {
      ...setting,
      when,
      of,
      from,
      ...bandOf(shares),
      at10: at(10),
      at20: at(20),
      last: at(Infinity),
      factor: fits.map((fit) => fit.factor),
      straightness: fits.map((fit) => fit.straightness),
    };
  });
}

/** The band over seeds. @param curves one per seed, of equal length */
export function bandOf(curves: readonly (readonly number[])[]): Band {
  const over = (q: number) =>
    curves[0].map((_, step) => quantile(curves.map((curve) => curve[step]), q));
  return { low: over(0.1), mid: over(0.5), high: over(0.9) };
}
