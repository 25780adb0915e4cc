/**
 * What is said about cosines of questions with pictures: by the original lab, and by this text.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, type Estimate, mean } from "../../../../assets/statistics.ts";
import { above, below, between } from "../../../../assets/verdict.ts";
import type { CellKind } from "../../../q1/06-training/model.ts";
import type { CosinesConfig, CosinesRow, CosinesSeries } from "../experiments/cosines.ts";
import type { Way } from "../experiments/ways.ts";
import {
  AS_THEORY,
  LAB_SHARE,
  LIFTED,
  MATCH,
  NEARLY_ALL,
  NO_MATCH,
  SIGNIFICANT,
  SMALLER_PART,
} from "./limits.ts";
import {
  claimOf,
  percentOf,
  plain,
  quantityOf,
  type Said,
  type Shown,
  times,
} from "../../../../assets/said.ts";
import { NAME } from "../../../q1/06-training/claims/words.ts";
import { CELLS } from "../../02-encoding-questions/experiments/cells.ts";

type CosinesRun = Run<CosinesSeries>;

/** A number of each encoder, in the order of the seeds; of all cells together their mean. */
export function each(
  { series, seeds }: CosinesRun,
  way: Way,
  of: (row: CosinesRow) => number,
  cell?: CellKind,
): number[] {
  return seeds.map((seed) =>
    mean(
      series.rows.filter((row) =>
        row.way === way && row.seed === seed && (!cell || row.cell === cell)
      ).map(of),
    )
  );
}

const over =
  (way: Way, of: (row: CosinesRow) => number, cell?: CellKind) => (run: CosinesRun): Estimate =>
    bootstrap(each(run, way, of, cell));

const before = ({ before }: CosinesRow) => before;

/** What a bridge of words makes of an order, where it was measured. */
function words({ series }: CosinesRun) {
  if (!series.words) throw new Error("This run has no bridge of words: another network looked.");
  return series.words;
}

const said: readonly Said<CosinesSeries>[] = [
  {
    id: "lab-range",
    origin: "lab",
    sentence:
      `The cosine of a random pair of an image and a question lies between 0.3 and 0.8 (in ${
        Math.round(100 * LAB_SHARE)
      } % of the pairs)`,
    estimate: over("lab", ({ asTheLabSays }) => asTheLabSays),
    decide: (estimate) => above(estimate, LAB_SHARE),
    because: (it, run) => {
      const rows = run.series.rows.filter(({ way }) => way === "lab");
      const low = Math.min(...rows.map((row) => row.low));
      const high = Math.max(...rows.map((row) => row.high));
      return `Compared as the lab did it, ${it} of them do; all lie between ${plain(low)} and ${
        plain(high)
      }.`;
    },
    write: percentOf,
  },
  {
    id: "lab-higher",
    origin: "lab",
    sentence:
      `A higher cosine means a better semantic match: a question’s own picture stands before another one in more than ${
        Math.round(100 * MATCH)
      } % of the cases`,
    estimate: over("lab", before),
    decide: (estimate) => above(estimate, MATCH),
    because: (it) => `It does in ${it}; chance is 50 %.`,
    write: percentOf,
  },
  ...CELLS.map((cell): Said<CosinesSeries> => ({
    id: `knows-nothing-${cell}`,
    origin: "text",
    sentence: `The ${
      NAME[cell]
    }’s code of a question knows nothing of its picture, also if both are centred: its own one stands before another in ${
      Math.round(100 * NO_MATCH[0])
    } to ${Math.round(100 * NO_MATCH[1])} % of the cases`,
    estimate: over("centred", before, cell),
    decide: (estimate) => between(estimate, ...NO_MATCH),
    because: (it) => `It does in ${it}.`,
    write: percentOf,
  })),
  {
    id: "deviation-as-theory",
    origin: "text",
    sentence:
      `The cosines are spread as those of unrelated vectors: around 0, the root of their mean square 1/√d, to a tenth`,
    estimate: (run) => {
      const { d } = run.config as unknown as CosinesConfig;
      return over("centred", ({ mean, deviation }) => Math.hypot(mean, deviation) * Math.sqrt(d))(
        run,
      );
    },
    decide: (estimate) => between(estimate, ...AS_THEORY),
    because: (it) => `The root of the mean square is ${it} that of theory.`,
    write: times,
  },
  {
    id: "lab-table-is-stripes",
    origin: "text",
    sentence:
      "Compared as the lab did it, less than half of what varies in the table of cosines depends on question and picture together",
    estimate: over("lab", ({ shares }) => shares.rest),
    decide: (estimate) => below(estimate, SMALLER_PART),
    because: (it) => `The share is ${it}.`,
    write: percentOf,
  },
  {
    id: "centred-is-interaction",
    origin: "text",
    sentence: "If both are centred first, more than nine tenths of it does",
    estimate: over("centred", ({ shares }) => shares.rest),
    decide: (estimate) => above(estimate, NEARLY_ALL),
    because: (it) => `The share is ${it}.`,
    write: percentOf,
  },
  {
    id: "rectifier-lifts",
    origin: "text",
    sentence:
      `A rectifier behind the projections lifts the mean cosine of unrelated vectors above ${LIFTED}`,
    estimate: over("rectified", ({ mean }) => mean),
    decide: (estimate) => above(estimate, LIFTED),
    because: (it) => `The mean is ${it}; for independent vectors it would be 1/π = 0.318.`,
  },
];

