/**
 * Whether it matters which of the two GRUs one has.
 *
 * @module
 */

import type { Experiment, Progress } from "../../../assets/experiment.ts";
import { rounded } from "../../../assets/rounding.ts";
import { norm, sub } from "../../kit/elementwise.ts";
import { clone, zeros } from "../../kit/matrix.ts";
import { normalMatrix, random } from "../../kit/random.ts";
import { type CellParams, initRnn } from "../02-the-forward-pass/rnn_forward.ts";
import { initLstm } from "../04-lstm/lstm.ts";
import { gruForward, initGru } from "./gru.ts";
import { gruResetAfterForward, type ResetAfterParams } from "./gru_reset_after.ts";

/** What is chosen. */
export interface VariantsConfig {
  /** Steps in time. */
  T: number;
  /** Rows in a batch. */
  B: number;
  /** Inputs. */
  I: number;
  /** Hidden units. */
  H: number;
}

/** How far apart the states of the two variants are, and how many parameters a cell has. */
export interface VariantsSeries {
  /** For each seed and step, ‖difference‖ / ‖state‖ with the weights as they are. */
  asTheyAre: number[][];
  /** The same, with the weights of the update gate negated, so that z means the same in both. */
  updateMatched: number[][];
  /** Parameters of a cell with I inputs and H units. */
  parameters: Record<"rnn" | "lstm" | "gru" | "gruResetAfter", number>;
}

/** The weights of a GRU for the other variant: no second bias; z negated on request. */
function otherVariant({ Wxh, Whh, bh }: CellParams, negateZ: boolean): ResetAfterParams {
  const H = Whh.rows;
  const converted = [Wxh, Whh, bh].map((m) => {
    const copy = clone(m);
    const isZ = (i: number) => Math.floor((i % m.cols) / H) === 1;
    if (negateZ) copy.data.forEach((value, i) => copy.data[i] = isZ(i) ? -value : value);
    return copy;
  });
  return { Wxh: converted[0], Whh: converted[1], bh: converted[2], bhn: zeros(1, H) };
}

function differences(seed: number, { T, B, I, H }: VariantsConfig, negateZ: boolean): number[] {
  const rng = random(seed);
  const params = initGru(rng, I, H);
  const xs = Array.from({ length: T }, () => normalMatrix(rng, B, I, 1));
  const before = gruForward(params, xs, zeros(B, H));
  const after = gruResetAfterForward(otherVariant(params, negateZ), xs, zeros(B, H));
  return before.map(({ h }, t) => norm(sub(h, after[t].h)) / norm(h));
}

const count = ({ Wxh, Whh, bh }: CellParams) => Wxh.data.length + Whh.data.length + bh.data.length;

function measure(
  config: VariantsConfig,
  seeds: readonly number[],
  progress: Progress,
): VariantsSeries {
  const { I, H } = config;
  const gru = initGru(random(0), I, H);
  const series: VariantsSeries = {
    asTheyAre: [],
    updateMatched: [],
    parameters: {
      rnn: count(initRnn(random(0), I, H)),
      lstm: count(initLstm(random(0), I, H)),
      gru: count(gru),
      gruResetAfter: count(gru) + otherVariant(gru, false).bhn.data.length,
    },
  };
  seeds.forEach((seed, done) => {
    series.asTheyAre.push(differences(seed, config, false));
    series.updateMatched.push(differences(seed, config, true));
    progress(done + 1, seeds.length, `seed ${seed}`);
  });
  return rounded(series, 5);
}

/** The experiments of this lesson. */
export const experiments: Experiment<VariantsSeries, VariantsConfig>[] = [{
  name: "q1-05-variants",
  lesson: "q1/05",
  about: "The states of the two GRUs over the same inputs, with the same weights.",
  config: { T: 30, B: 8, I: 8, H: 32 },
  seeds: Array.from({ length: 20 }, (_, i) => i + 1),
  small: true,
  run: measure,
}];
