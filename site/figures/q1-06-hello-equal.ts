import { lossFigure } from "./q1-06-loss-curves.ts";
import { ended } from "./q1-06-findings.ts";
import { rates, sizes } from "./q1-06-hello.ts";

/** The losses on "hello world" with as many parameters for each cell. */
export const figure = lossFigure({
  id: "q1-06-hello-equal",
  run: "q1-06-hello-equal",
  unit: "nats",
  axis: "loss, nats per character",
  threshold: 0.1,
  title: (run) => ended(run, "nats", "At equal parameter count, "),
  setting: (run) => {
    const counts = run.series.cells.map(({ parameters }) => parameters);
    return `The same task with ${Math.min(...counts)} to ${Math.max(...counts)} parameters: ` +
      `${sizes(run)}; ${rates(run)}.`;
  },
});
