/**
 * Which rates train, and what clipping changes.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { difference, geometric, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { mean } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import { percent, short, signed } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { Optimiser, RateSeries } from "../experiments/rates.ts";
import { CELLS, NAME, quantity } from "./cells.ts";
import { bySeed, diverged, largestRate, ratesLearned } from "./rates_of.ts";

type Series = Run<RateSeries>;

const run = "q2-04-rates";

const WORD: Record<Optimiser, string> = { adam: "Adam", descent: "gradient descent" };

const clipOf = (run: Series) =>
  (run.config.clips as (number | null)[]).find((clip) => clip !== null)!;

function widens(optimiser: Optimiser, cell: Cell): Claim<RateSeries> {
  return {
    id: `q2/04.clip-widens-${optimiser}-${cell}`,
    origin: "text",
    sentence: `Clipping widens the range of rates at which ${WORD[optimiser]} trains the ${
      NAME[cell]
    }`,
    run,
    measure: (run) => {
      const clip = clipOf(run);
      const [without, withIt] = [null, clip].map((clip) =>
        ratesLearned(run, { optimiser, cell, clip })
      );
      const gain = difference(withIt, without);
      const count = bySeed(run, { optimiser, cell, clip })[0].length;
      return measured(
        gain,
        above(gain, 0),
        (it) =>
          `Of ${count} rates, half a decade apart, it learns at ${
            short(mean(without))
          } without clipping and ` +
          `at ${short(mean(withIt))} with it: ${it}.`,
        (x) => `${signed(x)} rates`,
      );
    },
  };
}

function raises(optimiser: Optimiser, cell: Cell): Claim<RateSeries> {
  return {
    id: `q2/04.clip-raises-${optimiser}-${cell}`,
    origin: "text",
    sentence: `Clipping raises the largest rate at which ${WORD[optimiser]} trains the ${
      NAME[cell]
    }`,
    run,
    measure: (run) => {
      const [without, withIt] = [null, clipOf(run)].map((clip) =>
        largestRate(run, { optimiser, cell, clip })
      );
      const times = ratio(withIt, without);
      return measured(
        times,
        above(times, 1),
        (it) =>
          `${short(geometric(without).value)} without clipping, ${
            short(geometric(withIt).value)
          } with it: ${it}.`,
        (x) => `${short(x)} times`,
      );
    },
  };
}

/** The share of trainings at one rate that end above guessing. */
function divergedAt(
  id: string,
  { optimiser, cell, rate, clipped }: {
    optimiser: Optimiser;
    cell: Cell;
    rate: number;
    clipped: boolean;
  },
): Claim<RateSeries> {
  return quantity(
    {
      id,
      sentence: `Trainings of the ${NAME[cell]} that end above the loss of guessing, by ${
        WORD[optimiser]
      } at a rate of ${rate}, ${clipped ? "with" : "without"} clipping`,
      run,
    },
    (run) =>
      bySeed(run, { optimiser, cell, clip: clipped ? clipOf(run) : null })
        .map((rows) => Number(diverged(rows.find((one) => one.rate === rate)!))),
    (x) => percent(x),
  );
}

const notANumber: Claim<RateSeries> = {
  id: "q2/04.not-a-number",
  origin: "text",
  sentence: "Trainings whose loss or gradient became no number at all",
  run,
  measure: ({ series: { trainings } }) => {
    const stopped = trainings.filter((one) => one.stopped !== null).length;
    return {
      value: stopped,
      text: `${stopped} of ${trainings.length}`,
      verdict: "quantity",
      because: `Of ${trainings.length} trainings ${stopped} stopped because of it.`,
    };
  },
};

/** In the order of the text. */
export const rateClaims: readonly Claim<RateSeries>[] = [
  ...(["descent", "adam"] as const).flatMap((optimiser) =>
    CELLS.map((cell) => widens(optimiser, cell))
  ),
  ...(["descent", "adam"] as const).flatMap((optimiser) =>
    CELLS.map((cell) => raises(optimiser, cell))
  ),
  divergedAt("diverged-free", { optimiser: "descent", cell: "rnn", rate: 0.3, clipped: false }),
  divergedAt("diverged-clipped", { optimiser: "descent", cell: "rnn", rate: 0.3, clipped: true }),
  notANumber,
];
