/**
 * The experiments of lesson q3/01: what a network sees, and what a wrong preparation does to it.
 *
 * @module
 */

import type { Chosen, Experiment, Options } from "../../../assets/experiment.ts";
import type { NetworkName } from "../../engines/vision/network.ts";
import { askedBy, askedWords, cnnOption, pictureOptions } from "./asked_pictures.ts";
import { imagenetMistakesRun, type MistakesConfig, mistakesRun } from "./experiments/mistakes.ts";
import { imagenetPicturesRun, type PicturesConfig, picturesRun } from "./experiments/pictures.ts";

/** What `deno task record` records. */
export const experiments = [picturesRun, mistakesRun, imagenetPicturesRun, imagenetMistakesRun];

/** The options of `deno task run q3/01`. */
export const options: Options = {
  what: {
    default: "pictures",
    choices: ["pictures", "mistakes"],
    what: "look at pictures, or prepare the photographs wrongly",
  },
  ...cnnOption,
  ...pictureOptions,
  shown: { default: 9, min: 2, max: 12, what: "so many pictures are shown" },
};

/** What a student chose, with the student's own functions. */
// deno-lint-ignore no-explicit-any
export function studentExperiment(chosen: Chosen): Experiment<any, any> {
  return chosen.what === "mistakes" ? mistakesOf(chosen) : picturesOf(chosen);
}

/** Both, as `deno task run q3` makes them. */
// deno-lint-ignore no-explicit-any
export function everyExperiment(chosen: Chosen): Experiment<any, any>[] {
  return [picturesOf(chosen), mistakesOf(chosen)];
}

function picturesOf(chosen: Chosen): Experiment<unknown, PicturesConfig> {
  const cnn = chosen.cnn as NetworkName;
  const asked = askedBy(chosen);
  return {
    ...picturesRun,
    about: `Your own code: ${askedWords(asked)}, looked at by ${cnn}.`,
    config: { ...picturesRun.config, ...asked, cnn, shown: chosen.shown as number },
    engine: engineOf(cnn),
  };
}

function mistakesOf(chosen: Chosen): Experiment<unknown, MistakesConfig> {
  const cnn = chosen.cnn as NetworkName;
  const like = cnn === "mobilenet" ? mistakesRun : imagenetMistakesRun;
  return {
    ...like,
    about: `Your own code: the course’s photographs, prepared wrongly for ${cnn}.`,
    config: { ...like.config, cnn },
    engine: engineOf(cnn),
  };
}

function engineOf(cnn: NetworkName): string {
  const numbers = cnn === "mobilenetv2-int8" ? "8-bit integers" : "float32";
  return `ONNX Runtime 1.30, ${numbers}, 2 threads`;
}
