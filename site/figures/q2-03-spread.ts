import { spreadFigure } from "./q2-03-spreads.ts";

/** How wide every group is before and after training, with the lab's recipe. */
export const figure = spreadFigure("q2-03-spread", "q2-03-lab");
