/**
 * The outcome of a mutation run: counted, as a table, and what is wrong with it.
 *
 * @module
 */

import { type Equivalence } from "./equivalent.ts";
import type { Judged } from "./judging.ts";
import { formatMutant, type Mutant, nameOf } from "./mutant.ts";

/** The counts of one exercise, or of all. */
export interface Counts {
  readonly exercise: string;
  readonly mutants: number;
  /** By the checks on the student's inputs, or on fresh ones. */
  readonly rejected: number;
  /** Of these: on fresh inputs only. */
  readonly onFreshInputs: number;
  readonly timedOut: number;
  readonly equivalent: number;
  readonly survived: number;
}

/** The counts of every exercise in the order of the mutants, then those of all together. */
export function countsOf(
  judged: readonly Judged[],
  equivalences: readonly Equivalence[],
): Counts[] {
  const equivalent = new Set(equivalences.flatMap(({ mutants }) => mutants));
  const count = (exercise: string, all: readonly Judged[]): Counts => {
    const number = (is: (one: Judged) => boolean) => all.filter(is).length;
    const survivors = all.filter(({ verdict }) => verdict === "survived");
    const same = survivors.filter(({ mutant }) => equivalent.has(nameOf(mutant))).length;
    return {
      exercise,
      mutants: all.length,
      rejected: number(({ verdict }) => verdict.startsWith("rejected")),
      onFreshInputs: number(({ verdict }) => verdict === "rejected on fresh inputs"),
      timedOut: number(({ verdict }) => verdict === "timed out"),
      equivalent: same,
      survived: survivors.length - same,
    };
  };
  const exercises = Map.groupBy(judged, ({ mutant }) => `${mutant.lesson} ${mutant.exercise}`);
  return [...[...exercises].map(([name, all]) => count(name, all)), count("all", judged)];
}

/** The counts as a table of text. */
export function formatCounts(counts: readonly Counts[]): string {
  const rows = counts.map((one) => [
    one.exercise,
    ...[one.mutants, one.rejected, one.timedOut, one.equivalent, one.survived].map(String),
  ]);
  const lines = [["", "mutants", "rejected", "timed out", "equivalent", "survived"], ...rows];
  return lines.map(([name, ...numbers]) =>
    name!.padEnd(28) + numbers.map((n) => n.padStart(12)).join("")
  ).join("\n");
}

/** What is wrong with a run, one sentence each: survivors, and equivalents that are none. */
export function problemsOf(
  judged: readonly Judged[],
  equivalences: readonly Equivalence[],
): string[] {
  const equivalent = new Set(equivalences.flatMap(({ mutants }) => mutants));
  return judged.flatMap(({ mutant, verdict }) => {
    const listed = equivalent.has(nameOf(mutant));
    if (verdict === "survived" && !listed) return [`survived: ${formatMutant(mutant)}`];
    return verdict !== "survived" && listed
      ? [`listed as equivalent, but ${verdict}: ${formatMutant(mutant)}`]
      : [];
  });
}

/** Equivalents that no mutant is called, and those listed twice. */
export function strayEquivalents(
  mutants: readonly Mutant[],
  equivalences: readonly Equivalence[],
): string[] {
  const names = new Set(mutants.map(nameOf));
  const listed = equivalences.flatMap(({ mutants }) => mutants);
  return listed.flatMap((name, at) => {
    if (!names.has(name)) return [`listed as equivalent, but no mutant is called: ${name}`];
    return listed.indexOf(name) < at ? [`listed as equivalent twice: ${name}`] : [];
  });
}
