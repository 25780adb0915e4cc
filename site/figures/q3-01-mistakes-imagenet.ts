import { movedFigure } from "./q3-01-moved.ts";

/** The same for a network that wants its pictures normalised. */
export const figure = movedFigure("q3-01-mistakes-imagenet", "q3-01-mistakes-imagenet");
