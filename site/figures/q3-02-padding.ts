import * as Plot from "@observablehq/plot";
import type { Run } from "../../assets/run.ts";
import type {
  EncoderRow,
  EncodersConfig,
  EncodersSeries,
} from "../../lessons/q3/02-encoding-questions/experiments/encoders.ts";
import type { Filling } from "../../lessons/q3/02-encoding-questions/experiments/padding.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cellsIn, cosine, type Kind, middle, rowsOf, START, startsIn } from "./q3-02-encoders.ts";
import { cellLabel, cellLine, chart, endLabels, ink, middles } from "./style.ts";

type EncodersRun = Run<EncodersSeries>;

/** The two things that are followed. */
type Followed = "kept" | "alike";

const stepsOf = ({ config }: EncodersRun) => (config as unknown as EncodersConfig).steps;
const fillingsOf = ({ config }: EncodersRun) => (config as unknown as EncodersConfig).fillings;

const followed = (row: EncoderRow, filling: Filling, what: Followed) =>
  row.padded.find((one) => one.filling === filling)![what];

/** The medians of the cells after so many steps (by their place in the list). */
const ends = ({ series }: EncodersRun, filling: Filling, what: Followed, at: number) =>
  cellsIn(series.rows).map((cell) =>
    middle(series.rows, cell, (row) => followed(row, filling, what).at(at)!)
  );

const FILLED: Readonly<Record<Filling, string>> = {
  "zeros": "padding is zeros",
  "a vector": "padding is a word vector",
};

/** Codes that are read too late. */
export const figure: Figure<EncodersSeries> = {
  id: "q3-02-padding",
  run: "q3-02-encoders",
  title: (run) => {
    const [filling] = fillingsOf(run);
    const kept = Math.max(...ends(run, filling!, "kept", -1));
    const alike = Math.min(...ends(run, filling!, "alike", -1));
    return `${stepsOf(run).at(-1)} steps of padding too late, a code has a cosine of ${
      cosine(kept)
    } at most with what it was, and of ${cosine(alike)} at least with other questions’ codes`;
  },
  caption: (run) =>
    `Untrained encoders, ${
      START[startsIn(run.series.rows)[0]!]
    }, ${run.series.counts.questions} questions. Above: the mean cosine of a question’s code with what it was ` +
    `after its last word. Below: the mean cosine of the codes of different questions. Lines are medians over ${
      seedsWords(run)
    }, bands go from the 10th to the 90th percentile.`,
  alt: (run) =>
    "Cosines over steps of padding. " +
    fillingsOf(run).map((filling) =>
      `Where ${FILLED[filling]}: after one step ` +
      cellsIn(run.series.rows).map((cell, k) =>
        `the ${cellLabel[cell]}’s code has a cosine of ${
          cosine(ends(run, filling, "kept", 1)[k]!)
        } with what it was, at the end of ${cosine(ends(run, filling, "kept", -1)[k]!)}`
      ).join("; ") + "."
    ).join(" "),
  table: (run) => ({
    columns: ["cell", "padding", "steps", "with what it was", "with other questions"],
    rows: cellsIn(run.series.rows).flatMap((cell) =>
      fillingsOf(run).flatMap((filling) =>
        stepsOf(run).map((step, k) => [
          cellLabel[cell],
          filling,
          step,
          ...(["kept", "alike"] as const).map((what) =>
            cosine(middle(run.series.rows, cell, (row) => followed(row, filling, what)[k]!), 3)
          ),
        ])
      )
    ),
  }),
  plot: (run, canvas) => {
    const height = canvas.narrow ? 150 : 190;
    const shown = (["kept", "alike"] as const).flatMap((what) =>
      fillingsOf(run).map((filling) => ({ what, filling }))
    );
    return panels(
      shown.map(({ what, filling }, k) => ({
        heading: `${what === "kept" ? "With itself" : "With other questions"}, ${FILLED[filling]}`,
        plot: (small: Canvas) =>
          panel(run, what, filling, { ...small, narrow: canvas.narrow }, height, k % 2 === 1),
      })),
      canvas,
      { columns: canvas.narrow ? 1 : fillingsOf(run).length, height, gap: 18 },
    );
  },
};

function panel(
  run: EncodersRun,
  what: Followed,
  filling: Filling,
  canvas: Canvas,
  height: number,
  last: boolean,
): Element {
  const steps = stepsOf(run);
  const lines = cellsIn(run.series.rows).map((cell) => ({ cell, points: pointsOf(run, cell) }));
  function pointsOf({ series }: EncodersRun, cell: Kind) {
    const curves = rowsOf(series.rows, cell).map((row) => followed(row, filling, what));
    return middles(curves).map((point, k) => ({ at: steps[k]!, ...point }));
  }
  const labelled = canvas.narrow || last;
  return chart(canvas, {
    height,
    marginTop: 12,
    marginBottom: 40,
    marginLeft: 36,
    marginRight: labelled ? 52 : 8,
    x: {
      type: "point",
      domain: [...steps],
      label: "steps of padding →",
      tickSize: 3,
      padding: 0.1,
    },
    y: { label: null, domain: [-0.1, 1], ticks: 4 },
    marks: [
      Plot.ruleY([0], { stroke: ink.rule }),
      ...lines.flatMap(({ cell, points }) => [
        Plot.areaY(points, { x: "at", y1: "low", y2: "high", fill: ink[cell], fillOpacity: 0.12 }),
        Plot.line(points, { x: "at", y: "mid", ...cellLine(cell) }),
      ]),
      ...(labelled
        ? [endLabels(
          lines.map(({ cell, points }) => ({
            x: points.at(-1)!.at,
            y: points.at(-1)!.mid,
            text: cellLabel[cell],
            fill: ink[cell],
          })),
          { size: 12, dx: 6 },
        )]
        : []),
    ],
  });
}
