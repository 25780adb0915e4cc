import type { Run } from "../assets/run.ts";
import type { CaughtSeries, MutantSeries } from "../checks/run.ts";
import type { Evidence } from "./evidence.ts";

/** Evidence of the whole course, with the proofs of its checks. */
export interface ProvenEvidence extends Evidence {
  /** What the checks were proved to catch; without it there is no page about it. */
  caught?: Run<CaughtSeries>;
  /** What the checks make of every small change of the solutions. */
  mutants?: Run<MutantSeries>;
}
