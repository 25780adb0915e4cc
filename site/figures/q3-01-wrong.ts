import { wrongFigure } from "./q3-01-preparations.ts";

/** One photograph, prepared in every way, for a network that wants it normalised. */
export const figure = wrongFigure("q3-01-wrong", "q3-01-mistakes-imagenet");
