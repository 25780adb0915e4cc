/**
 * The checks of lesson q2/06.
 *
 * @module
 */

import type { Lesson } from "../core/exercise.ts";
import { exercises as counting } from "./native_speed/work.ts";
import { exercises as lstmGraph } from "./native_speed/lstm.ts";
import { exercises as rnnGraph } from "./native_speed/rnn.ts";
import { exercises as updateGraph } from "./native_speed/update.ts";

/** Lesson q2/06 as the checks know it. */
export const nativeSpeed: Lesson = {
  id: "q2/06",
  slug: "06-native-speed",
  title: "Native speed",
  exercises: [...rnnGraph, ...lstmGraph, ...updateGraph, ...counting],
};
