/**
 * What lateness costs.
 *
 * @module
 */

import type { LatePolicy } from "./rubric.ts";

/** How late a submission is, and what that costs. */
export interface Late {
  readonly hours: number;
  /** The share of the points that is lost, 0 to 1. */
  readonly lost: number;
}

/**
 * What so many hours cost.
 *
 * @example
 * ```ts
 * import { lateness } from "./lateness.ts";
 * import assert from "node:assert/strict";
 *
 * const policy = { stated: true, grace: 1, perDay: 10, atMost: 50, closes: 168 };
 * assert.equal(lateness(0.5, policy).lost, 0);
 * assert.equal(lateness(2, policy).lost, 0.1); // the first day has begun
 * assert.equal(lateness(26, policy).lost, 0.2);
 * assert.equal(lateness(160, policy).lost, 0.5);
 * assert.equal(lateness(169, policy).lost, 1);
 * ```
 */
export function lateness(hours: number, { grace, perDay, atMost, closes }: LatePolicy): Late {
  if (hours <= grace) return { hours: Math.max(0, hours), lost: 0 };
  if (closes !== null && hours > closes) return { hours, lost: 1 };
  const days = Math.ceil((hours - grace) / 24);
  return { hours, lost: Math.min(days * perDay, atMost) / 100 };
}

/** Hours between the deadline and the moment when something was handed in. */
export function hoursLate(deadline: Date, handedIn: Date): number {
  return Math.max(0, (handedIn.getTime() - deadline.getTime()) / 3_600_000);
}
