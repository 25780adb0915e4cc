/**
 * The proofs of the checks as recorded runs: what the site's page "What the checks catch" shows.
 *
 * @module
 */

import type { Experiment } from "../assets/experiment.ts";
import { proveAll } from "./misconceptions/proving.ts";
import type { Counts } from "./mutants/table.ts";

/** One wrong version of the catalogue and what became of it. */
export interface CaughtRow {
  id: string;
  exercise: string;
  idea: string;
  looksLike: string;
  /** Whether the student's own check rejects it. */
  rejected: boolean;
  /** How many of the fresh seeds reject it. */
  fresh: number;
  /** Whether the diagnosis gives it its own name, none, or another's. */
  named: "its own" | "none" | "another's";
}

/** The series of the run `checks-misconceptions`. */
export interface CaughtSeries {
  rows: CaughtRow[];
}

const catalogue: Experiment<CaughtSeries> = {
  name: "checks-misconceptions",
  lesson: "checks",
  about: "Every wrong version of the catalogue against the checks of its lesson.",
  config: {},
  seeds: Array.from({ length: 20 }, (_, i) => 1000 + i),
  small: false,
  async run(_, seeds, progress) {
    const proofs = await proveAll(seeds, progress);
    return {
      rows: proofs.map((
        { misconception: { id, exercise, idea, looksLike }, rejected, fresh, named },
      ) => ({
        id,
        exercise,
        idea,
        looksLike,
        rejected,
        fresh,
        named: named === id ? "its own" : named === "" ? "none" : "another's",
      })),
    };
  },
};

/** The series of the run `checks-mutants`: the counts of each exercise, and of all at the end. */
export interface MutantSeries {
  counts: Counts[];
}

const mutants: Experiment<MutantSeries> = {
  name: "checks-mutants",
  lesson: "checks",
  about: "Every small change of every solution against the checks of its exercise.",
  config: {},
  seeds: [],
  small: false,
  async run(_, __, progress) {
    // Loaded here, because it needs packages that nothing else in this file does.
    const { runAllMutants } = await import("./mutants/all_counts.ts");
    return { counts: await runAllMutants(progress) };
  },
};

/** The experiments of the checks. */
export const experiments: Experiment[] = [catalogue as Experiment, mutants as Experiment];
