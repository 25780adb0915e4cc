import { densityFigure } from "./q2-03-density-panels.ts";

/** Densities of weight_hh over epochs and gate by gate, with the lab's recipe. */
export const figure = densityFigure("q2-03-densities", "q2-03-lab");
