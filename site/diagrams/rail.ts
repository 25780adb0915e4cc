/**
 * The rail under the gates: what every gate reads, in one line with a branch up to each of them.
 *
 * @module
 */
import { arrow, type Gate, line, type Part } from "./parts.ts";
import type { Point } from "./svg.ts";

/** Where a branch leaves the rail, before the gate's column: the radius of a corner. */
const TURN = 12;

/**
 * A rail from `start` to the right, with an arrow up into each gate and its end in the last.
 * Each stretch stays in sight when a gate behind it is lit.
 */
export function rail(start: Point, gates: readonly Gate[]): Part[] {
  const y = start[1];
  let from = start[0];
  return gates.flatMap((gate, i) => {
    const x = gate.at[0];
    const behind = gates.slice(i).map((each) => each.gate).join(" ");
    const stretch = line([[from, y], [x - TURN, y]], { near: behind });
    from = x - TURN;
    return [
      stretch,
      arrow([[x - TURN, y], [x, y], gate], { lit: gate.gate }),
    ];
  });
}
