/**
 * Misconceptions and hints of lesson q2/04.
 *
 * @module
 */

import type { ExerciseHints, Misconception } from "./misconception.ts";
import * as curvature from "./q2_04/curvature.ts";
import * as lstmJacobian from "./q2_04/lstm_jacobian.ts";
import * as products from "./q2_04/products.ts";
import * as rnnJacobian from "./q2_04/rnn_jacobian.ts";
import * as saturation from "./q2_04/saturation.ts";
import * as settling from "./q2_04/settling.ts";
import * as sharpest from "./q2_04/sharpest.ts";

const parts = [saturation, rnnJacobian, lstmJacobian, products, curvature, sharpest, settling];

/** Wrong ideas, in the order of the exercises. */
export const misconceptions: readonly Misconception[] = parts.flatMap((one) => one.misconceptions);

/** Hints for anybody, in the order of the exercises. */
export const ladders: readonly ExerciseHints[] = parts.flatMap((one) => one.ladders);
