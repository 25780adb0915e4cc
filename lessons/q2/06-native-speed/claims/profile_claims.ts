/**
 * Where the time of a step goes, as claims over a run.
 *
 * @module
 */

import type { Claim, Measured } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, median } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { ProfileSeries, StepProfile } from "../experiments/profile.ts";
import { NAME, shareOf } from "./numbers.ts";

const run = "q2-06-profile";
const CELLS: readonly Cell[] = ["rnn", "lstm", "gru"];

const of = ({ series }: Run<ProfileSeries>, cell: Cell): StepProfile =>
  series.profiles.find((one) => one.cell === cell)!;

/** In the order of the table. */
export const profileClaims: readonly Claim<ProfileSeries>[] = CELLS.map((cell) => ({
  id: `q2/06.products-${cell}`,
  origin: "text",
  sentence: `Matrix products are more than half of the time of a step of the ${NAME[cell]}`,
  run,
  measure: (run) => {
    const share = shareOf(of(run, cell), "products");
    return measured(
      share,
      above(share, 0.5),
      (it) => `Of the time of all operations, median over ${run.config.runs} steps: ${it}.`,
      (x) => percent(x),
    );
  },
}));

function quantity(
  id: string,
  sentence: string,
  measure: (run: Run<ProfileSeries>) => Omit<Measured, "verdict">,
): Claim<ProfileSeries> {
  return {
    id: `q2/06.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => ({ ...measure(run), verdict: "quantity" }),
  };
}

/** The fastest of the products of a step, as a share of the peak. */
function fastestProduct(run: Run<ProfileSeries>, cell: Cell) {
  const { peak } = run.series.machine;
  return of(run, cell).kinds
    .filter(({ group, milliseconds }) => group === "products" && milliseconds > 0.1)
    .map(({ kind, operations, milliseconds }) => ({
      kind,
      share: operations / (milliseconds / 1000) / peak,
    }))
    .reduce((a, b) => b.share > a.share ? b : a);
}

/** Bytes a second of everything that goes entry by entry. */
function entrySpeed(run: Run<ProfileSeries>, cell: Cell): number {
  const some = of(run, cell).kinds.filter(({ group }) => group === "entry by entry");
  const sum = (key: "bytes" | "milliseconds") => some.reduce((all, one) => all + one[key], 0);
  return sum("bytes") / (sum("milliseconds") / 1000);
}

/** Microseconds of a product entry by entry in an LSTM's step, on average. */
function productInStep(run: Run<ProfileSeries>): number {
  const { milliseconds, count } = of(run, "lstm").kinds.find(({ kind }) => kind === "Mul")!;
  return 1000 * milliseconds / count;
}

/** Numbers that the text shows. */
export const profileQuantities: readonly Claim<ProfileSeries>[] = [
  ...CELLS.flatMap((cell) => [
    quantity(
      `entries-${cell}`,
      `Operations entry by entry in a step of the ${NAME[cell]}`,
      (run) => {
        const share = shareOf(of(run, cell), "entry by entry");
        return measured(
          share,
          "quantity",
          (it) => `Of the time of all operations: ${it}.`,
          (x) => percent(x),
        );
      },
    ),
    quantity(
      `least-${cell}`,
      `The least time for a step of the ${NAME[cell]}, by the roofline`,
      (run) => {
        const { least, milliseconds } = of(run, cell);
        return {
          value: least,
          text: `${short(least)}\u00a0ms`,
          because: `${percent(least / median(milliseconds))} of what a step takes, ${
            short(median(milliseconds), 3)
          } ms.`,
        };
      },
    ),
    quantity(`step-${cell}`, `A step of the ${NAME[cell]} that nobody watches`, (run) => {
      const estimate = bootstrap(of(run, cell).milliseconds, median);
      return measured(
        estimate,
        "quantity",
        (it) => `Median over ${run.config.runs} steps: ${it}.`,
        (x) => `${short(x)}\u00a0ms`,
      );
    }),
  ]),
  quantity(
    "fastest-product",
    "The fastest products of an LSTM’s step, as a share of the peak",
    (run) => {
      const { kind, share } = fastestProduct(run, "lstm");
      return { value: share, text: percent(share), because: `It is ${kind}.` };
    },
  ),
  quantity(
    "entry-speed",
    "Bytes that operations entry by entry read and write in an LSTM’s step",
    (run) => {
      const speed = entrySpeed(run, "lstm");
      const { bandwidth, memory } = run.series.machine;
      return {
        value: speed,
        text: `${short(speed / 1e9)}\u00a0GB/s`,
        because: `From the caches ${short(bandwidth / 1e9)}, from memory ${
          short(memory / 1e9)
        } GB/s were measured.`,
      };
    },
  ),
  quantity("state-in-step", "A product entry by entry in a step of the LSTM", (run) => ({
    value: productInStep(run),
    text: `${short(productInStep(run))}\u00a0µs`,
    because: "The time of all of them over their number.",
  })),
  quantity("cache-speed", "Bytes a second from the caches", ({ series: { machine } }) => ({
    value: machine.bandwidth,
    text: `${short(machine.bandwidth / 1e9)}\u00a0GB/s`,
    because: "The best of sums of matrices with 128 to 256 rows and columns.",
  })),
  quantity("memory-speed", "Bytes a second from memory", ({ series: { machine } }) => ({
    value: machine.memory,
    text: `${short(machine.memory / 1e9)}\u00a0GB/s`,
    because: "Sums of matrices with 4096 rows and columns.",
  })),
  quantity(
    "peak",
    "The fastest product of this machine, one thread",
    ({ series: { machine } }) => ({
      value: machine.peak,
      text: `${short(machine.peak / 1e9)}\u00a0GFLOP/s`,
      because: "The best of products of matrices with 128 to 1024 rows and columns.",
    }),
  ),
];
