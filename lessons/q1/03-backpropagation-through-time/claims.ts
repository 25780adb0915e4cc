/**
 * What lesson q1/03 says about clipping and truncation.
 *
 * @module
 */

import type { Claim, Measured } from "../../../assets/claim.ts";
import { measured } from "../../../assets/measured.ts";
import { scientific } from "../../../assets/numerals.ts";
import type { Run } from "../../../assets/run.ts";
import { bootstrap, median } from "../../../assets/statistics.ts";
import { above, below } from "../../../assets/verdict.ts";
import type { ClippingSeries } from "./clipping.ts";
import type { TruncationSeries } from "./truncation.ts";

const percent = (share: number) => `${Math.round(100 * share)} %`;
const degrees = (angle: number) =>
  angle < 0.01 ? `${scientific(angle, 1)}°` : `${angle.toFixed(1)}°`;

/** The angle over seeds where the limit is a tenth of the largest entry. */
function angleAtTenth({ series }: Run<ClippingSeries>, way: "byValue" | "byNorm") {
  const at = series.limits.indexOf(0.1);
  return bootstrap(series[way].map((seed) => seed[at]), median);
}

/** The error over seeds of gradients in pieces of k steps, at a spectral radius. */
function errorAt({ series }: Run<TruncationSeries>, k: number, radius: number): Measured {
  const at = series.ks.indexOf(k);
  const { errors } = series.curves.find((curve) => curve.radius === radius)!;
  const error = bootstrap(errors.map((seed) => seed[at]), median);
  return measured(
    error,
    above(error, 0.1),
    (it) =>
      `In pieces of ${k} steps, at spectral radius ${radius}, the gradient is off by ${it} of its length.`,
    percent,
  );
}

/** The claims of this lesson. */
export const claims: (Claim<ClippingSeries> | Claim<TruncationSeries>)[] = [
  {
    id: "q1/03.angle-by-value",
    origin: "text",
    sentence: "Clipping by value turns a gradient.",
    run: "q1-03-clipping",
    measure: (run: Run<ClippingSeries>) => {
      const angle = angleAtTenth(run, "byValue");
      return measured(
        angle,
        above(angle, 1),
        (it) => `Cut to a tenth of its largest entry, a gradient turns by ${it}.`,
        degrees,
      );
    },
  },
  {
    id: "q1/03.angle-by-norm",
    origin: "text",
    sentence: "Clipping by norm does not turn a gradient.",
    run: "q1-03-clipping",
    measure: (run: Run<ClippingSeries>) => {
      const angle = angleAtTenth(run, "byNorm");
      return measured(
        angle,
        below(angle, 1e-9),
        (it) => `Shortened as much by norm, it turns by ${it}: rounding, nothing more.`,
        degrees,
      );
    },
  },
  {
    id: "q1/03.truncation-at-5",
    origin: "text",
    sentence: "A gradient that stops after five steps is not the gradient.",
    run: "q1-03-truncation",
    measure: (run: Run<TruncationSeries>) => errorAt(run, 5, 1),
  },
  {
    id: "q1/03.truncation-at-5-radius-half",
    origin: "text",
    sentence: "Where the network forgets fast, stopping after five steps costs something still.",
    run: "q1-03-truncation",
    measure: (run: Run<TruncationSeries>) => errorAt(run, 5, 0.5),
  },
  {
    id: "q1/03.truncation-at-5-radius-large",
    origin: "text",
    sentence: "Where gradients grow, a gradient that stops after five steps is nearly all wrong.",
    run: "q1-03-truncation",
    measure: (run: Run<TruncationSeries>) => errorAt(run, 5, 1.5),
  },
];
