/**
 * What is said about splits.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { mean } from "../../../../assets/statistics.ts";
import { below, between } from "../../../../assets/verdict.ts";
import type { SplitsSeries } from "../experiments/splits.ts";
import type { Protocol } from "../tasks/protocols.ts";
import { begun, degrees } from "./writing.ts";

type SplitsRun = Run<SplitsSeries>;
type SplitsClaim = Claim<SplitsSeries>;

const run = "q2-05-splits";

/** The sizes that were trained, and "as much" for two errors: within a tenth of each other. */
const SIZES = [16, 64];
const SAME = 0.1;

/** The errors that a split reports, in the order of the seeds. */
export function reported({ series }: SplitsRun, protocol: Protocol, hidden: number): number[] {
  return series.rows
    .filter((row) => row.protocol === protocol && row.hidden === hidden)
    .map(({ error }) => error);
}

function compare(run: SplitsRun, a: Protocol, b: Protocol, hidden: number): string {
  const [first, second] = [a, b].map((one) => degrees(mean(reported(run, one, hidden))));
  return begun(`${a} ${first}, ${b} ${second}`);
}

/** How many times the error of blocks a random split of windows reports. */
function flattery(run: SplitsRun, hidden: number) {
  return ratio(reported(run, "random windows", hidden), reported(run, "random blocks", hidden));
}

const times = (x: number) => `${x.toFixed(2)}\u00a0×`;

/** In the order of the text. */
export const splitClaims: readonly SplitsClaim[] = [
  ...SIZES.map((hidden): SplitsClaim => ({
    id: `q2/05.random-windows-flatter-${hidden}`,
    origin: "text",
    sentence:
      `With ${hidden} units, a random split of overlapping windows reports a smaller error than one in which blocks share no day`,
    run,
    measure: (run) => {
      const found = flattery(run, hidden);
      return measured(
        found,
        below(found, 1),
        (it) =>
          `${
            compare(run, "random windows", "random blocks", hidden)
          }: ${it}, over ${run.seeds.length} deals.`,
        times,
      );
    },
  })),
  {
    id: "q2/05.larger-models-leak-more",
    origin: "text",
    sentence: "The larger model is flattered more",
    run,
    measure: (run) => {
      const [small, large] = SIZES.map((hidden) =>
        reported(run, "random windows", hidden).map((error, k) =>
          error / reported(run, "random blocks", hidden)[k]
        )
      );
      const found = ratio(large, small);
      return measured(
        found,
        below(found, 1),
        (it) =>
          `Windows over blocks: ${times(flattery(run, SIZES[0]).value)} with ${SIZES[0]} units, ${
            times(flattery(run, SIZES[1]).value)
          } with ${SIZES[1]}; the second is ${it} the first.`,
        times,
      );
    },
  },
  ...SIZES.map((hidden): SplitsClaim => ({
    id: `q2/05.blocks-tell-the-future-${hidden}`,
    origin: "text",
    sentence:
      `With ${hidden} units, blocks dealt at random report what the future does, to within ${
        100 * SAME
      } %`,
    run,
    measure: (run) => {
      const found = ratio(
        reported(run, "random blocks", hidden),
        reported(run, "by time", hidden),
      );
      return measured(
        found,
        between(found, 1 - SAME, 1 + SAME),
        (it) =>
          `${
            compare(run, "random blocks", "by time", hidden)
          }: ${it}, over ${run.seeds.length} seeds.`,
        times,
      );
    },
  })),
];
