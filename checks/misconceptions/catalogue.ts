/**
 * The catalogue: all misconceptions and all ladders of hints, lesson by lesson.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as q1_01 from "./q1_01.ts";
import * as q1_02 from "./q1_02.ts";
import * as q1_03 from "./q1_03.ts";
import * as q1_04 from "./q1_04.ts";
import * as q1_05 from "./q1_05.ts";
import * as q1_06 from "./q1_06.ts";
import * as q1_07 from "./q1_07.ts";
import * as q2_01 from "./q2_01.ts";
import * as q2_02 from "./q2_02.ts";
import * as q2_03 from "./q2_03.ts";
import * as q2_04 from "./q2_04.ts";
import * as q2_05 from "./q2_05.ts";
import * as q2_06 from "./q2_06.ts";
import * as q3_01 from "./q3_01.ts";
import * as q3_02 from "./q3_02.ts";
import * as q3_03 from "./q3_03.ts";
import * as q3_04 from "./q3_04.ts";
import * as q3_05 from "./q3_05.ts";

const lessons = [
  ...[q1_01, q1_02, q1_03, q1_04, q1_05, q1_06, q1_07],
  ...[q2_01, q2_02, q2_03, q2_04, q2_05, q2_06],
  ...[q3_01, q3_02, q3_03, q3_04, q3_05],
];

/** Every known mistake. */
export const misconceptions: readonly Misconception[] = lessons.flatMap((one) =>
  one.misconceptions
);

/** The hints of every exercise, for somebody whose mistake is not known. */
export const ladders: readonly ExerciseHints[] = lessons.flatMap((one) => one.ladders);
