import { bandwidthFigure } from "./q2-03-bandwidths.ts";

/** The same with the course's recipe, which begins with orthogonal matrices. */
export const figure = bandwidthFigure("q2-03-bandwidth-course", "q2-03-course");
