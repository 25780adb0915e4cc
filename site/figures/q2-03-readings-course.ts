import { readingsFigure } from "./q2-03-reading-tables.ts";

/** What "more" can mean, with the course's recipe. */
export const figure = readingsFigure("q2-03-readings-course", "q2-03-course");
