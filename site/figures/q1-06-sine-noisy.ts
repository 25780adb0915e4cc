import { ended } from "./q1-06-findings.ts";
import { sizes } from "./q1-06-hello.ts";
import { lossFigure } from "./q1-06-loss-curves.ts";

/** The losses on faster, noisy waves. */
export const figure = lossFigure({
  id: "q1-06-sine-noisy",
  run: "q1-06-sine-noisy",
  unit: "squared error",
  axis: "mean squared error on unseen waves",
  title: (run) => ended(run, "squared error", "With noise on every point, "),
  setting: (run) =>
    `Waves ${run.config.frequency} times as fast, noise of deviation ${run.config.noise} on every ` +
    `point that is seen and none on the point to predict; ${sizes(run)}.`,
});
