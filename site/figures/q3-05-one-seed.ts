import * as Plot from "@observablehq/plot";
import type { ComparingSeries } from "../../lessons/q3/05-comparing-the-encoders/experiments/comparing.ts";
import type { PairTest } from "../../lessons/q3/05-comparing-the-encoders/experiments/tests.ts";
import type { Figure } from "../figure.ts";
import { seedsWords } from "./q2-02-training.ts";
import { cosine, START } from "./q3-02-encoders.ts";
import { inPercent } from "./q3-04-words.ts";
import { type ComparingRun, MEASURE, measures } from "./q3-05-parts.ts";
import { cellLabel, chart, ink } from "./style.ts";

/** The tests of the first start. */
const testsOf = ({ series }: ComparingRun): PairTest[] =>
  series.tests.filter(({ start }) => start === series.tests[0]!.start);

const pairOf = ({ a, b }: PairTest) => `${cellLabel[a]}, ${cellLabel[b]}`;

const SYMBOLS = ["circle", "square", "triangle"] as const;
const SIGNS = ["○", "□", "△"];

const pairsOf = (run: ComparingRun) => [...new Set(testsOf(run).map(pairOf))];

/** What one seed says of two cells. */
export const figure: Figure<ComparingSeries> = {
  id: "q3-05-one-seed",
  run: "q3-05-encoders",
  title: (run) => {
    if (run.series.tests.length === 0) return "One cell or one seed compares nothing";
    const tests = testsOf(run);
    const doubtful = tests.filter(({ adjusted }) => adjusted >= 0.05);
    if (doubtful.length === 0) {
      return `All ${tests.length} comparisons of two cells are significant`;
    }
    const agree = doubtful.map(({ seedsThatAgree }) => seedsThatAgree);
    return `Of ${tests.length} comparisons ${doubtful.length} are not significant: there, ${
      inPercent(Math.min(...agree))
    } to ${inPercent(Math.max(...agree))} of single seeds say what all say together`;
  },
  caption: (run) =>
    `For each measure and each two cells, the share of ${
      seedsWords(run)
    } in which the difference has the sign of its mean over all. Full: significant (p < 0.05 after Holm’s correction for all ${run.series.tests.length} tests).` +
    (run.series.tests.length > 0 ? ` ${START[run.series.tests[0]!.start]}.` : ""),
  alt: (run) =>
    testsOf(run).map((test) =>
      `${MEASURE[test.measure]}, ${pairOf(test)}: ${inPercent(test.seedsThatAgree)}.`
    ).join(" "),
  table: (run) => ({
    columns: [
      "measure",
      "start",
      "cells",
      "difference",
      "95 %",
      "seeds that agree",
      "p",
      "p, corrected",
    ],
    rows: run.series.tests.map((test) => [
      MEASURE[test.measure],
      START[test.start]!,
      pairOf(test),
      cosine(test.difference.value, 3),
      `${cosine(test.difference.low, 3)} to ${cosine(test.difference.high, 3)}`,
      inPercent(test.seedsThatAgree),
      cosine(test.p, 4),
      cosine(test.adjusted, 3),
    ]),
  }),
  plot: (run, canvas) => {
    const tests = run.series.tests.length > 0 ? testsOf(run) : [];
    const pairs = run.series.tests.length > 0 ? pairsOf(run) : [];
    return chart(canvas, {
      height: 84 + 28 * measures.length,
      marginTop: 34,
      marginLeft: 138,
      marginRight: 16,
      marginBottom: 40,
      x: {
        domain: [Math.min(0.3, ...tests.map(({ seedsThatAgree }) => seedsThatAgree - 0.05)), 1.02],
        label: "seeds that agree →",
        ticks: canvas.narrow ? 3 : 7,
        grid: true,
        tickFormat: (x: number) => `${Math.round(100 * x)} %`,
      },
      y: {
        type: "band",
        domain: measures.map((measure) => MEASURE[measure]),
        label: null,
        grid: false,
        tickSize: 0,
      },
      marks: [
        Plot.ruleX([0.5], { stroke: ink.quiet }),
        ...pairs.flatMap((pair, k) => [
          Plot.dot(tests.filter((test) => pairOf(test) === pair), {
            x: "seedsThatAgree",
            y: ({ measure }: PairTest) => MEASURE[measure],
            dy: 7 * (k - 1),
            symbol: SYMBOLS[k],
            r: 3.4,
            stroke: ink.plain,
            strokeWidth: 1.3,
            fill: ({ adjusted }: PairTest) => adjusted < 0.05 ? ink.plain : "none",
          }),
          Plot.text([`${SIGNS[k]} ${pair}`], {
            frameAnchor: "top-left",
            dx: (canvas.narrow ? -130 : 0) + (canvas.narrow ? 112 : 130) * k,
            dy: -22,
            fill: ink.plain,
          }),
        ]),
      ],
    });
  },
};
