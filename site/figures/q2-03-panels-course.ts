import { panelFigure } from "./q2-03-panel-axes.ts";

/** The panels that the original lab drew, of the course's recipe. */
export const figure = panelFigure("q2-03-panels-course", "q2-03-course");
