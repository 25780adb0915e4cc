import { readingsFigure } from "./q2-03-reading-tables.ts";

/** What "more" can mean, with the lab's recipe. */
export const figure = readingsFigure("q2-03-readings", "q2-03-lab");
