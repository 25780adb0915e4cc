import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import { mean } from "../../assets/statistics.ts";
import type {
  ErrorRow,
  FusingConfig,
  FusingSeries,
} from "../../lessons/q3/04-fusion/experiments/fusing.ts";
import type { Figure } from "../figure.ts";
import { seedsWords } from "./q2-02-training.ts";
import { chart, endLabels, ink, variantDash } from "./style.ts";

type FusingRun = Run<FusingSeries>;

const LABEL = { product: "product", compact: "compact" } as const;

const fusionsOf = ({ series }: FusingRun) => [
  ...new Set(series.errors.map(({ fusion }) => fusion)),
];

const points = ({ series }: FusingRun, fusion: ErrorRow["fusion"]) => {
  const own = series.errors.filter((row) => row.fusion === fusion);
  return [...new Set(own.map(({ d }) => d))].map((d) => ({
    d,
    error: mean(own.filter((row) => row.d === d).map(({ error }) => error)),
  }));
};

const products = ({ series, config }: FusingRun) =>
  series.dims * (config as unknown as FusingConfig).H;

const thousands = (n: number) => String(n).replace(/(\d)(?=(\d{3})+$)/g, "$1\u202f");

/** How many numbers a fusion needs. */
export const figure: Figure<FusingSeries> = {
  id: "q3-04-sketch",
  run: "q3-04-fusions",
  title: (run) => {
    const { d, error } = points(run, "compact").at(-1)!;
    return `${thousands(d)} numbers stand for all ${
      thousands(products(run))
    } products, with an error of ${error.toFixed(3)}`;
  },
  caption: (run) =>
    `The inner product of two fused vectors beside that of all products of question and picture, which is ⟨q, q′⟩·⟨v, v′⟩ for vectors of length 1: the root of the mean squared difference. ` +
    `Lines: means over ${seedsWords(run)}; dots: the seeds. Grey: 1/√d.`,
  alt: (run) =>
    fusionsOf(run).map((fusion) =>
      `${LABEL[fusion]}: ` +
      points(run, fusion).map(({ d, error }) => `${error.toFixed(3)} with ${d} numbers`).join(
        ", ",
      ) +
      "."
    ).join(" "),
  table: (run) => ({
    columns: ["numbers", ...fusionsOf(run).map((fusion) => LABEL[fusion]), "1/√d"],
    rows: points(run, "compact").map(({ d }, k) => [
      d,
      ...fusionsOf(run).map((fusion) => points(run, fusion)[k]!.error.toFixed(4)),
      (1 / Math.sqrt(d)).toFixed(4),
    ]),
  }),
  plot: (run, canvas) => {
    const sizes = points(run, "compact").map(({ d }) => d);
    const theory = sizes.map((d) => ({ d, error: 1 / Math.sqrt(d) }));
    return chart(canvas, {
      height: canvas.narrow ? 250 : 270,
      marginRight: canvas.narrow ? 70 : 90,
      x: {
        type: "log",
        base: 2,
        label: "numbers in the fused vector (log) →",
        ticks: sizes,
        tickFormat: (d: number) => `${d}`,
      },
      y: {
        type: "log",
        label: "↑ error (log)",
        domain: [0.025, 0.7],
        ticks: [0.05, 0.1, 0.2, 0.5],
        tickFormat: (y: number) => `${y}`,
      },
      marks: [
        Plot.line(theory, { x: "d", y: "error", stroke: ink.quiet, strokeDasharray: "1.5 3" }),
        ...fusionsOf(run).flatMap((fusion, k) => [
          Plot.line(points(run, fusion), {
            x: "d",
            y: "error",
            stroke: ink.plain,
            strokeWidth: 1.8,
            strokeDasharray: variantDash[k],
          }),
          Plot.dot(run.series.errors.filter((row) => row.fusion === fusion), {
            x: "d",
            y: "error",
            r: 2,
            fill: ink.plain,
            fillOpacity: 0.4,
          }),
        ]),
        endLabels([
          ...fusionsOf(run).map((fusion) => ({
            x: sizes.at(-1)!,
            y: points(run, fusion).at(-1)!.error,
            text: LABEL[fusion],
            fill: ink.plain,
          })),
          { x: sizes.at(-1)!, y: theory.at(-1)!.error, text: "1/√d", fill: ink.quiet, weight: 400 },
        ], { size: canvas.narrow ? 12 : 13 }),
      ],
    });
  },
};
