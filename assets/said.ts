/**
 * Sentences about a run, and how they become claims.
 *
 * @module
 */

import type { Claim, Measured, Verdict } from "./claim.ts";
import { measured } from "./measured.ts";
import type { Run } from "./run.ts";
import type { Estimate } from "./statistics.ts";

/** A number with its sign where it is negative: "−0.04". */
export function plain(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 || value > 0 ? text : `−${text}`;
}

/** "+0.12" */
export function signed(value: number, digits = 2): string {
  const text = plain(value, digits);
  return value > 0 && Number(text) > 0 ? `+${text}` : text;
}

/** "51.3 %" */
export function percentOf(share: number): string {
  return `${plain(100 * share, 1)}\u00a0%`;
}

/** "+3.1 points": a difference of two shares. */
export function points(share: number): string {
  return `${signed(100 * share, 1)}\u00a0points`;
}

/** "1.32 times" */
export function times(value: number): string {
  return `${value.toFixed(2)}\u00a0times`;
}

/** A sentence, and how it is decided. */
export interface Said<S> {
  readonly id: string;
  readonly origin: Claim["origin"];
  readonly sentence: string;
  readonly estimate: (run: Run<S>) => Estimate;
  readonly decide: (estimate: Estimate) => Verdict;
  readonly because: (it: string, run: Run<S>) => string;
  readonly write?: (value: number) => string;
}

/** Makes the claim of a sentence about a run. */
export function claimOf<S>(lesson: string, run: string, said: Said<S>): Claim<S> {
  const { id, origin, sentence, estimate, decide, because, write = plain } = said;
  return {
    id: `${lesson}.${id}`,
    origin,
    sentence,
    run,
    measure: (run): Measured => {
      const found = estimate(run);
      return measured(found, decide(found), (it) => because(it, run), write);
    },
  };
}

/** A number that a text shows. */
export interface Shown<S> {
  readonly id: string;
  readonly sentence: string;
  readonly number: (run: Run<S>) => number;
  readonly write?: (value: number) => string;
}

/** Makes the claim of a number. */
export function quantityOf<S>(lesson: string, run: string, shown: Shown<S>): Claim<S> {
  const { id, sentence, number, write = plain } = shown;
  return {
    id: `${lesson}.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const value = number(run);
      const because = run.seeds.length === 1 ? "One seed." : `Over ${run.seeds.length} seeds.`;
      return { value, text: write(value), verdict: "quantity", because };
    },
  };
}
