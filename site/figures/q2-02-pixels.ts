import { pixelFigure } from "./q2-02-pixel-curves.ts";

/** Pixels in the order of reading. */
export const figure = pixelFigure("q2-02-pixels", "in the order of reading");
