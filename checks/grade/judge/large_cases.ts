/**
 * One large case for each exercise that walks back, to see how long it takes.
 *
 * A difference quotient computes the forward pass again for every parameter; on the small cases of the checks
 * that takes no time, here it takes thousands of times as long as the chain rule.
 *
 * @module
 */

import { random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise, Lesson, Size } from "../../core/exercise.ts";
import { exerciseKey } from "../../core/written.ts";

const SIZES: Readonly<Record<string, Size>> = {
  "q1/03 crossEntropyBackward": { T: 1, B: 2000 },
  "q1/03 rnnBackward": { T: 12, B: 4, H: 96 },
  "q1/03 truncatedBackward": { T: 12, B: 4, H: 96 },
  "q1/04 lstmStepBackward": { T: 1, B: 32, H: 64 },
  "q1/04 lstmBackward": { T: 8, B: 3, H: 64 },
  "q1/05 gruBackward": { T: 8, B: 3, H: 64 },
  "q1/05 gruResetAfterBackward": { T: 8, B: 3, H: 64 },
  "q1/06 lossAndGradients": { T: 12, B: 4, H: 96 },
  "q1/07 gradientNorms": { T: 12, B: 4, H: 96 },
  "q2/01 layerGradients": { T: 6, B: 4, H: 96 },
};

const made = new Map<string, Case>();

/** The large case of an exercise; `null` for one that does not need it. The same seed gives the same case. */
export function largeCase(lesson: Lesson, exercise: Exercise, seed: number): Case | null {
  const name = exerciseKey(lesson, exercise);
  const size = SIZES[name];
  if (!size) return null;
  const key = `${name} ${seed}`;
  if (!made.has(key)) made.set(key, caseOf(exercise, size, seed));
  return made.get(key)!;
}

function caseOf(exercise: Exercise, size: Size, seed: number): Case {
  // Without the difference quotients of the check: they would take as long as those of a submission.
  const { numerical: _, ...one } = exercise.make(size, random(seed));
  const { T, B, H } = size;
  const letters = [T > 1 ? `T = ${T}` : "", `B = ${B}`, H ? `H = ${H}` : ""].filter(Boolean);
  return { ...one, about: `a large one: ${letters.join(", ")}` };
}
