/**
 * What a notebook's cells ask of the process that draws, checks and trains for them, and what it
 * answers. One line of JSON each.
 *
 * @module
 */

import type { Shown } from "./nbformat.ts";

/** What a cell may ask for. */
export type Wish =
  | { kind: "figure"; id: string; run?: string }
  | { kind: "diagram"; cell: string; lit: readonly string[] }
  | { kind: "run"; words: readonly string[]; keep: boolean }
  | { kind: "check"; lesson: string; exercise: string; code: string | undefined };

/** What comes back: things to show, things to say, and the end. */
export type Reply =
  | { kind: "show"; shown: Shown }
  | { kind: "say"; text: string }
  | { kind: "done"; failed?: string };

/** Begins a line that is a reply. Whatever else is printed comes from the student's code. */
export const MARK = "\u0001";
