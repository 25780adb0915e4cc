import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type {
  CurvatureSeries,
  DifferenceRow,
} from "../../lessons/q2/04-stability/experiments/curvature.ts";
import type { Figure } from "../figure.ts";
import { logDomain } from "./q1-07-lines.ts";
import { chart, decadeTicks, ink, powerOfTen, scientific } from "./style.ts";

type Series = Run<CurvatureSeries>;
type By = "byGradients" | "byLosses";

/** At this distance the two gradients agree with their neighbours to more digits than anywhere else. */
const TRUSTED = 1e-7;

function trusted({ series }: Series): DifferenceRow {
  return series.differences.reduce((a, b) =>
    Math.abs(Math.log(b.distance / TRUSTED)) < Math.abs(Math.log(a.distance / TRUSTED)) ? b : a
  );
}

/** The error at each distance, as a share of the curvature; none at the distance that is trusted. */
function errorsOf(run: Series, by: By): { distance: number; error: number }[] {
  const right = trusted(run);
  const seen = new Map(run.series.differences.map((one) => [one.distance, one]));
  return [...seen.values()].filter(({ distance }) =>
    by === "byLosses" || distance !== right.distance
  )
    .map((one) => ({
      distance: one.distance,
      error: Math.max(1e-12, Math.abs(one[by] / right.byGradients - 1)),
    }));
}

const best = (run: Series, by: By) => errorsOf(run, by).reduce((a, b) => b.error < a.error ? b : a);

/** What becomes of a second derivative with the distance of the places it is made of. */
export const figure: Figure<CurvatureSeries> = {
  id: "q2-04-difference",
  run: "q2-04-curvature",
  title: (run) =>
    `From two gradients the curvature has an error of ${
      scientific(best(run, "byGradients").error, 1)
    } at best, from three losses ${scientific(best(run, "byLosses").error, 1)}`,
  caption: (run) => {
    const { cell, recipe, seed } = run.series.trainings[0]!;
    return `The curvature of the loss along its gradient (${cell.toUpperCase()} after one epoch of the ` +
      `${recipe}’s recipe, seed ${seed}), computed with places at different distances; its error as a share ` +
      `of it, against the two gradients at ${
        scientific(trusted(run).distance)
      }. Both axes are logarithmic.`;
  },
  alt: (run) =>
    "Relative error of a second derivative against the distance of the places. " +
    ([["two gradients", "byGradients"], ["three losses", "byLosses"]] as const).map(
      ([name, by]) => {
        const { distance, error } = best(run, by);
        const all = errorsOf(run, by);
        return `By ${name}: smallest at ${scientific(distance)} (${scientific(error)}); ${
          scientific(all[0]!.error)
        } at ${scientific(all[0]!.distance)}, ${scientific(all.at(-1)!.error)} at ${
          scientific(all.at(-1)!.distance)
        }.`;
      },
    ).join(" "),
  table: (run) => ({
    columns: ["distance", "by two gradients", "by three losses"],
    rows: [...new Map(run.series.differences.map((one) => [one.distance, one])).values()].map((
      one,
    ) => [
      scientific(one.distance),
      one.byGradients.toPrecision(8),
      one.byLosses.toPrecision(8),
    ]),
  }),
  plot: (run, canvas) => {
    const kinds = [
      { by: "byGradients" as const, text: ["two", "gradients"], dash: undefined },
      { by: "byLosses" as const, text: ["three", "losses"], dash: "6 4" },
    ].map((kind) => ({ ...kind, points: errorsOf(run, kind.by) }));
    const errors = kinds.flatMap(({ points }) => points.map(({ error }) => error));
    const domain = logDomain(
      errors.map((error, n) => ({ n, low: error, mid: error, high: error })),
    );
    return chart(canvas, {
      marginLeft: 48,
      marginRight: 16,
      x: {
        type: "log",
        label: "distance of the places from where the curvature is asked for →",
        ticks: decadeTicks(1e-8, 1, canvas.narrow ? 5 : 9),
        tickFormat: powerOfTen,
      },
      y: {
        type: "log",
        domain,
        label: "↑ error, as a share of the curvature",
        ticks: decadeTicks(...domain, 7),
        tickFormat: powerOfTen,
      },
      marks: [
        ...kinds.flatMap(({ points, dash }) => [
          Plot.line(points, {
            x: "distance",
            y: "error",
            stroke: ink.plain,
            strokeWidth: 1.8,
            strokeDasharray: dash,
          }),
          Plot.dot(points, { x: "distance", y: "error", r: 2.4, fill: ink.plain }),
        ]),
        ...kinds.map(({ points, text }) =>
          Plot.text([points[0]!], {
            x: "distance",
            y: "error",
            text: () => text.join(" "),
            dy: -12,
            dx: 4,
            textAnchor: "start",
            fill: ink.plain,
            fontWeight: 600,
          })
        ),
      ],
    });
  },
};
