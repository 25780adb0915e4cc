/**
 * What is said about why states are alike, and about the planes they are drawn in.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { difference } from "../../../../assets/paired.ts";
import { percent } from "../../../../assets/words.ts";
import { above, below } from "../../../../assets/verdict.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { StatesRow, StatesSeries } from "../experiments/states.ts";
import { ALMOST, COSINE, HALF, NAMED } from "./limits.ts";
import { claimOf, type Said, signed } from "../../../../assets/said.ts";
import { NAME } from "../../../q1/06-training/claims/words.ts";
import { CELLS } from "../../02-encoding-questions/experiments/cells.ts";
import { each, meanOf } from "./rows.ts";

type StatesSaid = Said<StatesSeries>;

const asked = ({ alike }: StatesRow) => alike.find(({ text }) => text === "questions")!;

/** The share of the variance of all states along the first two components. */
export const inThePlane = ({ explained }: StatesRow) => explained[0] + explained[1];

const about = (cell: CellKind): readonly StatesSaid[] => [
  {
    id: `like-two-words-are-almost-all-${cell}`,
    origin: "text",
    sentence:
      `The ${
        NAME[cell]
      }’s state after a question is almost the state after its last two words alone: ` +
      `a mean cosine above ${ALMOST}`,
    estimate: (run) => meanOf(run, cell, ({ recency }) => recency[1]),
    decide: (estimate) => above(estimate, ALMOST),
    because: (it) => `The cosine is ${it}.`,
  },
  {
    id: `like-last-words-explain-${cell}`,
    origin: "text",
    sentence:
      `How many of their last words are the same explains more than half of the variance of the cosines of ` +
      `the ${NAME[cell]}’s states`,
    estimate: (run) => meanOf(run, cell, (row) => asked(row).last),
    decide: (estimate) => above(estimate, HALF),
    because: (it) => `The share is ${it}.`,
    write: (share) => percent(share),
  },
  {
    id: `like-place-explains-${cell}`,
    origin: "text",
    sentence:
      `The places of two words in their questions explain more than a tenth of the variance of the cosines of ` +
      `the ${NAME[cell]}’s states`,
    estimate: (run) => meanOf(run, cell, (row) => asked(row).place),
    decide: (estimate) => above(estimate, NAMED),
    because: (it) => `The share is ${it}.`,
    write: (share) => percent(share),
  },
  {
    id: `plane-shows-less-than-half-${cell}`,
    origin: "text",
    sentence: `The plane of the first two components shows less than half of the variance of the ${
      NAME[cell]
    }’s states`,
    estimate: (run) => meanOf(run, cell, inThePlane),
    decide: (estimate) => below(estimate, HALF),
    because: (it) => `The share is ${it}.`,
    write: (share) => percent(share),
  },
  {
    id: `plane-tsne-keeps-more-${cell}`,
    origin: "text",
    sentence: `t-SNE’s plane keeps more of the nearest neighbours of the ${
      NAME[cell]
    }’s states than that of the components`,
    estimate: (run) =>
      difference(
        each(run, cell, ({ kept }) => kept!.tsne),
        each(run, cell, ({ kept }) => kept!.plane),
      ),
    decide: (estimate) => above(estimate, COSINE),
    because: (it) => `Of the nearest five, a share larger by ${it} is kept.`,
    write: signed,
  },
  {
    id: `like-comes-to-rest-${cell}`,
    origin: "text",
    sentence: `Read one word again and again, and after the fourth time the ${
      NAME[cell]
    }’s state is almost at rest: a cosine above ${ALMOST} with the twelfth`,
    estimate: (run) => meanOf(run, cell, ({ settling }) => settling[3]),
    decide: (estimate) => above(estimate, ALMOST),
    because: (it) => `The cosine is ${it}.`,
  },
];

/** In the order of the text. */
export const likenessClaims: readonly Claim<StatesSeries>[] = CELLS.flatMap(about)
  .map((said) => claimOf("q3/03", "q3-03-states", said));
