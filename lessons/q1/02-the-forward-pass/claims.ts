/**
 * What lesson q1/02 says about states and losses.
 *
 * @module
 */

import type { Claim } from "../../../assets/claim.ts";
import { measured } from "../../../assets/measured.ts";
import { bootstrap, mean, median } from "../../../assets/statistics.ts";
import { above, between } from "../../../assets/verdict.ts";
import type { FirstLossSeries } from "./run.ts";

/** The part of the run that this lesson speaks of; the network is trained in lesson q1/06. */
interface RepeatedLetter {
  repeatedLetter: number[];
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** The claims of this lesson. */
export const claims: [Claim<RepeatedLetter>, Claim<FirstLossSeries>] = [
  {
    id: "q1/02.two-ls",
    origin: "text",
    sentence: "The same letter read twice leaves different states: the two l's of hello.",
    run: "q1-06-hello-activations",
    measure: ({ series }) => {
      const apart = bootstrap(series.repeatedLetter, median);
      return measured(
        apart,
        above(apart, 0.1),
        (it) =>
          `The states after the two l's are ${it} of their mean length apart, in the median over ` +
          `${series.repeatedLetter.length} trained networks.`,
        percent,
      );
    },
  },
  {
    id: "q1/02.first-loss",
    origin: "text",
    sentence: "Before any training the loss per character is near ln V, within a tenth of a nat.",
    run: "q1-02-first-loss",
    measure: ({ series }) => {
      const { H, perSeed } = series.losses[series.losses.length - 1];
      const apart = bootstrap(perSeed.map((loss) => loss - Math.log(series.V)), mean);
      return measured(
        apart,
        between(apart, -0.1, 0.1),
        (it) =>
          `With H = ${H} the mean loss is ln ${series.V} = ${
            Math.log(series.V).toFixed(3)
          } plus ${it} nats.`,
        (loss) => loss.toFixed(3).replace("-", "−"),
      );
    },
  },
];
