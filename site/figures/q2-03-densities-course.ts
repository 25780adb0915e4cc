import { densityFigure } from "./q2-03-density-panels.ts";

/** Densities of weight_hh over epochs and gate by gate, with the course's recipe. */
export const figure = densityFigure("q2-03-densities-course", "q2-03-course");
