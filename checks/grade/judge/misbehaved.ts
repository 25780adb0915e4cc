/**
 * A submission that does not play by the rules.
 *
 * @module
 */

import type { Loss } from "../process/talking.ts";

/** A call that came to nothing because of how the submission behaves. */
export class Misbehaved extends Error {
  override name = "Misbehaved";

  /** @param lost why its process is gone, if it is */
  constructor(message: string, readonly lost?: Loss) {
    super(message);
  }
}

/** What is said of a process that is gone: "it …". */
export const SAID: Readonly<Record<Loss, string>> = {
  "took too long": "did not come back in time",
  "held too much memory": "took more memory than there is for it",
  "sent too much": "sent more than a result can be",
  "spoke without being asked": "wrote where only results are written (print with console.log)",
  "ended by itself": "ended the process that it ran in",
};

/** For a process that is gone. */
export function goneBecause(lost: Loss): Misbehaved {
  return new Misbehaved(SAID[lost], lost);
}
