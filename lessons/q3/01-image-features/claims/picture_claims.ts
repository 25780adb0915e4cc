/**
 * What is said about the vectors of the photographs.
 *
 * @module
 */

import { blockBootstrap } from "../../../../assets/blocks.ts";
import type { Claim, Measured } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import type { Run } from "../../../../assets/run.ts";
import { type Estimate, mean } from "../../../../assets/statistics.ts";
import { above } from "../../../../assets/verdict.ts";
import type { PicturesSeries } from "../experiments/pictures.ts";
import { cosine } from "./writing.ts";

type Square = readonly (readonly number[])[];

/** From this cosine on two vectors are called alike; said before anything was measured. */
const ALIKE = 0.5;

/** The mean cosine of every two pictures, with its 95 % interval over pictures. */
function overPictures(square: Square): Estimate {
  return blockBootstrap(square.length, 1, (drawn) => {
    const pairs = drawn.flatMap((a, i) =>
      // A picture that was drawn twice is no pair.
      drawn.slice(i + 1).filter((b) => b !== a).map((b) => square[a][b])
    );
    return mean(pairs);
  });
}

/** The cosine of two photographs, centred, beside what chance gives the most alike pair. */
function pair({ series }: Run<PicturesSeries>, one: string, other: string): Measured {
  const [a, b] = [one, other].map((name) =>
    series.shown.findIndex((picture) => picture.name === name)
  );
  const value = series.centred[a][b], { most } = series.chance.centred;
  return {
    value,
    text: cosine(value),
    verdict: value > most ? "holds" : "does not hold",
    because: `Their cosine is ${cosine(value)}; the most alike of ${
      series.shown.length * (series.shown.length - 1) / 2
    } pairs of made-up pictures stays below ${cosine(most)} in 95 % of the draws.`,
  };
}

const RUNS = [
  { suffix: "", run: "q3-01-pictures", who: "MobileNetV3" },
  { suffix: "-imagenet", run: "q3-01-pictures-imagenet", who: "MobileNetV2" },
] as const;

/** In the order of the text. */
export const pictureClaims: readonly Claim<PicturesSeries>[] = RUNS.flatMap((
  { suffix, run, who },
): Claim<PicturesSeries>[] => [
  {
    id: `q3/01.raw-alike${suffix}`,
    origin: "text",
    sentence:
      `As they are, the vectors of two different photographs have a cosine above ${ALIKE} on the average (${who})`,
    run,
    measure: ({ series }) => {
      const found = overPictures(series.raw);
      return measured(
        found,
        above(found, ALIKE),
        (it) => `A mean cosine of ${it}, over photographs.`,
        cosine,
      );
    },
  },
  {
    id: `q3/01.plants-alike${suffix}`,
    origin: "text",
    sentence: `Centred, the two plants are more alike than chance makes any pair (${who})`,
    run,
    measure: (run) => pair(run, "acanthus-mollis", "allium-oreophilum"),
  },
  {
    id: `q3/01.boats-alike${suffix}`,
    origin: "text",
    sentence:
      `Centred, the two pictures with boats are more alike than chance makes any pair (${who})`,
    run,
    measure: (run) => pair(run, "black-canyon", "nagasaki-boats"),
  },
]);
