import { movedFigure } from "./q3-01-moved.ts";

/** How far wrong preparations move the vectors of the network that comes with the course. */
export const figure = movedFigure("q3-01-mistakes", "q3-01-mistakes");
