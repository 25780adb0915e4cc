import { gateDriftFigure } from "./q2-03-gate-drifts.ts";

/** How far each gate's block is from its start, with the lab's recipe. */
export const figure = gateDriftFigure("q2-03-gate-drift", "q2-03-lab");
