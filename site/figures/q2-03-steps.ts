import { movementFigure } from "./q2-03-movement.ts";

/** What an epoch moves with the lab's recipe: the distribution, and the weights. */
export const figure = movementFigure("q2-03-steps", "q2-03-lab");
