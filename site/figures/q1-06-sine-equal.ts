import { ended } from "./q1-06-findings.ts";
import { rates, sizes } from "./q1-06-hello.ts";
import { lossFigure } from "./q1-06-loss-curves.ts";

/** The losses on sine waves with as many parameters for each cell. */
export const figure = lossFigure({
  id: "q1-06-sine-equal",
  run: "q1-06-sine-equal",
  unit: "squared error",
  axis: "mean squared error on unseen waves",
  threshold: 1e-4,
  title: (run) => ended(run, "squared error", "At equal parameter count, "),
  setting: (run) => `The same waves; ${sizes(run)}, ${rates(run)}.`,
});
