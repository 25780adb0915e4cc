import { biasFigure } from "./q2-03-bias-lines.ts";

/** Where the biases go, with the lab's recipe. */
export const figure = biasFigure("q2-03-biases", "q2-03-lab");
