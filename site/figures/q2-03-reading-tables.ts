/**
 * Every reading of "the RNN's weights do it more", for every part of the weights: which ones hold.
 *
 * @module
 */

import * as Plot from "@observablehq/plot";
import type { Verdict } from "../../assets/claim.ts";
import { above } from "../../assets/verdict.ts";
import {
  type Part,
  PARTS,
  type Reading,
  READINGS,
  rnnOver,
} from "../../lessons/q2/03-weights-over-epochs/claims/readings.ts";
import type { WeightsSeries } from "../../lessons/q2/03-weights-over-epochs/experiments/weights.ts";
import type { Canvas, Figure } from "../figure.ts";
import { panels } from "./panels.ts";
import { cellsOf, type Kind, recipeWords, seedsWords, type WeightsRun } from "./q2-03-weights.ts";
import { cellLabel, chart, ink } from "./style.ts";

/** One reading of one part, the RNN beside another cell. */
interface Outcome {
  readonly part: Part;
  readonly reading: Reading;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

/** From so many seeds on, an interval over seeds says something. */
const ENOUGH_SEEDS = 5;

function outcomesOf(run: WeightsRun, other: Kind): Outcome[] {
  return PARTS.flatMap((part) =>
    READINGS.map((reading) => {
      const it = rnnOver(run, other, part, reading);
      const verdict = run.seeds.length < ENOUGH_SEEDS ? "not decidable" : above(it, 1);
      return { part, reading, ...it, verdict };
    })
  );
}

const others = (run: WeightsRun) => cellsOf(run).filter((cell) => cell !== "rnn");

const count = (outcomes: readonly Outcome[], verdict: Verdict) =>
  outcomes.filter((one) => one.verdict === verdict).length;

/** Ratios of all readings, for one recipe. */
export function readingsFigure(id: string, run: string): Figure<WeightsSeries> {
  return {
    id,
    run,
    title: (run) => {
      if (run.seeds.length < ENOUGH_SEEDS) {
        return `What “more” comes to in ${READINGS.length * PARTS.length} readings: ${
          seedsWords(run)
        } decide nothing`.replace("one seed decide", "one seed decides");
      }
      const parts = others(run).map((other) => {
        const outcomes = outcomesOf(run, other);
        return `than the ${cellLabel[other]}’s in ${
          count(outcomes, "holds")
        } of ${outcomes.length} readings, less in ${count(outcomes, "does not hold")}`;
      });
      return `With ${recipeWords(run)}, the RNN’s weights vary or move more ${parts.join("; ")}`;
    },
    caption: (run) =>
      `How many times as large each number is for the RNN as for the other cell: geometric means ` +
      `over ${
        seedsWords(run)
      }, paired by seed. Coloured: the 95 % interval lies on one side of 1; ` +
      `in the RNN’s colour with ▲ where it is more, in the other cell’s with ▽ where it is less. ` +
      `“Candidate” compares the RNN’s one block of the matrix before it with the candidate’s alone.`,
    alt: (run) =>
      "Tables of ratios: a row for each reading, a column for each part of the weights. " +
      others(run).map((other) => {
        const outcomes = outcomesOf(run, other);
        return `RNN over ${cellLabel[other]}: more in ${count(outcomes, "holds")}, less in ${
          count(outcomes, "does not hold")
        }, undecided in ${count(outcomes, "not decidable")}.`;
      }).join(" "),
    table: (run) => ({
      columns: ["RNN over", "part", "reading", "ratio", "95 % interval", "more?"],
      rows: others(run).flatMap((other) =>
        outcomesOf(run, other).map(({ part, reading, value, low, high, verdict }) => [
          cellLabel[other],
          part.words,
          reading.words,
          value.toFixed(3),
          run.seeds.length < ENOUGH_SEEDS ? "–" : `${low.toFixed(3)} to ${high.toFixed(3)}`,
          verdict,
        ])
      ),
    }),
    plot: (run, canvas) => {
      const height = (canvas.narrow ? 22 : 24) * READINGS.length + 30;
      return panels(
        others(run).map((other) => ({
          heading: `RNN over ${cellLabel[other]}`,
          plot: (small: Canvas) => onePlot(outcomesOf(run, other), other, height, small),
        })),
        canvas,
        { columns: 1, height },
      );
    },
  };
}

/** Column heads, on a desk and on a phone. */
const HEADS: Readonly<Record<string, readonly [string, string]>> = {
  "weight_hh": ["weight_hh", "hh"],
  "weight_hh-candidate": ["candidate", "cand."],
  "weight_ih": ["weight_ih", "ih"],
  "weight_ih-candidate": ["candidate", "cand."],
  "fc": ["readout", "out"],
};

const MARK: Readonly<Record<string, string>> = { "holds": "▲", "does not hold": "▽" };

function onePlot(
  outcomes: readonly Outcome[],
  other: Kind,
  height: number,
  canvas: Canvas,
): Element {
  const wordsOf = new Map(PARTS.map(({ id }) => [id, HEADS[id]![canvas.narrow ? 1 : 0]!]));
  const ofReading = new Map(READINGS.map(({ id, words }) => [id, words]));
  const decided = outcomes.filter(({ verdict }) => verdict !== "not decidable");
  const place = {
    x: (one: Outcome) => one.part.id,
    y: (one: Outcome) => one.reading.id,
  };
  return chart(canvas, {
    height,
    marginTop: 26,
    marginBottom: 4,
    marginLeft: canvas.narrow ? 148 : 176,
    marginRight: 2,
    x: {
      type: "band",
      domain: PARTS.map(({ id }) => id),
      axis: "top",
      label: null,
      tickSize: 0,
      tickFormat: (id: string) => wordsOf.get(id)!,
    },
    y: {
      type: "band",
      domain: READINGS.map(({ id }) => id),
      label: null,
      grid: false,
      tickSize: 0,
      tickFormat: (id: string) => ofReading.get(id)!,
    },
    marks: [
      Plot.cell(decided, {
        ...place,
        fill: (one: Outcome) => one.verdict === "holds" ? ink.rnn : ink[other],
        fillOpacity: 0.16,
        inset: 1,
      }),
      Plot.text(outcomes, {
        ...place,
        text: (one: Outcome) => `${MARK[one.verdict] ?? ""} ${one.value.toFixed(2)}`.trim(),
        fill: (one: Outcome) => one.verdict === "not decidable" ? ink.quiet : ink.plain,
      }),
    ],
    color: { type: "identity" },
  });
}
