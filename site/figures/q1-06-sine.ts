import { rates, sizes } from "./q1-06-hello.ts";
import { lossFigure } from "./q1-06-loss-curves.ts";

/** The losses of the three cells on sine waves. */
export const figure = lossFigure({
  id: "q1-06-sine",
  run: "q1-06-sine",
  unit: "squared error",
  axis: "mean squared error on unseen waves",
  threshold: 1e-4,
  setting: (run) => `The point after twenty of a sine; ${sizes(run)}, ${rates(run)}.`,
});
