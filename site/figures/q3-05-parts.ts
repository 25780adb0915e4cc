/**
 * What the figures of lesson q3/05 share.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import type {
  ComparingRow,
  ComparingSeries,
} from "../../lessons/q3/05-comparing-the-encoders/experiments/comparing.ts";
import type { Measure } from "../../lessons/q3/05-comparing-the-encoders/experiments/measures.ts";

export type ComparingRun = Run<ComparingSeries>;

/** The measures as the figures call them, in the order of the text. */
export const MEASURE: Readonly<Record<Measure, string>> = {
  deviation: "deviation",
  range: "range",
  mean: "mean",
  alike: "two questions’ cosine",
  dimension: "directions",
  kind: "same kind nearest",
  last: "like the last word",
  straight: "straightness",
  next: "like the next state",
  cosine: "cosine with pictures",
  before: "own picture first",
};

export const measures = Object.keys(MEASURE) as Measure[];

export const number = (measure: Measure) => ({ measured }: ComparingRow) => measured[measure];
