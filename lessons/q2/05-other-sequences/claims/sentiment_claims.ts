/**
 * What is said about sentences.
 *
 * @module
 */

import { blockBootstrap } from "../../../../assets/blocks.ts";
import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { mean } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import type { Cell } from "../../../engines/model.ts";
import { CELLS } from "../experiments/learned_row.ts";
import type { SentimentSeries } from "../experiments/sentiment.ts";
import {
  advantage,
  type Answers,
  answersOf,
  bagOf,
  blockOf,
  type SentimentRun,
  share,
} from "./sentiment_numbers.ts";
import { decided } from "./uncertainty.ts";
import { begun, NAME, percentOf, points } from "./writing.ts";

type SentimentClaim = Claim<SentimentSeries>;

const run = "q2-05-sentiment";

/** That one is right more often than the other. */
function better(
  id: string,
  sentence: string,
  [a, b]: readonly [Side, Side],
): SentimentClaim {
  return {
    id: `q2/05.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) =>
      decided(
        advantage(run, a.answers(run), b.answers(run)),
        (estimate) => above(estimate, 0),
        () =>
          `${begun(a.name)} ${percentOf(share(run, a.answers(run)).cases.value)}, ${b.name} ${
            percentOf(share(run, b.answers(run)).cases.value)
          }.`,
        points,
      ),
  };
}

/** Somebody who answers, and what they are called in a reason. */
interface Side {
  readonly name: string;
  readonly answers: (run: SentimentRun) => Answers;
}

const side = (cell: Cell): Side => ({ name: NAME[cell], answers: (run) => answersOf(run, cell) });

const bag: Side = { name: "bag of words", answers: (run) => bagOf(run, "bag") };

const smallBag: Side = {
  name: "bag of words without the validation part",
  answers: (run) => bagOf(run, "fitBag"),
};

const half: Side = {
  name: "guessing",
  answers: (run) => bagOf(run, "bag").map((right) => right.map(() => 0.5)),
};

const pairs: readonly [Cell, Cell][] = [["gru", "lstm"], ["gru", "rnn"], ["lstm", "rnn"]];

/** In the order of the text. */
export const sentimentClaims: readonly SentimentClaim[] = [
  better(
    "bag-beats-guessing",
    "The bag of words is right more often than a guess, which is right about half of the sentences",
    [bag, half],
  ),
  ...CELLS.map((cell) =>
    better(`${cell}-beats-bag`, `The ${NAME[cell]} beats the bag of words`, [side(cell), bag])
  ),
  better(
    "small-bag-beats-gru",
    "A bag that learns from no more sentences than the weights of the cells beats the GRU",
    [smallBag, side("gru")],
  ),
  ...pairs.map(([a, b]) =>
    better(`${a}-beats-${b}-on-words`, `The ${NAME[a]} beats the ${NAME[b]} on sentences`, [
      side(a),
      side(b),
    ])
  ),
  ...CELLS.map((cell) =>
    better(
      `order-matters-${cell}`,
      `The order of the words matters to the ${
        NAME[cell]
      }: it is right less often if they are shuffled`,
      [{ ...side(cell), name: "words in their order" }, {
        name: "shuffled",
        answers: (run) => answersOf(run, cell, { words: "shuffled" }),
      }],
    )
  ),
  ...CELLS.map((cell) =>
    better(
      `padding-${cell}`,
      `For the ${NAME[cell]}, padding in front is better than padding behind`,
      [{ ...side(cell), name: "in front" }, {
        name: "behind",
        answers: (run) => answersOf(run, cell, { padding: "back" }),
      }],
    )
  ),
  {
    id: "q2/05.dealing-alone-flatters",
    origin: "text",
    sentence:
      "Dealing the sentences one by one, so that neighbours land on both sides, flatters the bag of words",
    run,
    measure: (run) => {
      const { together, alone } = run.series.deals;
      const gain = blockBootstrap(
        together.length,
        blockOf(run),
        (cases) => mean(cases.map((k) => 100 * (alone[k] - together[k]))),
      );
      return measured(
        gain,
        above(gain, 0),
        (it) =>
          `${percentOf(100 * mean(alone))} dealt one by one, ${
            percentOf(100 * mean(together))
          } in blocks of ${blockOf(run)}, each over ten deals: ${it}, over blocks of sentences.`,
        points,
      );
    },
  },
];
