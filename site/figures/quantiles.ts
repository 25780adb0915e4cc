import { quantile } from "../../assets/statistics.ts";

/** The middle and the band of some numbers over seeds. */
export interface Middle {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The 10th, 50th and 90th percentile. */
export function middleOf(values: readonly number[]): Middle {
  return { low: quantile(values, 0.1), mid: quantile(values, 0.5), high: quantile(values, 0.9) };
}

/** For each index of curves of equal length, {@linkcode middleOf} over the curves. */
export function middles(curves: readonly (readonly number[])[]): Middle[] {
  return (curves[0] ?? []).map((_, i) => middleOf(curves.map((curve) => curve[i]!)));
}
