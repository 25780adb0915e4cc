/**
 * The numbers that the text shows.
 *
 * @module
 */

import { blockBootstrap } from "../../../../assets/blocks.ts";
import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { mean } from "../../../../assets/statistics.ts";
import { percent } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import { CELLS, type LearnedRow } from "../experiments/learned_row.ts";
import type { SentimentSeries } from "../experiments/sentiment.ts";
import type { SplitsSeries } from "../experiments/splits.ts";
import type { StocksSeries } from "../experiments/stocks.ts";
import type { BaselineName, TemperatureSeries } from "../experiments/temperature.ts";
import { answersOf, bagOf, bitsOf, blockOf, rowsOf, share } from "./sentiment_numbers.ts";
import { reported } from "./split_claims.ts";
import { correlationWith, skillOver } from "./stock_claims.ts";
import { BASELINE, rootError } from "./temperature_claims.ts";
import { degrees, NAME, percentOf, signed } from "./writing.ts";

function quantity<S>(
  id: string,
  sentence: string,
  run: string,
  number: (run: Run<S>) => number,
  write: (value: number) => string,
): Claim<S> {
  return {
    id: `q2/05.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const value = number(run);
      const because = run.seeds.length === 1 ? "One seed." : `Over ${run.seeds.length} seeds.`;
      return { value, text: write(value), verdict: "quantity", because };
    },
  };
}

const whole = (n: number) => String(Math.round(n)).replace(/(\d)(?=(\d{3})+$)/g, "$1\u202f");

/** Half the width of a 95 % interval, in points, for some sentences in a row. */
function halfWidth(right: readonly number[], block: number): number {
  const { low, high } = blockBootstrap(
    right.length,
    block,
    (cases) => 100 * mean(cases.map((k) => right[k])),
  );
  return (high - low) / 2;
}

const about = (x: number) => `±${x.toFixed(1)}\u00a0points`;

function parametersOf(rows: readonly LearnedRow[], cell: Cell): number {
  return mean(rows.filter((row) => row.cell === cell).map(({ parameters }) => parameters));
}

const sentiment: readonly Claim<SentimentSeries>[] = [
  ...CELLS.flatMap((cell) => [
    quantity<SentimentSeries>(
      `words-${cell}`,
      `Sentences that the ${NAME[cell]} judges rightly`,
      "q2-05-sentiment",
      (run) => share(run, answersOf(run, cell)).cases.value,
      percentOf,
    ),
    quantity<SentimentSeries>(
      `parameters-${cell}`,
      `Numbers that the ${NAME[cell]} learns`,
      "q2-05-sentiment",
      ({ series }) => parametersOf(series.trainings, cell),
      whole,
    ),
    ...(["loss", "validation"] as const).map((of) =>
      quantity<SentimentSeries>(
        `last-${of}-${cell}`,
        `The ${of === "loss" ? "" : "validation "}loss of the ${NAME[cell]} in the last epoch`,
        "q2-05-sentiment",
        (run) => mean(rowsOf(run, cell).map(({ epochs }) => epochs.at(-1)![of])),
        (x) => `${x.toFixed(2)}\u00a0nats`,
      )
    ),
  ]),
  quantity(
    "words-bag",
    "Sentences that the bag of words judges rightly",
    "q2-05-sentiment",
    (run) => share(run, bagOf(run, "bag")).cases.value,
    percentOf,
  ),
  quantity(
    "words-small-bag",
    "Sentences that a bag judges rightly that learned from no more than the cells’ weights",
    "q2-05-sentiment",
    (run) => share(run, bagOf(run, "fitBag")).cases.value,
    percentOf,
  ),
  quantity(
    "neighbours-agree",
    "Sentences whose next one is of the same opinion",
    "q2-05-sentiment",
    ({ series }) => series.neighbours,
    (x) => percent(x),
  ),
  quantity(
    "unknown-words",
    "Words of the test part that have no code of their own",
    "q2-05-sentiment",
    ({ series }) => mean(series.bags.map(({ unknown }) => unknown)),
    (x) => percent(x),
  ),
  quantity(
    "vocabulary",
    "Words that have a code of their own",
    "q2-05-sentiment",
    ({ series }) => mean(series.bags.map(({ vocabulary }) => vocabulary)),
    whole,
  ),
  quantity(
    "read-in-full",
    "Sentences of at most 30 words",
    "q2-05-sentiment",
    ({ series }) => series.whole,
    (x) => percent(x),
  ),
  quantity(
    "width-200",
    "Half the width of the interval of the bag on 200 sentences",
    "q2-05-sentiment",
    (run) => mean(run.series.bags.map(({ bag }) => halfWidth(bitsOf(bag), blockOf(run)))),
    about,
  ),
  quantity(
    "width-1000",
    "Half the width of the interval of the bag on all 1000 sentences",
    "q2-05-sentiment",
    (run) => {
      const { low, high } = share(run, bagOf(run, "bag")).cases;
      return (high - low) / 2;
    },
    about,
  ),
];

const who: readonly (readonly [string, Cell | BaselineName, string])[] = [
  ...CELLS.map((cell) => [cell, cell, `the ${NAME[cell]}`] as const),
  ...(Object.keys(BASELINE) as BaselineName[]).map((name) => [name, name, BASELINE[name]] as const),
];

const temperature: readonly Claim<TemperatureSeries>[] = [
  ...who.flatMap(([id, name, words]) => [
    quantity<TemperatureSeries>(
      `week-${id}`,
      `Error of ${words} over seven days`,
      "q2-05-temperature",
      (run) => rootError(run, name),
      degrees,
    ),
    quantity<TemperatureSeries>(
      `day-${id}`,
      `Error of ${words} a day ahead`,
      "q2-05-temperature",
      (run) => rootError(run, name, "first"),
      degrees,
    ),
  ]),
  quantity(
    "warmer",
    "How much warmer the test year was than usual",
    "q2-05-temperature",
    ({ series }) => series.warmer,
    degrees,
  ),
];

const stocks: readonly Claim<StocksSeries>[] = [
  quantity(
    "skill-in-sight",
    "Half the width of the interval of the GRU’s skill: the least that this test could see",
    "q2-05-stocks",
    (run) => {
      const { low, high } = skillOver(run, "gru").cases;
      return (high - low) / 2;
    },
    (x) => x.toFixed(2),
  ),
  ...(["truth", "walk"] as const).map((of) =>
    quantity<StocksSeries>(
      `levels-${of}`,
      `The correlation of what the GRU says with ${
        of === "truth" ? "the price" : "last month’s price"
      }`,
      "q2-05-levels",
      (run) => correlationWith(run, "gru", of).cases.value,
      (x) => x.toFixed(3),
    )
  ),
  quantity<StocksSeries>(
    "levels-skill",
    "The skill of the GRU on levels",
    "q2-05-levels",
    (run) => skillOver(run, "gru").cases.value,
    signed,
  ),
  quantity(
    "stock-windows",
    "Windows of returns that are learned from",
    "q2-05-stocks",
    ({ series }) => series.windows,
    whole,
  ),
];

const protocols = ["random windows", "random blocks", "by time"] as const;

const splits: readonly Claim<SplitsSeries>[] = [16, 64].flatMap((hidden) =>
  protocols.map((protocol) =>
    quantity<SplitsSeries>(
      `${protocol.replace(" ", "-")}-${hidden}`,
      `The error that the split “${protocol}” reports of ${hidden} units`,
      "q2-05-splits",
      (run) => mean(reported(run, protocol, hidden)),
      degrees,
    )
  )
);

/** In the order of the text. */
// deno-lint-ignore no-explicit-any
export const quantities: readonly Claim<any>[] = [
  ...sentiment,
  ...temperature,
  ...stocks,
  ...splits,
];
