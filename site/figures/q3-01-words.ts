/**
 * What the figures of lesson q3/01 share: names, numbers, and how a run is spoken of.
 *
 * @module
 */

import type { Run } from "../../assets/run.ts";
import type { MistakesSeries } from "../../lessons/q3/01-image-features/experiments/mistakes.ts";
import type { PicturesSeries } from "../../lessons/q3/01-image-features/experiments/pictures.ts";

export type PicturesRun = Run<PicturesSeries>;
export type MistakesRun = Run<MistakesSeries>;

/** "march pastoral"; of a file's name no more than fits. */
export function pictureName(name: string, most = 24): string {
  const words = name.replaceAll(/[-_]+/g, " ");
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}

/** "0.74", "−0.12" */
export function hundredths(value: number): string {
  return value.toFixed(2).replace(/^-(?=.*[1-9])/, "−").replace(/^-/, "");
}

/** The network in a few words: "MobileNetV3, trained to find 80 kinds of things …". */
export function networkWords({ series }: PicturesRun | MistakesRun): string {
  return series.network.about;
}

/** "three", "12" */
export function numberWord(n: number): string {
  const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
  return words[n] ?? String(n);
}
