import { biasFigure } from "./q2-03-bias-lines.ts";

/** Where the biases go, with the course's recipe. */
export const figure = biasFigure("q2-03-biases-course", "q2-03-course");
