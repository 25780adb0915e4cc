/**
 * What three cells make of a chapter, beside models that only count.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { above, all, below, between } from "../../../../assets/verdict.ts";
import type { Reader, ReadingSeries } from "../experiments/reading.ts";
import type { CellKind } from "../model.ts";
import { difference } from "../../../../assets/paired.ts";
import { short, shortEstimate, signed } from "../../../../assets/words.ts";
import { KINDS, NAME } from "./words.ts";

const reader = ({ series }: Run<ReadingSeries>, kind: CellKind): Reader =>
  series.cells.find((cell) => cell.kind === kind)!;

const summary = (run: Run<ReadingSeries>) =>
  KINDS.map((kind) => `${NAME[kind]} ${short(bootstrap(reader(run, kind).test).value, 3)}`)
    .join(", ");

const claim = (rest: Omit<Claim<ReadingSeries>, "run">): Claim<ReadingSeries> => ({
  ...rest,
  run: "q1-06-moby-dick",
});

const bits = KINDS.map((kind) =>
  claim({
    id: `q1/06.bits-${kind}`,
    origin: "text",
    sentence: `Bits per character of the ${NAME[kind]} on the end of the chapter`,
    measure: (run) => {
      const { test, best, parameters } = reader(run, kind);
      const estimate = bootstrap(test);
      return {
        ...estimate,
        text: `${short(estimate.value, 3)} bits`,
        verdict: "quantity",
        because: `Mean over ${test.length} seeds, ${parameters} parameters, each after the epoch ` +
          `(${best.join(", ")}) that validation chose.`,
      };
    },
  })
);

const counting = ["unigram", "bigram", "trigram"].map((name, order) =>
  claim({
    id: `q1/06.bits-${name}`,
    origin: "text",
    sentence: `Bits per character of counting what follows ${
      order === 0 ? "anything" : order === 1 ? "one character" : `${order} characters`
    }`,
    measure: ({ series }) => ({
      value: series.counting.test[order],
      text: `${short(series.counting.test[order], 3)} bits`,
      verdict: "quantity",
      because: `Counted on the same text and measured on the same end of the chapter.`,
    }),
  })
);

/** A network against the best model that counts. */
const beats = KINDS.map((kind) =>
  claim({
    id: `q1/06.beats-counting-${kind}`,
    origin: "text",
    sentence: `The ${NAME[kind]} predicts the chapter better than counting pairs and triples`,
    measure: (run) => {
      const least = Math.min(...run.series.counting.test);
      const estimate = bootstrap(reader(run, kind).test.map((b) => b - least));
      return {
        ...estimate,
        text: `${signed(estimate.value)} bits`,
        verdict: below(estimate, 0),
        because: `${summary(run)}; counting at its best ${short(least, 3)} bits per character.`,
      };
    },
  })
);

/** What happens after the best epoch. */
const overfits = KINDS.map((kind) =>
  claim({
    id: `q1/06.overfits-${kind}`,
    origin: "text",
    sentence: `Trained on, the ${NAME[kind]} gets worse on text that it has not seen`,
    measure: (run) => {
      const { curves, best, learned } = reader(run, kind);
      const estimate = bootstrap(
        curves.map((curve, i) => curve[curve.length - 1] - curve[best[i]]),
      );
      const end = bootstrap(learned.map((curve) => curve[curve.length - 1])).value;
      return {
        ...estimate,
        text: `${signed(estimate.value)} bits`,
        verdict: above(estimate, 0),
        because:
          `On the validation text ${shortEstimate(estimate)} bits more after the last epoch ` +
          `than after the best; on the text that it learns from it is down to ${short(end, 3)}.`,
      };
    },
  })
);

/** A close second: at most a tenth of a bit more. */
const CLOSE_SECOND = [0, 0.1] as const;

/** One cell less another, seed by seed, in bits per character. */
function versus(run: Run<ReadingSeries>, a: CellKind, b: CellKind) {
  const estimate = difference(reader(run, a).test, reader(run, b).test);
  return {
    estimate,
    other: NAME[b],
    long: `${NAME[a]} less ${NAME[b]} ${shortEstimate(estimate)}`,
  };
}

/** The lab's ranking on a text that is no toy. */
const lab = [
  claim({
    id: "q1/06.lstm-lowest-moby-dick",
    origin: "lab",
    sentence: "LSTM reaches the lowest loss (Moby-Dick, unseen text, equal parameter count)",
    measure: (run) => {
      const both = [versus(run, "lstm", "rnn"), versus(run, "lstm", "gru")];
      const [hardest] = [...both].sort((a, b) => b.estimate.value - a.estimate.value);
      return {
        ...hardest.estimate,
        text: `${signed(hardest.estimate.value)} bits to ${hardest.other}`,
        verdict: all(both.map(({ estimate }) => below(estimate, 0))),
        because: `Bits per character: ${summary(run)}. ${
          both.map(({ long }) => long).join("; ")
        }, ` +
          `over ${run.seeds.length} seeds.`,
      };
    },
  }),
  claim({
    id: "q1/06.gru-second-moby-dick",
    origin: "lab",
    sentence: "GRU is a close second in loss (Moby-Dick, unseen text, equal parameter count)",
    measure: (run) => {
      const [lstm, rnn] = [versus(run, "gru", "lstm"), versus(run, "gru", "rnn")];
      return {
        ...lstm.estimate,
        text: `${signed(lstm.estimate.value)} bits to LSTM`,
        verdict: all([between(lstm.estimate, ...CLOSE_SECOND), below(rnn.estimate, 0)]),
        because:
          `Bits per character: ${summary(run)}. ${lstm.long}; ${rnn.long}. A close second has ` +
          `${CLOSE_SECOND.join(" to ")} bits more than the LSTM, and fewer than the RNN.`,
      };
    },
  }),
];

/** Claims over q1-06-moby-dick. */
export const readingClaims: readonly Claim<ReadingSeries>[] = [
  ...bits,
  ...counting,
  ...beats,
  ...overfits,
  ...lab,
];
