/**
 * Which hint comes next. Remembered in `out/hints.json`, which is nobody's work and may be deleted.
 *
 * @module
 */

import type { Ladder } from "../misconceptions/misconception.ts";

const FILE = new URL("../../out/hints.json", import.meta.url);

/** The hint to show now, and its number from 1 to 4. The last one is shown again and again. */
export function nextRung(
  about: string,
  ladder: Ladder,
  again: boolean,
): { rung: number; text: string } {
  const shown = remembered();
  const rung = again ? 1 : Math.min((shown[about] ?? 0) + 1, ladder.length);
  remember({ ...shown, [about]: rung });
  return { rung, text: ladder[rung - 1] };
}

function remembered(): Record<string, number> {
  try {
    const read = JSON.parse(Deno.readTextFileSync(FILE));
    return Object.fromEntries(
      Object.entries(read).filter(([, rung]) => Number.isInteger(rung)),
    ) as Record<string, number>;
  } catch {
    return {}; // no file yet, or one that is no use: begin with the first hint
  }
}

function remember(shown: Record<string, number>): void {
  Deno.mkdirSync(new URL(".", FILE), { recursive: true });
  Deno.writeTextFileSync(FILE, JSON.stringify(shown, null, 2) + "\n");
}
