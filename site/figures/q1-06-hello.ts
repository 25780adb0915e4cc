import type { Run } from "../../assets/run.ts";
import type { Comparison } from "../../lessons/q1/06-training/experiments/comparison.ts";
import type { CellKind } from "../../lessons/q1/06-training/model.ts";
import { lossFigure } from "./q1-06-loss-curves.ts";
import { listed } from "./q1-06-findings.ts";
import { cellLabel } from "./style.ts";

/** "H = 32" or, where they differ, "H = 32 (RNN), 15 (LSTM) and 18 (GRU)". */
export function sizes({ series: { cells } }: Run<Comparison>): string {
  return sameOrEach("H =", cells.map(({ kind, H }) => [kind, H]));
}

/** "learning rate 0.1", or the rate of each cell. */
export function rates({ series: { cells } }: Run<Comparison>): string {
  return sameOrEach("learning rate", cells.map(({ kind, rate }) => [kind, rate]));
}

function sameOrEach(what: string, values: readonly (readonly [CellKind, number])[]): string {
  const [[, first]] = values as [[CellKind, number]];
  if (values.every(([, value]) => value === first)) return `${what} ${first}`;
  return `${what} ${listed(values.map(([kind, value]) => `${value} (${cellLabel[kind]})`))}`;
}

/** The losses of the three cells on "hello world", from the first epoch to the last. */
export const figure = lossFigure({
  id: "q1-06-hello",
  run: "q1-06-hello",
  unit: "nats",
  axis: "loss, nats per character",
  threshold: 0.1,
  setting: (run) => `The character after five of “hello world”; ${sizes(run)}, ${rates(run)}.`,
});
