/**
 * What single gates do, and what one histogram over all of them shows of it.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { geometric } from "../../../../assets/paired.ts";
import type { Estimate } from "../../../../assets/statistics.ts";
import { above, all, below } from "../../../../assets/verdict.ts";
import { percent, short } from "../../../../assets/words.ts";
import type { Cell } from "../../../engines/model.ts";
import type { GroupRow } from "../experiments/groups.ts";
import type { WeightsSeries } from "../experiments/weights.ts";
import {
  candidateOf,
  endOf,
  GATE_NAME,
  gatesIn,
  groupOf,
  NAME,
  startOf,
  times,
  type WeightsRun,
} from "./lookup.ts";
import { over } from "./over.ts";
import { drift } from "./readings.ts";

/** The recipes and their runs. */
const RECIPES = [
  { id: "lab", words: "lab’s recipe", run: "q2-03-lab" },
  { id: "course", words: "course’s recipe", run: "q2-03-course" },
] as const;

type Recipe = typeof RECIPES[number];

const GATED = ["lstm", "gru"] as const;

/** One histogram hides the gates if one of them is further from it than this share of its own journey. */
const HIDDEN = 0.25;

const byGate = (run: WeightsRun, cell: Cell) =>
  gatesIn(cell).map((gate) => ({ gate, rows: groupOf(run, cell, "weight_hh", gate) }));

/** The gate whose distribution is furthest from the whole's at the end. */
function furthest(run: WeightsRun, cell: Cell): { gate: string; rows: GroupRow[] } {
  const away = (rows: GroupRow[]) => geometric(rows.map((row) => endOf(row).fromWhole)).value;
  return byGate(run, cell).reduce((a, b) => away(b.rows) > away(a.rows) ? b : a);
}

function hides(cell: Cell, recipe: Recipe): Claim<WeightsSeries> {
  return {
    id: `q2/03.whole-hides-${recipe.id}-${cell}`,
    origin: "text",
    sentence: `One histogram over all of weight_hh hides what the ${
      NAME[cell]
    }’s gates do (${recipe.words})`,
    run: recipe.run,
    measure: (run) => {
      const whole = groupOf(run, cell, "weight_hh");
      const share = (rows: GroupRow[]) =>
        geometric(rows.map((row, seed) => endOf(row).fromWhole / endOf(whole[seed]).fromStart));
      const { gate, rows } = furthest(run, cell);
      const it = share(rows);
      return measured(
        it,
        above(it, HIDDEN),
        (it) =>
          `From the ${
            GATE_NAME[gate]
          } gate’s distribution to the whole’s it is ${it} of the way that ` +
          `the whole has come since the start (Wasserstein); ` +
          byGate(run, cell).filter((one) => one.gate !== gate).map(({ gate, rows }) =>
            `${GATE_NAME[gate]} ${percent(share(rows).value)}`
          ).join(", ") +
          `. The line is drawn at ${percent(HIDDEN)}.`,
        (x) => percent(x),
      );
    },
  };
}

/** What chance makes of equal distributions: a tenth of what training makes, or less. */
const CHANCE = 0.1;

function alikeAtStart(cell: Cell): Claim<WeightsSeries> {
  return {
    id: `q2/03.gates-alike-at-start-${cell}`,
    origin: "text",
    sentence: `Before training the gates of the ${
      NAME[cell]
    } do not differ but by chance: their distance from the whole is less than a tenth of what it becomes`,
    run: "q2-03-lab",
    measure: (run) => {
      const { gate, rows } = furthest(run, cell);
      const it = geometric(rows.map((row) => startOf(row).fromWhole / endOf(row).fromWhole));
      return measured(
        it,
        below(it, CHANCE),
        (it) =>
          `The distance of the ${
            GATE_NAME[gate]
          } gate from all of weight_hh at the start, as a share ` +
          `of the distance at the end: ${it}.`,
        (x) => percent(x, 1),
      );
    },
  };
}

/** How much further a gate drifts than the one of all others that comes next, or less than it. */
function against(
  run: WeightsRun,
  cell: Cell,
  gate: string,
): { gate: string; over: Estimate }[] {
  const mine = groupOf(run, cell, "weight_hh", gate);
  return byGate(run, cell).filter((other) => other.gate !== gate)
    .map(({ gate, rows }) => ({ gate, over: times(mine, rows, drift.of) }));
}

function driftsOf(run: WeightsRun, cell: Cell): string {
  return byGate(run, cell).map(({ gate, rows }) =>
    `${GATE_NAME[gate]} ${short(geometric(rows.map(drift.of)).value, 3)}`
  ).join(", ");
}

function extreme(
  cell: Cell,
  gate: string,
  which: "most" | "least",
  recipe: Recipe,
): Claim<WeightsSeries> {
  const name = `${GATE_NAME[gate]}${gate === candidateOf(cell) ? "" : " gate"}`;
  return {
    id: `q2/03.${GATE_NAME[gate]}-${which}-${recipe.id}-${cell}`,
    origin: "text",
    sentence: `Of the blocks of the ${
      NAME[cell]
    }’s weight_hh the ${name} drifts ${which} (${recipe.words})`,
    run: recipe.run,
    measure: (run) => {
      const others = against(run, cell, gate);
      const next = others.reduce((a, b) =>
        (which === "most") === (b.over.value < a.over.value) ? b : a
      );
      const verdicts = others.map(({ over }) => which === "most" ? above(over, 1) : below(over, 1));
      return over(
        next.over,
        GATE_NAME[next.gate],
        all(verdicts),
        (it) =>
          `Relative drift at the end: ${driftsOf(run, cell)}. The ${name} over the ` +
          `${GATE_NAME[next.gate]} gate: ${it}.`,
      );
    },
  };
}

/** In the order of the table. */
export const gateClaims: readonly Claim<WeightsSeries>[] = [
  ...RECIPES.flatMap((recipe) => GATED.map((cell) => hides(cell, recipe))),
  ...GATED.map(alikeAtStart),
  ...RECIPES.flatMap((recipe) => [
    extreme("lstm", "g", "least", recipe),
    extreme("gru", "n", "least", recipe),
    extreme("lstm", "i", "most", recipe),
    extreme("gru", "z", "most", recipe),
  ]),
];
