import { driftFigure } from "./q2-03-drifts.ts";

/** How far whole matrices are from their start, with the course's recipe. */
export const figure = driftFigure("q2-03-drift-course", "q2-03-course");
