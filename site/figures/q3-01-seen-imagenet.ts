import { seenFigure } from "./q3-01-labels.ts";

/** The same of a network that was trained on ImageNet. */
export const figure = seenFigure("q3-01-seen-imagenet", "q3-01-pictures-imagenet");
