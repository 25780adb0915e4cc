import { lossFigure } from "./q1-06-loss-curves.ts";
import { reached } from "./q1-06-findings.ts";

/** The losses that the original lab would have seen. */
export const figure = lossFigure({
  id: "q1-06-lab",
  run: "q1-06-lab",
  unit: "nats",
  axis: "loss, nats per character",
  threshold: 0.1,
  title: (run) => `At the lab’s own settings: ${lowered(reached(run, 0.1, "nats"))}`,
  setting: () =>
    "What the original lab would have seen, had its three cells been trained: weights of deviation " +
    "0.01, gradient descent at rate 0.01 after every window.",
});

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
