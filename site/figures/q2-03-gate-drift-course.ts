import { gateDriftFigure } from "./q2-03-gate-drifts.ts";

/** How far each gate's block is from its start, with the course's recipe. */
export const figure = gateDriftFigure("q2-03-gate-drift-course", "q2-03-course");
