import { seenFigure } from "./q3-01-labels.ts";

/** What the network that comes with the course names in the photographs. */
export const figure = seenFigure("q3-01-seen", "q3-01-pictures");
