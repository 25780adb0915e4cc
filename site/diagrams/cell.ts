/**
 * What the drawing of a cell is made of.
 *
 * @module
 */
import type { cells } from "./palette.ts";
import type { Part } from "./parts.ts";
import type { Point } from "./svg.ts";

/** One cell, drawn. */
export interface Cell {
  /** Whose colour the state's lane has. */
  colour: keyof typeof cells;
  size: Point;
  /** The default title. */
  title: string;
  /** What the drawing shows, for those who cannot see it. */
  description: string;
  /** What can be lit, each with a sentence that says what the reader would see. */
  lit: Record<string, string>;
  parts: Part[];
}
