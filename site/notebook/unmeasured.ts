/**
 * Claims without their measurement, which takes seconds: for tests that only need every claim to be there.
 *
 * @module
 */

import type { Evidence, MeasuredClaim } from "../evidence.ts";
import { claimsOf, lessonsWithClaims } from "../runs/lesson_runs.ts";

/** Every claim of the course, each with the same made-up number. */
export async function unmeasuredClaims(): Promise<Pick<Evidence, "claim" | "claims">> {
  const all = (await Promise.all(lessonsWithClaims().map(claimsOf))).flat();
  const claims = all.map(({ id, origin, sentence, run }): MeasuredClaim => (
    { id, origin, sentence, run, value: 4.2, text: "4.2", verdict: "holds", because: "It is 4.2." }
  ));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    claim: (id) => byId.get(id),
    claims: (lesson, origin) =>
      claims.filter((claim) =>
        claim.id.startsWith(`${lesson}.`) && (!origin || claim.origin === origin)
      ),
  };
}
