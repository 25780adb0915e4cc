/**
 * The numbers that the text shows.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import type { Run } from "../../../../assets/run.ts";
import { mean } from "../../../../assets/statistics.ts";
import type { MistakesSeries } from "../experiments/mistakes.ts";
import type { PicturesSeries } from "../experiments/pictures.ts";
import { movedBy, wayOf } from "./mistake_claims.ts";
import { cosine, distances } from "./writing.ts";

function quantity<S>(
  id: string,
  sentence: string,
  run: string,
  number: (run: Run<S>) => number,
  write: (value: number) => string,
  because = "One network, nine photographs.",
): Claim<S> {
  return {
    id: `q3/01.${id}`,
    origin: "text",
    sentence,
    run,
    measure: (run) => {
      const value = number(run);
      return { value, text: write(value), verdict: "quantity", because };
    },
  };
}

const whole = (n: number) => String(Math.round(n));

const pictures: readonly Claim<PicturesSeries>[] = [
  quantity(
    "chance-raw",
    "Mean cosine of made-up pictures, as they are",
    "q3-01-pictures",
    ({ series }) => series.chance.raw.mean,
    cosine,
  ),
  quantity(
    "chance-centred",
    "Mean cosine of made-up pictures, centred",
    "q3-01-pictures",
    ({ series }) => series.chance.centred.mean,
    cosine,
  ),
  quantity(
    "dims",
    "Numbers in a vector of MobileNetV3",
    "q3-01-pictures",
    ({ series }) => series.network.dims,
    whole,
    "The network’s own.",
  ),
  quantity(
    "dims-imagenet",
    "Numbers in a vector of MobileNetV2",
    "q3-01-pictures-imagenet",
    ({ series }) => series.network.dims,
    whole,
    "The network’s own.",
  ),
];

const mistakes: readonly Claim<MistakesSeries>[] = [
  ["", "q3-01-mistakes", ["mirrored", "closer", "unmixed", "framed"]],
  ["-imagenet", "q3-01-mistakes-imagenet", ["mirrored", "closer", "unmixed", "framed"]],
].flatMap(([suffix, run, keys]) =>
  (keys as string[]).map((key) =>
    quantity<MistakesSeries>(
      `moved-${key}${suffix}`,
      `How far “${key}” moves a vector, on the average`,
      run as string,
      (run) => mean(movedBy(run, key)),
      distances,
    )
  )
);

/** How many photographs get the name that is given most often. */
function oneName(id: string, run: string, key: string, doing: string): Claim<MistakesSeries> {
  return quantity(
    id,
    `Photographs that get the most frequent name ${doing}`,
    run,
    (run) => {
      const labels = wayOf(run, key).rows.map(({ label }) => label);
      return Math.max(...labels.map((one) => labels.filter((other) => other === one).length));
    },
    (n) => String(n),
  );
}

const names: readonly Claim<MistakesSeries>[] = [
  oneName(
    "one-name-bytes-imagenet",
    "q3-01-mistakes-imagenet",
    "bytes",
    "when bytes go in as they are",
  ),
  oneName("one-name-unit", "q3-01-mistakes", "unit", "when they are divided by 255 once more"),
];

/** All of them. */
export const quantities = [...pictures, ...mistakes, ...names];
