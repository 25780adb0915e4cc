/**
 * The seeds that results are measured on. Rates are chosen on others, from 101.
 *
 * @module
 */

/**
 * Seeds 1 to n.
 *
 * @example
 * ```ts
 * import { seedsTo } from "./seeds.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(seedsTo(3), [1, 2, 3]);
 * ```
 */
export function seedsTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}
