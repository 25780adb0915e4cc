/**
 * Which gates saturate, and when.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { difference, ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, mean, median } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import { type Cell, GATES } from "../../../engines/model.ts";
import type { GateMoment, GateRow, SaturationSeries } from "../experiments/saturation.ts";
import { CELLS, NAME, quantity, RECIPES } from "./cells.ts";

type Series = Run<SaturationSeries>;

const run = "q2-04-saturation";

/** The gates of one name, a row for each seed. */
function rowsOf({ series }: Series, recipe: string, cell: Cell, gate: string): GateRow[] {
  return series.gates.filter((one) =>
    one.recipe === recipe && one.cell === cell && one.gate === gate
  );
}

const share = ({ low, high }: GateMoment) => low + high;

const atEnd = (rows: readonly GateRow[]) => rows.map(({ epochs }) => epochs[epochs.length - 1]);

/** The share of everything that a cell squashes, after an epoch, seed by seed. */
function shareOf(run: Series, recipe: string, cell: Cell, epoch: number): number[] {
  const gates = GATES[cell].map((gate) => rowsOf(run, recipe, cell, gate));
  return gates[0].map((_, seed) => mean(gates.map((rows) => share(rows[seed].epochs.at(epoch)!))));
}

const ofRecipe = (recipe: string) => `${recipe}’s recipe`;

function mostSaturated(recipe: string): Claim<SaturationSeries> {
  return {
    id: `q2/04.rnn-most-saturated-${recipe}`,
    origin: "text",
    sentence:
      `After training, the RNN’s units are saturated for more of the time than any gate of the ` +
      `LSTM or the GRU (${ofRecipe(recipe)})`,
    run,
    measure: (run) => {
      const rnn = atEnd(rowsOf(run, recipe, "rnn", "h")).map(share);
      const gated = (["lstm", "gru"] as const).flatMap((cell) =>
        GATES[cell].map((gate) => ({
          name: `${NAME[cell]} ${gate}`,
          shares: atEnd(rowsOf(run, recipe, cell, gate)).map(share),
        }))
      );
      const next = gated.reduce((a, b) => mean(b.shares) > mean(a.shares) ? b : a);
      const times = ratio(rnn, next.shares);
      return measured(
        times,
        above(times, 1),
        (it) =>
          `RNN ${percent(mean(rnn))}; the next is ${next.name} with ${
            percent(mean(next.shares))
          }: ${it}.`,
        (x) => `${short(x)} times`,
      );
    },
  };
}

function grows(recipe: string, cell: Cell): Claim<SaturationSeries> {
  return {
    id: `q2/04.saturation-grows-${cell}-${recipe}`,
    origin: "text",
    sentence: `The saturation of the ${NAME[cell]} goes on growing after the first epoch (${
      ofRecipe(recipe)
    })`,
    run,
    measure: (run) => {
      const [first, last] = [1, -1].map((epoch) => shareOf(run, recipe, cell, epoch));
      const gain = difference(last.map((x) => 100 * x), first.map((x) => 100 * x));
      return measured(
        gain,
        above(gain, 0),
        (it) =>
          `Over all its gates, ${percent(mean(first), 1)} after the first epoch and ${
            percent(mean(last), 1)
          } after the last: ${it}.`,
        (x) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(1)} points`,
      );
    },
  };
}

/** What share of the saturated forget gates has to be open. */
const NEARLY_ALL = 0.9;

function forgetIsOpen(recipe: string): Claim<SaturationSeries> {
  return {
    id: `q2/04.forget-open-${recipe}`,
    origin: "text",
    sentence: `A saturated forget gate is an open one, in at least nine of ten cases (${
      ofRecipe(recipe)
    })`,
    run,
    measure: (run) => {
      const open = bootstrap(
        atEnd(rowsOf(run, recipe, "lstm", "f")).map(({ low, high }) => high / (low + high)),
      );
      const moments = atEnd(rowsOf(run, recipe, "lstm", "f"));
      return measured(
        open,
        above(open, NEARLY_ALL),
        (it) =>
          `Above 0.9 for ${
            percent(mean(moments.map(({ high }) => high)), 1)
          } of the time, below 0.1 for ` +
          `${percent(mean(moments.map(({ low }) => low)), 1)}: ${it} are open.`,
        (x) => percent(x),
      );
    },
  };
}

/** The median, as in the figures. */
const overSeeds = (values: readonly number[]) => bootstrap(values, median);

/** The share of one gate near either end, before and after. */
function shares(gate: string, cell: Cell, word: string): Claim<SaturationSeries>[] {
  return [
    quantity(
      {
        id: `saturated-${cell}-${gate}`,
        sentence:
          `The share of the time that the ${word} is saturated after training (course’s recipe)`,
        run,
      },
      (run) => atEnd(rowsOf(run, "course", cell, gate)).map(share),
      (x) => percent(x),
      overSeeds,
    ),
  ];
}

/** The forget gates that are open at one row of the digits, 1 to T. */
function forgetAt(row: number, words: string): Claim<SaturationSeries> {
  return quantity(
    {
      id: `forget-open-row-${row}`,
      sentence: `Forget gates that are open at the ${words} row of a digit (course’s recipe)`,
      run,
    },
    (run) => rowsOf(run, "course", "lstm", "f").map(({ after }) => after.high[row - 1]),
    (x) => percent(x),
    overSeeds,
  );
}

/** In the order of the text. */
export const saturationClaims: readonly Claim<SaturationSeries>[] = [
  ...RECIPES.map(mostSaturated),
  ...RECIPES.flatMap((recipe) => CELLS.map((cell) => grows(recipe, cell))),
  ...RECIPES.map(forgetIsOpen),
  ...shares("h", "rnn", "state of the RNN"),
  ...shares("f", "lstm", "forget gate of the LSTM"),
  ...shares("i", "lstm", "input gate of the LSTM"),
  ...shares("z", "gru", "update gate of the GRU"),
  forgetAt(14, "fourteenth"),
  forgetAt(28, "last"),
];
