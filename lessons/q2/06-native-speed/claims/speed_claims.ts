/**
 * The engine's step beside PyTorch's, as claims over a run.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, median } from "../../../../assets/statistics.ts";
import { below } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { Contestant, SpeedSeries, StepTimes } from "../experiments/speed.ts";
import { engineRatio, NAME, shareOfPeak } from "./numbers.ts";

const run = "q2-06-speed";
const CELLS: readonly Cell[] = ["rnn", "lstm", "gru"];
const WORDS = { 1: "one thread", 2: "two threads" } as const;
type Threads = keyof typeof WORDS;

const of = ({ series }: Run<SpeedSeries>, cell: Cell, threads: Threads): StepTimes =>
  series.times.find((one) => one.cell === cell && one.threads === threads)!;

function atMost(
  id: string,
  sentence: string,
  cell: Cell,
  threads: Threads,
  who: Contestant,
): Claim<SpeedSeries> {
  return {
    id: `q2/06.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const times = of(run, cell, threads);
      const ratio = engineRatio(times, who);
      const ms = short(median(times.milliseconds.engine!), 3);
      if (!ratio) {
        return {
          value: NaN,
          text: "?",
          verdict: "not decidable",
          because: "PyTorch was not there when this was recorded.",
        };
      }
      const others = short(median(times.milliseconds[who]!), 3);
      return measured(
        ratio,
        below(ratio, 1),
        (it) => `${ms} ms beside ${others} ms; the ratio of neighbours is ${it}.`,
        (x) => `${short(x, 3)} ×`,
      );
    },
  };
}

/** In the order of the table. */
export const speedClaims: readonly Claim<SpeedSeries>[] = [
  ...([1, 2] as const).flatMap((threads) =>
    CELLS.map((cell) =>
      atMost(
        `speed-pytorch-${cell}-${threads}`,
        `With ${WORDS[threads]} a step of the ${NAME[cell]} takes less time than in PyTorch`,
        cell,
        threads,
        "pytorch",
      )
    )
  ),
  ...CELLS.map((cell) =>
    atMost(
      `speed-halves-${cell}`,
      `Two threads are faster with half a batch each than inside every operation (${NAME[cell]})`,
      cell,
      2,
      "inside",
    )
  ),
];

/** Numbers that the text shows. */
export const speedQuantities: readonly Claim<SpeedSeries>[] = ([1, 2] as const).flatMap((threads) =>
  CELLS.flatMap((cell): Claim<SpeedSeries>[] => [
    {
      id: `q2/06.ms-${cell}-${threads}`,
      origin: "text",
      sentence: `A training step of the lab’s ${NAME[cell]} with ${WORDS[threads]}`,
      run,
      measure: (run) =>
        measured(
          bootstrap(of(run, cell, threads).milliseconds.engine!, median),
          "quantity",
          (it) => `Median over ${run.config.rounds} rounds: ${it}.`,
          (x) => `${short(x)}\u00a0ms`,
        ),
    },
    {
      id: `q2/06.peak-${cell}-${threads}`,
      origin: "text",
      sentence: `The share of the peak at which the ${NAME[cell]} trains with ${WORDS[threads]}`,
      run,
      measure: (run) =>
        measured(
          shareOfPeak(run, of(run, cell, threads)),
          "quantity",
          (it) => `Operations of its products over time and peak: ${it}.`,
          (x) => percent(x),
        ),
    },
  ])
);
