/**
 * What is said about planted matches and about fusions.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { ratio } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap, mean } from "../../../../assets/statistics.ts";
import { above, below, between } from "../../../../assets/verdict.ts";
import type { Fusion } from "../experiments/fused.ts";
import type { ErrorRow, FusingConfig, FusingSeries } from "../experiments/fusing.ts";
import type { PlantedSeries } from "../experiments/planted.ts";
import {
  A_QUARTER,
  NEARLY_ALL,
  NONE,
  PLANTED,
  POWER,
  SIGNIFICANT,
  SMALLER_PART,
} from "./limits.ts";
import { claimOf, percentOf, quantityOf, type Said, times } from "../../../../assets/said.ts";

/** Whether the test noticed, for each seed. */
function noticed({ series }: Run<PlantedSeries>, strength: number): number[] {
  return series.rows.filter((row) => row.strength === strength)
    .map(({ p }) => Number(p < SIGNIFICANT));
}

const planted: readonly Claim<PlantedSeries>[] = [
  claimOf("q3/04", "q3-04-planted", {
    id: "would-notice",
    origin: "text",
    sentence:
      `If questions knew as little of their pictures as a cosine of ${PLANTED}, the test would notice it in more than ${
        100 * POWER
      } % of the seeds`,
    estimate: (run) => bootstrap(noticed(run, PLANTED)),
    decide: (estimate) => above(estimate, POWER),
    because: (it) => `It does in ${it}.`,
    write: percentOf,
  }),
  ...[0, 0.02, 0.04].map((strength) =>
    quantityOf<PlantedSeries>("q3/04", "q3-04-planted", {
      id: `notices-${100 * strength}`,
      sentence: `The share of seeds in which the test notices a planted cosine of ${strength}`,
      number: (run) => mean(noticed(run, strength)),
      write: (share) => `${Math.round(100 * share)}\u00a0%`,
    })
  ),
  quantityOf<PlantedSeries>("q3/04", "q3-04-planted", {
    id: "planted-before",
    sentence: `How often the own picture stands before another with a planted cosine of ${PLANTED}`,
    number: ({ series }) =>
      mean(series.rows.filter(({ strength }) => strength === PLANTED).map(({ before }) => before)),
    write: percentOf,
  }),
];

const rest = (fusion: Fusion, centred: boolean) => ({ series }: Run<FusingSeries>) =>
  bootstrap(
    series.shares.filter((row) => row.fusion === fusion && row.centred === centred)
      .map(({ shares }) => shares.rest),
  );

const shareOf = (
  id: string,
  sentence: string,
  [fusion, centred]: readonly [Fusion, boolean],
  decide: Said<FusingSeries>["decide"],
): Said<FusingSeries> => ({
  id,
  origin: "text",
  sentence,
  estimate: rest(fusion, centred),
  decide,
  because: (it) => `The share is ${it}.`,
  write: percentOf,
});

const errors = ({ series }: Run<FusingSeries>, fusion: ErrorRow["fusion"], d: number) =>
  series.errors.filter((row) => row.fusion === fusion && row.d === d).map(({ error }) => error);

const fused: readonly Said<FusingSeries>[] = [
  shareOf(
    "concatenation-no-interaction",
    "In concatenated vectors nothing depends on question and picture together, also if both are centred",
    ["concatenation", true],
    (estimate) => below(estimate, NONE),
  ),
  shareOf(
    "sum-no-interaction",
    "In a sum of projections nothing does either",
    ["sum", true],
    (estimate) => below(estimate, NONE),
  ),
  shareOf(
    "product-as-it-is",
    "In a product of what was not centred less than half of the variance does",
    ["product", false],
    (estimate) => below(estimate, SMALLER_PART),
  ),
  shareOf(
    "product-centred",
    "In a product of what was centred more than nine tenths of the variance does",
    ["product", true],
    (estimate) => above(estimate, NEARLY_ALL),
  ),
  shareOf(
    "compact-centred",
    "And so it is with compact bilinear pooling",
    ["compact", true],
    (estimate) => above(estimate, NEARLY_ALL),
  ),
  ...(["product", "compact"] as const).map((fusion): Said<FusingSeries> => ({
    id: `error-falls-${fusion}`,
    origin: "text",
    sentence: `The error of ${
      fusion === "product" ? "the product of projections" : "compact bilinear pooling"
    } falls as 1/√d: with 1024 numbers it is a quarter of that with 64`,
    estimate: (run) => ratio(errors(run, fusion, 64), errors(run, fusion, 1024)),
    decide: (estimate) => between(estimate, ...A_QUARTER),
    because: (it) => `With 64 numbers it is ${it} as large.`,
    write: times,
  })),
];

/** In the order of the text. */
// deno-lint-ignore no-explicit-any
export const fusionClaims: readonly Claim<any>[] = [
  ...planted,
  ...fused.map((one) => claimOf("q3/04", "q3-04-fusions", one)),
  quantityOf<FusingSeries>("q3/04", "q3-04-fusions", {
    id: "all-products",
    sentence: "Numbers of all products of a code and a feature vector",
    number: ({ series, config }) => series.dims * (config as unknown as FusingConfig).H,
    write: (n) => String(n).replace(/(\d)(?=(\d{3})+$)/g, "$1\u202f"),
  }),
  quantityOf<FusingSeries>("q3/04", "q3-04-fusions", {
    id: "compact-error",
    sentence: "The error of compact bilinear pooling in 1024 numbers",
    number: (run) => mean(errors(run, "compact", 1024)),
    write: (x) => x.toFixed(3),
  }),
];
