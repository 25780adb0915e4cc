import { lossFigure } from "./q1-06-loss-curves.ts";
import { lastHalf } from "./q1-06-findings.ts";

/** The last half of the losses on "hello world". */
export const figure = lossFigure({
  id: "q1-06-hello-end",
  run: "q1-06-hello",
  unit: "nats",
  axis: "loss, nats per character",
  zoomed: true,
  title: lastHalf,
  setting: () => "The same losses, the last half of the epochs.",
});
