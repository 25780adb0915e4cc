/**
 * What is said about wrong preparations.
 *
 * @module
 */

import type { Claim } from "../../../../assets/claim.ts";
import { measured } from "../../../../assets/measured.ts";
import { difference } from "../../../../assets/paired.ts";
import type { Run } from "../../../../assets/run.ts";
import { bootstrap } from "../../../../assets/statistics.ts";
import { above, below } from "../../../../assets/verdict.ts";
import { percent } from "../../../../assets/words.ts";
import type { MistakesSeries, PreparedSo } from "../experiments/mistakes.ts";
import { distances, signedDistances } from "./writing.ts";

/** From here on a picture has become another one: half the way to it. Said before anything was measured. */
const FAR = 0.5;

const COCO = { run: "q3-01-mistakes", who: "MobileNetV3", suffix: "" } as const;
const IMAGENET = {
  run: "q3-01-mistakes-imagenet",
  who: "MobileNetV2",
  suffix: "-imagenet",
} as const;
type Which = typeof COCO | typeof IMAGENET;

/** What came of a way to prepare the photographs. */
export function wayOf({ series }: Run<MistakesSeries>, key: string): PreparedSo {
  const found = series.preparations.find((way) => way.key === key);
  if (!found) throw new Error(`Nothing was prepared in the way "${key}".`);
  return found;
}

/** How far each photograph moved. */
export function movedBy(run: Run<MistakesSeries>, key: string): number[] {
  return wayOf(run, key).rows.map(({ moved }) => moved);
}

/** That a mistake moves vectors more than half the way to another photograph. */
function far({ run, who, suffix }: Which, key: string, doing: string): Claim<MistakesSeries> {
  return {
    id: `q3/01.far-${key}${suffix}`,
    origin: "text",
    sentence: `${doing} moves a vector more than half the way to another photograph (${who})`,
    run,
    measure: (run) => {
      const found = bootstrap(movedBy(run, key));
      return measured(
        found,
        above(found, FAR),
        (it) => `It moves ${it} of the mean distance between two photographs.`,
        distances,
      );
    },
  };
}

/** That after a mistake most photographs are no longer nearest to their own vectors. */
function lost({ run, who, suffix }: Which, key: string, doing: string): Claim<MistakesSeries> {
  return {
    id: `q3/01.lost-${key}${suffix}`,
    origin: "text",
    sentence:
      `${doing}: fewer than half of the photographs are still nearest to their own vector (${who})`,
    run,
    measure: (run) => {
      const found = bootstrap(wayOf(run, key).rows.map(({ own }) => Number(own)));
      return measured(
        found,
        below(found, 0.5),
        (it) => `${it} of the photographs are.`,
        (share) => percent(share),
      );
    },
  };
}

/** That a mistake moves vectors more than a mirror image does, photograph by photograph. */
function beyondMirror(
  { run, who, suffix }: Which,
  key: string,
  doing: string,
): Claim<MistakesSeries> {
  return {
    id: `q3/01.more-than-mirror-${key}${suffix}`,
    origin: "text",
    sentence: `${doing} moves a vector more than mirroring the picture (${who})`,
    run,
    measure: (run) => {
      const found = difference(movedBy(run, key), movedBy(run, "mirrored"));
      return measured(
        found,
        above(found, 0),
        (it) => `The difference is ${it} of the mean distance between two photographs.`,
        signedDistances,
      );
    },
  };
}

/** In the order of the text. */
export const mistakeClaims: readonly Claim<MistakesSeries>[] = [
  far(COCO, "stretched", "Stretching"),
  far(IMAGENET, "stretched", "Stretching"),
  far(COCO, "turned", "Turning by 90°"),
  far(IMAGENET, "turned", "Turning by 90°"),
  far(COCO, "bgr", "Exchanging red and blue"),
  far(IMAGENET, "bgr", "Exchanging red and blue"),
  beyondMirror(COCO, "bgr", "Exchanging red and blue"),
  beyondMirror(IMAGENET, "bgr", "Exchanging red and blue"),
  far(IMAGENET, "half", "½ for every mean and deviation"),
  beyondMirror(IMAGENET, "half", "½ for every mean and deviation"),
  far(IMAGENET, "unnormalised", "Leaving out mean and deviation"),
  far(IMAGENET, "bytes", "Leaving the bytes as they are"),
  lost(IMAGENET, "bytes", "Bytes as they are"),
  far(COCO, "unit", "Dividing by 255 once more"),
  lost(COCO, "unit", "Divided by 255 once more"),
  lost(COCO, "interleaved", "Colours not separated"),
  lost(IMAGENET, "interleaved", "Colours not separated"),
];
