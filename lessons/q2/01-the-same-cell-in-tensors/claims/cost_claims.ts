/**
 * What a step costs, by backend and by how the cell is written.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { geometric } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { type Estimate, median } from "../../../../assets/statistics.ts";
import { below } from "../../../../assets/verdict.ts";
import { short } from "../../../../assets/words.ts";
import type { BackendsSeries, Contender, StepTimes } from "../experiments/backends.ts";

const run = "q2-01-backends";

type Which = Partial<Contender>;

const NAME = { webgpu: "WebGPU", wasm: "WebAssembly", cpu: "plain JavaScript" } as const;

/** The contenders of a kind; those with WebAssembly's own product only where they are asked for. */
function timesOf({ series }: Run<BackendsSeries>, which: Which): StepTimes[] {
  const wanted: Which = { ownProduct: undefined, ...which };
  return series.times.filter((one) =>
    Object.entries(wanted).every(([key, value]) => one[key as keyof Contender] === value)
  );
}

/** How many times as long one kind takes as another: paired by cell and by round. */
function ratioOf(run: Run<BackendsSeries>, a: Which, b: Which): Estimate {
  const [ours, theirs] = [timesOf(run, a), timesOf(run, b)];
  return geometric(
    ours.flatMap(({ milliseconds }, k) =>
      milliseconds.map((x, round) => x / theirs[k].milliseconds[round])
    ),
  );
}

function faster(id: string, sentence: string, a: Which, b: Which): Claim<BackendsSeries> {
  return {
    id: `q2/01.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const ratio = ratioOf(run, a, b);
      const rounds = timesOf(run, a).reduce((sum, one) => sum + one.milliseconds.length, 0);
      return measured(
        ratio,
        below(ratio, 1),
        (it) => `Paired by cell and round, ${rounds} pairs, it takes ${it} times as long.`,
        (x) => `${short(x)} ×`,
      );
    },
  };
}

const backends = ["webgpu", "wasm", "cpu"] as const;

/** The milliseconds of the LSTM, for the text. */
function lstmTime(backend: typeof backends[number]): Claim<BackendsSeries> {
  return {
    id: `q2/01.lstm-ms-${backend}`,
    origin: "text",
    sentence: `Milliseconds for a training step of the LSTM, ${NAME[backend]}`,
    run,
    measure: (run) => {
      const [{ milliseconds }] = timesOf(run, { backend, cell: "lstm", form: "operations" });
      const value = median(milliseconds);
      return {
        value,
        text: `${short(value)} ms`,
        verdict: "quantity",
        because: `Median of ${milliseconds.length} rounds, on ${run.series.devices[backend]}.`,
      };
    },
  };
}

/** In the order of the text. */
export const costClaims: readonly Claim<BackendsSeries>[] = [
  ...backends.map((backend) =>
    faster(
      `operations-${backend}`,
      `The cell in operations is faster than tf.layers on ${NAME[backend]}`,
      { backend, form: "operations" },
      { backend, form: "tf.layers" },
    )
  ),
  faster(
    "transposed-first",
    "A product that transposes its factors first makes the step on WebAssembly faster",
    { backend: "wasm", form: "operations" },
    { backend: "wasm", form: "operations", ownProduct: true },
  ),
  faster(
    "wasm-over-cpu",
    "WebAssembly is faster than plain JavaScript",
    { backend: "wasm", form: "operations" },
    { backend: "cpu", form: "operations" },
  ),
  ...backends.map(lstmTime),
];
