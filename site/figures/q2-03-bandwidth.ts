import { bandwidthFigure } from "./q2-03-bandwidths.ts";

/** Before training the lab's weights are uniform: edges that no kernel has. */
export const figure = bandwidthFigure("q2-03-bandwidth", "q2-03-lab");
