import { panelFigure } from "./q2-03-panel-axes.ts";

/** The panels that the original lab drew, of the lab's recipe. */
export const figure = panelFigure("q2-03-panels", "q2-03-lab");
