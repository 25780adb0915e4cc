/**
 * Every claim of the course, measured over the recorded runs.
 *
 * @module
 */

import type { Claim } from "../../assets/claim.ts";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import type { MeasuredClaim } from "../evidence.ts";
import { claimsOf, lessonsWithClaims } from "./lesson_runs.ts";
import { sentenceOf } from "./refusal.ts";

/** The claims that could be measured, and one sentence for each that could not. */
export interface Measuring {
  readonly claims: MeasuredClaim[];
  readonly problems: string[];
}

/** Measures all claims of all lessons, in the order in which they are written. */
export async function measureAllClaims(): Promise<Measuring> {
  const all = (await Promise.all(lessonsWithClaims().map(claimsOf))).flat();
  return measureClaims(all, readRun);
}

/**
 * Measures claims.
 *
 * @param run finds a run by its name
 */
export function measureClaims(claims: readonly Claim[], run: (name: string) => Run): Measuring {
  const measuring: Measuring = { claims: [], problems: repeated(claims) };
  for (const { id, origin, sentence, run: name, measure } of claims) {
    try {
      const measured = measure(run(name));
      if (!Number.isFinite(measured.value)) throw new Error(`its value is ${measured.value}.`);
      measuring.claims.push({ id, origin, sentence, run: name, ...measured });
    } catch (error) {
      measuring.problems.push(`${id} cannot be measured: ${sentenceOf(error)}`);
    }
  }
  return measuring;
}

function repeated(claims: readonly Claim[]): string[] {
  const ids = claims.map(({ id }) => id);
  const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  return [...twice].map((id) => `${id} is the id of two claims.`);
}
