import type {
  Band,
  FlowCurve,
} from "../../lessons/q1/07-gradients-across-time/experiments/curve.ts";
import type {
  Setting,
  Start,
} from "../../lessons/q1/07-gradients-across-time/experiments/setting.ts";
import { cellDash, decades } from "./style.ts";

/** How the starts are named in headings. */
export const startLabel: Readonly<Record<Start, string>> = {
  pytorch: "PyTorch’s uniform start",
  orthogonal: "orthogonal start",
  lab: "the lab’s start",
};

/** The dash of a setting: that of its cell, or one for each of its biases. */
export function dashOf({ cell, keep }: Pick<Setting, "cell" | "keep">): string | undefined {
  if (keep === 0) return cellDash[cell];
  if (keep === "chrono") return "2 3";
  return keep === 1 ? "8 3 2 3" : cell === "gru" ? "2 3" : "7 4";
}

/** A band as rows, with the number of each step; what is zero to rounding is left out. */
export function rowsOf({ low, mid, high }: Band, from = 0): BandRow[] {
  return mid.flatMap((middle, n) =>
    middle > 0 ? [{ n: n + from, low: low[n]!, mid: middle, high: high[n]! }] : []
  );
}

/** A step of a band. */
export interface BandRow {
  readonly n: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The curve of a setting, or undefined. */
export function curveOf(
  curves: readonly FlowCurve[],
  { cell, start, keep }: Setting,
  of: FlowCurve["of"] = "h",
  when: FlowCurve["when"] = "before",
): FlowCurve | undefined {
  return curves.find((curve) =>
    curve.cell === cell && curve.start === start && curve.keep === keep && curve.of === of &&
    curve.when === when
  );
}

/** The smallest and largest number that the lines of some bands need, with a little room. */
export function logDomain(rows: readonly BandRow[], floor = 1e-300): [number, number] {
  const low = Math.max(floor, Math.min(...rows.map((row) => row.mid)));
  const high = Math.max(1, ...rows.map((row) => row.mid));
  return [low / 4, high * 2.5];
}

/** Powers of ten for the ticks of a log axis, at equal distances, 1 among them. */
export function ticksThroughOne([low, high]: readonly [number, number], most: number): number[] {
  const exponents = decades(low, high).map((power) => Math.round(Math.log10(power)));
  const every = Math.ceil(exponents.length / most);
  return exponents.filter((exponent) => exponent % every === 0).map((exponent) =>
    Number(`1e${exponent}`)
  );
}
