import { pixelFigure } from "./q2-02-pixel-curves.ts";

/** Pixels in another order. */
export const figure = pixelFigure("q2-02-permuted", "in one random order");
