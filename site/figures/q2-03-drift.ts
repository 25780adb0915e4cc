import { driftFigure } from "./q2-03-drifts.ts";

/** How far whole matrices are from their start, with the lab's recipe. */
export const figure = driftFigure("q2-03-drift", "q2-03-lab");
