/**
 * What a comparison of cells came to, in words that are true of any run of its form.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import { geometric } from "../../assets/paired.ts";
import type { Comparison, Trained } from "../../lessons/q1/06-training/experiments/comparison.ts";
import { climb, epochsTo, finalLoss } from "../../lessons/q1/06-training/experiments/measures.ts";
import { mean } from "../../assets/statistics.ts";
import { cellLabel, scientific } from "./style.ts";

const finals = ({ curves }: Trained) => curves.map(finalLoss);

/** "RNN", "RNN and GRU", "RNN, LSTM and GRU". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** How many times as high one cell ends as another, seed by seed. */
const ratios = (a: Trained, b: Trained) => finals(a).map((loss, seed) => loss / finals(b)[seed]!);

function epochsOf(run: Run<Comparison>): number {
  return run.series.cells[0]!.curves[0]!.length - 1;
}

/** Cells from the lowest final loss to the highest, and whether the first is clearly the lowest. */
function ranked({ series }: Run<Comparison>) {
  const cells = [...series.cells].sort((a, b) =>
    geometric(finals(a)).value - geometric(finals(b)).value
  );
  const [first, ...rest] = cells as [Trained, ...Trained[]];
  const clear = rest.every((cell) => geometric(ratios(cell, first)).low > 1);
  return { first, rest, clear };
}

/** From so many seeds on, an interval over seeds says something. */
const ENOUGH_SEEDS = 5;

/**
 * Which cell ends lowest, and how many times as high the others end. No cell is called the lowest
 * where the 95 % interval over seeds does not say so, or where there are too few seeds for one.
 *
 * @param where what comes before, as "With 1600 parameters each, "
 */
export function ended(run: Run<Comparison>, unit: string, where = ""): string {
  const { first, rest, clear } = ranked(run);
  const loss = (cell: Trained) => scientific(geometric(finals(cell)).value);
  const after = `after ${epochsOf(run)} epochs`;
  const losses = `${
    listed([first, ...rest].map((cell) => `${cellLabel[cell.kind]} ${loss(cell)}`))
  } ${unit}`;
  if (rest.length === 0) {
    return begun(`${where}the ${cellLabel[first.kind]} is down to ${loss(first)} ${unit} ${after}`);
  }
  const seeds = run.seeds.length;
  if (seeds < ENOUGH_SEEDS) {
    return begun(
      `${where}${after}: ${losses}, from ${seeds === 1 ? "one seed" : `${seeds} seeds`}`,
    );
  }
  if (!clear) return begun(`${where}no cell ends clearly lowest ${after}: ${losses}`);
  const factor = (cell: Trained) => geometric(ratios(cell, first)).value;
  const others = rest.map((cell) => `the ${cellLabel[cell.kind]} at ${times(factor(cell))}`);
  return begun(
    `${where}the ${cellLabel[first.kind]} ends lowest, at ${loss(first)} ${unit} ${after}; ` +
      `${listed(others)} that`,
  );
}

/** A sentence with its first letter as a capital. */
function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function times(factor: number): string {
  return `${factor < 10 ? factor.toFixed(1) : Math.round(factor)} times`;
}

/** Which cells came below a threshold in more than half of the seeds, and how fast. */
export function reached({ series }: Run<Comparison>, threshold: number, unit: string): string {
  const all = series.cells.map((cell) => {
    const epochs = cell.curves.map((curve) => epochsTo(curve, threshold));
    const there = epochs.filter(Number.isFinite);
    return { name: cellLabel[cell.kind], there, learned: there.length > epochs.length / 2 };
  });
  const yes = all.filter(({ learned }) => learned);
  const no = all.filter(({ learned }) => !learned).map(({ name }) => name);
  const goal = `${scientific(threshold)} ${unit}`;
  const epochs = (there: number[]) => {
    const value = geometric(there).value;
    return value < 10 ? value.toFixed(1) : `${Math.round(value)}`;
  };
  if (yes.length === 0) return `No cell learns it: none gets to ${goal}`;
  if (no.length === 0) {
    const who = listed(yes.map(({ name, there }) => `${name} ${epochs(there)}`));
    return `To get to ${goal} takes ${who} epochs`;
  }
  const who = listed(yes.map(({ name }) => `the ${name}`));
  const when = listed(yes.map(({ there }) => epochs(there)));
  return `Only ${who} ${yes.length > 1 ? "get" : "gets"} to ${goal}, in ${when} epochs; ` +
    `${listed(no)} ${no.length > 1 ? "do" : "does"} not`;
}

/** What the last half of the epochs still brings, and whether the loss climbs back in it. */
export function lastHalf(run: Run<Comparison>): string {
  const cells = run.series.cells.map(({ kind, curves }) => {
    const half = curves.map((curve) => curve.slice(Math.floor(curve.length / 2)));
    const factor = geometric(half.map((curve) => curve[0]! / finalLoss(curve))).value;
    return { name: cellLabel[kind], factor, climb: mean(half.map(climb)) };
  });
  const factors = listed(cells.map(({ name, factor }) => `${factor.toFixed(1)} (${name})`));
  const still = cells.filter(({ climb }) => climb >= 0.005);
  const climbs = still.length === 0
    ? "hardly ever climbs back"
    : `climbs back by ${
      listed(still.map((c) => `${c.climb.toFixed(2)} (${c.name})`))
    } powers of ten`;
  return `The last half of training makes the loss ${factors} times smaller, and it ${climbs}`;
}
