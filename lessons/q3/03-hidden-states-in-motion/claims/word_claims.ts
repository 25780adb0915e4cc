/**
 * What is said about words that are related, and about concepts that are kept apart.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { difference } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { above, below } from "../../../../assets/verdict.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { RelatedRow, RelatedSeries, Vectors } from "../experiments/related.ts";
import type { StatesSeries } from "../experiments/states.ts";
import { COSINE, HIGH, MORE_OFTEN, SHARE } from "./limits.ts";
import { claimOf, plain, type Said, signed } from "../../../../assets/said.ts";
import { NAME } from "../../../q1/06-training/claims/words.ts";
import { CELLS } from "../../02-encoding-questions/experiments/cells.ts";
import { moreOf } from "./rows.ts";

type RelatedSaid = Said<RelatedSeries>;

/** A number of each encoder of a cell with such vectors, in the order of the seeds. */
export function eachRelated(
  { series }: Run<RelatedSeries>,
  cell: CellKind,
  vectors: Vectors,
  of: (row: RelatedRow) => number,
): number[] {
  return series.rows.filter((row) => row.cell === cell && row.vectors === vectors).map(of);
}

const OF: Readonly<Record<Vectors, string>> = {
  random: "With random vectors",
  glove: "With GloVe’s vectors",
  dealt: "With GloVe’s vectors dealt out among the words",
};

function high(cell: CellKind): RelatedSaid {
  return {
    id: `like-related-high-${cell}`,
    origin: "lab",
    sentence:
      `The ${
        NAME[cell]
      } shows high similarity for related words: a mean cosine above ${HIGH}, vectors being random ` +
      "as in the lab",
    estimate: (run) =>
      bootstrap(eachRelated(run, cell, "random", ({ inQuestions }) => inQuestions.related)),
    decide: (estimate) => above(estimate, HIGH),
    because: (it, run) => {
      const other = bootstrap(
        eachRelated(run, cell, "random", ({ inQuestions }) => inQuestions.unrelated),
      );
      return `Related words in different questions: ${it}; unrelated ones: ${plain(other.value)}.`;
    },
  };
}

function more(cell: CellKind, vectors: Vectors, where: "alone" | "inQuestions"): RelatedSaid {
  const placed = where === "alone" ? "read alone" : "in questions";
  return {
    id: `like-related-more-${vectors}-${where === "alone" ? "alone-" : ""}${cell}`,
    origin: vectors === "random" && where === "inQuestions" ? "lab" : "text",
    sentence:
      `${OF[vectors]}, the ${
        NAME[cell]
      }’s states after related words, ${placed}, are more alike than after unrelated ` +
      `ones: in more than ${100 * MORE_OFTEN} of 100 pairs of pairs`,
    estimate: (run) => bootstrap(eachRelated(run, cell, vectors, (row) => row[where].auc)),
    decide: (estimate) => above(estimate, MORE_OFTEN),
    because: (it) => `The share is ${it}; chance is 0.50.`,
  };
}

function apart(other: CellKind): RelatedSaid {
  return {
    id: `like-${other}-farther-apart`,
    origin: "lab",
    sentence:
      `The ${
        NAME[other]
      } keeps different concepts better apart than the RNN: the mean cosine after unrelated ` +
      `words is lower by ${COSINE} at least`,
    estimate: (run) =>
      difference(
        ...([other, "rnn"] as const).map((cell) =>
          eachRelated(run, cell, "random", ({ inQuestions }) => inQuestions.unrelated)
        ) as [number[], number[]],
      ),
    decide: (estimate) => below(estimate, -COSINE),
    because: (it) => `The difference is ${it}.`,
    write: signed,
  };
}

function byWord(other: CellKind): Said<StatesSeries> {
  return {
    id: `like-${other}-separates-by-word`,
    origin: "lab",
    sentence:
      `The ${
        NAME[other]
      } separates words better than the RNN: whether two states have just read the same word ` +
      `explains more of the variance of their cosines, by ${SHARE} at least`,
    estimate: (run) => moreOf(run, [other, "rnn"], ({ alike }) => alike[0].word),
    decide: (estimate) => above(estimate, SHARE),
    because: (it) => `The difference of the shares is ${it}.`,
    write: signed,
  };
}

/** About the run of related words, in the order of the text. */
export const relatedClaims: readonly Claim<RelatedSeries>[] = [
  ...CELLS.map(high),
  ...CELLS.map((cell) => more(cell, "random", "inQuestions")),
  ...(["lstm", "gru"] as const).map(apart),
  ...CELLS.map((cell) => more(cell, "glove", "inQuestions")),
  ...CELLS.map((cell) => more(cell, "dealt", "inQuestions")),
  ...CELLS.map((cell) => more(cell, "random", "alone")),
  ...CELLS.map((cell) => more(cell, "glove", "alone")),
].map((said) => claimOf("q3/03", "q3-03-related", said));

/** About the run of all states. */
export const wordClaims: readonly Claim<StatesSeries>[] = (["lstm", "gru"] as const).map(byWord)
  .map((said) => claimOf("q3/03", "q3-03-states", said));
