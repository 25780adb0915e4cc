import { movementFigure } from "./q2-03-movement.ts";

/** What an epoch moves with the course's recipe: the distribution, and the weights. */
export const figure = movementFigure("q2-03-steps-course", "q2-03-course");
