/**
 * Which part of a class a submission belongs to.
 *
 * @module
 */

import { createHash } from "node:crypto";

/**
 * The part of a name, from 1 to `of`. It depends on the name alone, so that a submission that comes late
 * moves no other into another part.
 *
 * @example
 * ```ts
 * import { shardOf } from "./shard.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(shardOf("ada.zip", 1), 1);
 * assert.equal(shardOf("ada.zip", 8), shardOf("ada.zip", 8));
 * ```
 */
export function shardOf(name: string, of: number): number {
  return 1 + createHash("sha256").update(name).digest().readUInt32BE() % of;
}