const shown: readonly Shown<CosinesSeries>[] = [
  {
    id: "mean-cosine",
    sentence: "The mean cosine, compared as the lab did it",
    number: (run) => mean(each(run, "lab", ({ mean }) => mean)),
    write: (x) => plain(x, 3),
  },
  {
    id: "one-deviation",
    sentence: "1/√d",
    number: ({ config }) => 1 / Math.sqrt((config as unknown as CosinesConfig).d),
    write: (x) => plain(x, 3),
  },
  {
    id: "of-questions",
    sentence: "The share of the questions alone in the table of cosines, as the lab did it",
    number: (run) => mean(each(run, "lab", ({ shares }) => shares.rows)),
    write: percentOf,
  },
  {
    id: "of-pictures",
    sentence: "The share of the pictures alone in the table of cosines, as the lab did it",
    number: (run) => mean(each(run, "lab", ({ shares }) => shares.columns)),
    write: percentOf,
  },
  {
    id: "pictures-alike",
    sentence: "The mean cosine of two pictures",
    number: ({ series }) => series.alike,
  },
  {
    id: "rectified-in-range",
    sentence: "The share of rectified cosines between 0.3 and 0.8",
    number: (run) => mean(each(run, "rectified", ({ asTheLabSays }) => asTheLabSays)),
    write: percentOf,
  },
  {
    id: "rectified-before",
    sentence: "How often a question’s own picture stands before another, rectified",
    number: (run) => mean(each(run, "rectified", before)),
    write: percentOf,
  },
  {
    id: "pictures",
    sentence: "Pictures",
    number: ({ series }) => series.pictures.length,
    write: String,
  },
  {
    id: "questions",
    sentence: "Questions",
    number: ({ series }) => series.questions,
    write: String,
  },
  {
    id: "chance-reciprocal",
    sentence: "The mean of one over a place that was drawn by lot",
    number: ({ series: { pictures } }) => mean(pictures.map((_, k) => 1 / (k + 1))),
  },
  {
    id: "significant-seeds",
    sentence: "The share of single seeds, cells and ways whose order is significant at 5 %",
    number: ({ series }) => mean(series.rows.map(({ p }) => Number(p < SIGNIFICANT))),
    write: percentOf,
  },
  {
    id: "words-before",
    sentence: "How often a question’s own picture stands before another, by learned words",
    number: (run) => words(run).before,
    write: percentOf,
  },
  {
    id: "words-first",
    sentence: "How often it is the first, by learned words",
    number: (run) => words(run).first,
    write: percentOf,
  },
];

/** That a learned bridge knows which belong together: one measurement, with the p-value of its permutations. */
const byWords = (run: string, end: string): Claim<CosinesSeries> => ({
  id: `q3/04.words-know${end}`,
  origin: "text",
  sentence:
    `Through learned words, what the network names and what the questions say, questions do find their pictures: p < ${SIGNIFICANT}`,
  run,
  measure: (run) => {
    const { p, reciprocal, low, high } = words(run);
    return {
      value: p,
      text: p < 0.001 ? p.toFixed(4) : p.toFixed(3),
      verdict: p < SIGNIFICANT ? "holds" : "not decidable",
      because: `The mean of one over the place is ${
        plain(reciprocal)
      }; 95 % of what chance gives lies between ${plain(low)} and ${plain(high)}.`,
    };
  },
});

/** In the order of the text: on our own photographs, then on those of VQA v2. */
export const cosineClaims: readonly Claim<CosinesSeries>[] = [
  ["q3-04-cosines", ""],
  ["q3-04-vqa", "-vqa"],
].flatMap(([run, end]) => [
  ...said.map((one) => claimOf("q3/04", run, { ...one, id: one.id + end })),
  byWords(run, end),
  ...shown.map((one) => quantityOf("q3/04", run, { ...one, id: one.id + end })),
]);
