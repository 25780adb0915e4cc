import * as Plot from "@observablehq/plot";
import type {
  PowersSeries,
  RadiusSeries,
} from "../../lessons/q1/07-gradients-across-time/experiments/powers.ts";
import { median } from "../../assets/statistics.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { logDomain, rowsOf, ticksThroughOne } from "./q1-07-lines.ts";
import { band, chart, endLabels, ink, powerOfTen, scientific } from "./style.ts";

/** Powers of Whh, and a gradient through a tanh network with that Whh, by spectral radius. */
export const figure: Figure<PowersSeries> = {
  id: "q1-07-powers",
  run: "q1-07-powers",
  title: ({ series: { radii } }) => {
    const most = radii.reduce((one, other) => other.radius > one.radius ? other : one);
    const [power, left] = [most.powers.mid.at(-1)!, most.tanh.mid.at(-1)!];
    return `A spectral radius of ${most.radius} makes a power ${
      scientific(power)
    } times as large ` +
      `in ${most.powers.mid.length - 1} steps; through a tanh ${
        scientific(left)
      } of the gradient ` +
      `is left`;
  },
  caption: ({ seeds, config, series: { radii } }) =>
    `Random matrices [${config.H}×${config.H}], scaled to a spectral radius ρ. First: the norm of ` +
    `their powers, relative to that of the identity. Second: what is left of a gradient that goes ` +
    `back through a tanh network with the same Whh. Median and 10th to 90th percentile over ` +
    `${seeds.length} matrices. Their largest singular values are far above ρ: ` +
    radii.map(({ radius, singular }) => `${median(singular).toFixed(2)} for ρ = ${radius}`)
      .join(", ") +
    ".",
  alt: ({ series: { radii } }) =>
    `Two panels with logarithmic axes against steps. ` +
    radii.map((one) =>
      `With spectral radius ${one.radius} the power is ${scientific(one.powers.mid.at(-1)!)} ` +
      `after ${one.powers.mid.length - 1} steps, and ${scientific(one.tanh.mid.at(-1)!)} of the ` +
      `gradient is left through tanh.`
    ).join(" "),
  table: ({ series: { radii } }) => ({
    columns: [
      "ρ",
      "largest singular value",
      "last power",
      "gradient, linear",
      "gradient, tanh",
      "factor per step, powers",
      "factor per step, tanh",
    ],
    rows: radii.map((one) => [
      one.radius,
      median(one.singular).toFixed(3),
      scientific(one.powers.mid.at(-1)!),
      scientific(one.linear.mid.at(-1)!),
      scientific(one.tanh.mid.at(-1)!),
      median(one.powersFactor).toFixed(3),
      median(one.tanhFactor).toFixed(3),
    ]),
  }),
  plot: ({ series: { radii } }, canvas) => {
    const kinds = ["powers", "tanh"] as const;
    const rows = radii.flatMap((one) => kinds.flatMap((kind) => rowsOf(one[kind])));
    const domain = logDomain(rows);
    return panels(
      kinds.map((kind) => ({
        heading: kind === "powers" ? "Powers of Whh" : "Gradient through a tanh network",
        plot: (small: Canvas) => onePlot(radii, kind, domain, small),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : 2, height: canvas.narrow ? 250 : 320 },
    );
  },
};

/** One dash for each radius, from the densest to the solid line. */
const DASHES = ["1 4", "4 4", "9 4", undefined, "9 3 2 3"];

function onePlot(
  radii: readonly RadiusSeries[],
  kind: "powers" | "tanh",
  domain: [number, number],
  canvas: Canvas,
): Element {
  const steps = radii[0]!.powers.mid.length - 1;
  const colour = kind === "tanh" ? ink.rnn : ink.plain;
  return chart(canvas, {
    height: canvas.narrow ? 250 : 320,
    marginRight: 70,
    x: {
      label: kind === "tanh" ? "steps back from the loss →" : "exponent n →",
      domain: [0, steps],
      ticks: canvas.narrow ? 3 : 5,
    },
    y: {
      type: "log",
      domain,
      label: kind === "tanh" ? "↑ share of the gradient that is left" : "↑ norm of the n-th power",
      ticks: ticksThroughOne(domain, 6),
      tickFormat: powerOfTen,
      clamp: true,
    },
    marks: [
      Plot.ruleY([1], { stroke: ink.quiet, strokeWidth: 1 }),
      ...radii.map((one) =>
        band(rowsOf(one[kind]), { x: "n", low: "low", high: "high", fill: colour })
      ),
      ...radii.map((one, k) =>
        Plot.line(rowsOf(one[kind]), {
          x: "n",
          y: "mid",
          stroke: colour,
          strokeWidth: 2,
          strokeDasharray: DASHES[k % DASHES.length],
        })
      ),
      endLabels(
        radii.map((one) => ({
          x: steps,
          y: one[kind].mid.at(-1)!,
          text: `ρ = ${one.radius}`,
          fill: colour,
        })),
        { size: canvas.narrow ? 12 : 13 },
      ),
    ],
  });
}
