import { wrongFigure } from "./q3-01-preparations.ts";

/** One photograph, prepared in every way, for the network that comes with the course. */
export const figure = wrongFigure("q3-01-wrong-course", "q3-01-mistakes");
