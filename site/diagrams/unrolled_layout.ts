/**
 * Where things stand in the unrolled network: from left to right where there is room, from top to
 * bottom on a phone. Time runs along; what is read, remembered and expected lies across.
 *
 * @module
 */
import type { Point } from "./svg.ts";

/** The places of one drawing, in its units. */
export interface Layout {
  size: Point;
  /** How many units of a state stand side by side along time, and across it. */
  along: number;
  across: number;
  /** Side of the square that one unit may fill. */
  side: number;
  /** Middle of the state at step `t`. */
  state(t: number): Point;
  /** Middle of the letter read at step `t`, and of the one expected. */
  reads(t: number): Point;
  expects(t: number): Point;
  /** Where the probability of the expected letter is written. */
  probability(t: number): { at: Point; anchor: "start" | "middle" };
  /** The names of the three lines, with the place of their text. */
  names: { text: string; at: Point; anchor: "start" | "middle" | "end" }[];
  /** From the letter to the state and from the state to the prediction: edges of free room. */
  rise(t: number): { from: Point; to: Point }[];
  /** The state's lane: into the first state, from state to state, and out of the last. */
  lanes: { from: Point; to: Point }[];
  /** Where the key to the squares begins. */
  key: Point;
}

/** At most this many units of a state stand in one line. */
const LINE = 8;

/** Between two states, so that the lane shows more than its head. */
const ARROW = 36;

/** The smallest square that two stand side by side with, and the tallest state. */
const [SMALLEST, TALLEST] = [9, 180];

/** Text and marks leave this much air between them. */
const AIR = 7;

/** Half of what a letter takes. */
const LETTER = 16;

/** Time from left to right; 720 units wide. */
export function wideLayout(steps: number, units: number): Layout {
  const [left, right] = [104, 34];
  const step = Math.min(96, (720 - left - right) / steps);
  const room = step - ARROW;
  const along = Math.max(1, Math.min(Math.ceil(units / LINE), Math.floor(room / SMALLEST)));
  const across = Math.ceil(units / along);
  const side = Math.min(17, room / along, TALLEST / across);
  const [halfX, halfY] = [(side * along) / 2, (side * across) / 2];
  const x = (t: number) => left + step * (t + 0.5);
  const [probability, expects] = [14, 42];
  const state = expects + LETTER + 34 + halfY;
  const reads = state + halfY + 34 + LETTER;
  const width = left + step * steps + right;
  return {
    size: [width, reads + 60],
    along,
    across,
    side,
    state: (t) => [x(t), state],
    reads: (t) => [x(t), reads],
    expects: (t) => [x(t), expects],
    probability: (t) => ({ at: [x(t), probability], anchor: "middle" }),
    names: [
      { text: "expects", at: [6, expects + 8], anchor: "start" },
      { text: "remembers", at: [6, state + 5], anchor: "start" },
      { text: "reads", at: [6, reads + 8], anchor: "start" },
    ],
    rise: (t) => [
      { from: [x(t), reads - LETTER - 2], to: [x(t), state + halfY + AIR] },
      { from: [x(t), state - halfY - AIR], to: [x(t), expects + LETTER + 2] },
    ],
    lanes: between(steps, (t, edge) => [x(t) + edge * (halfX + AIR), state], [
      [x(0) - halfX - AIR - Math.min(30, step - 2 * halfX - AIR), state],
      [width - 4, state],
    ]),
    key: [left + (step - 2 * halfX) / 2, reads + 44],
  };
}

/** Time from top to bottom; 350 units wide, so that text keeps its size on a phone. */
export function narrowLayout(steps: number, units: number): Layout {
  const along = Math.ceil(units / LINE);
  const across = Math.min(units, LINE);
  const side = 16;
  const [halfX, halfY] = [(side * across) / 2, (side * along) / 2];
  const step = side * along + 2 * AIR + 16;
  const top = 58;
  const y = (t: number) => top + step * t + halfY;
  const [reads, state, expects] = [26, 152, 272];
  const height = top + step * (steps - 1) + 2 * halfY;
  return {
    size: [350, height + 72],
    along,
    across,
    side,
    state: (t) => [state, y(t)],
    reads: (t) => [reads, y(t)],
    expects: (t) => [expects, y(t)],
    probability: (t) => ({ at: [expects + 26, y(t) + 8], anchor: "start" }),
    names: [
      { text: "reads", at: [reads, 18], anchor: "middle" },
      { text: "remembers", at: [state, 18], anchor: "middle" },
      { text: "expects", at: [expects, 18], anchor: "middle" },
    ],
    rise: (t) => [
      { from: [reads + LETTER, y(t)], to: [state - halfX - AIR, y(t)] },
      { from: [state + halfX + AIR, y(t)], to: [expects - LETTER, y(t)] },
    ],
    lanes: between(steps, (t, edge) => [state, y(t) + edge * (halfY + AIR - 2)], [
      [state, 28],
      [state, height + 26],
    ]),
    key: [reads - 10, height + 58],
  };
}

function between(
  steps: number,
  edge: (t: number, side: -1 | 1) => Point,
  [start, end]: [Point, Point],
): { from: Point; to: Point }[] {
  return Array.from({ length: steps + 1 }, (_, t) => ({
    from: t === 0 ? start : edge(t - 1, 1),
    to: t === steps ? end : edge(t, -1),
  }));
}
