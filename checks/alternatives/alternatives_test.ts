import assert from "node:assert/strict";
import { STUDENT_SEED } from "../core/student_seed.ts";
import { checkExercise } from "../core/check.ts";
import { formatFailure } from "../core/failure.ts";
import { lessons } from "../lessons.ts";
import type { Alternative } from "./alternative.ts";
import { backpropagation } from "./backpropagation.ts";
import { comparing } from "./comparing.ts";
import { encodingQuestions } from "./encoding_questions.ts";
import { forwardPass } from "./forward_pass.ts";
import { fusion } from "./fusion.ts";
import { gradientsAcrossTime } from "./gradients_across_time.ts";
import { gru } from "./gru.ts";
import { hiddenStates } from "./hidden_states.ts";
import { imageFeatures } from "./image_features.ts";
import { lstm } from "./lstm.ts";
import { otherSequences } from "./other_sequences.ts";
import { nativeSpeed } from "./native_speed.ts";
import { scalarCell } from "./scalar_cell.ts";
import { sequentialMnist } from "./sequential_mnist.ts";
import { tensors } from "./tensors.ts";
import { stability } from "./stability.ts";
import { training } from "./training.ts";
import { weightsOverEpochs } from "./weights_over_epochs.ts";

/** The student's seed, and five that a grader could draw. */
const SEEDS = [STUDENT_SEED, 41, 42, 43, 44, 45];

const alternatives: readonly (readonly Alternative[])[] = [
  scalarCell,
  forwardPass,
  backpropagation,
  lstm,
  gru,
  training,
  gradientsAcrossTime,
  tensors,
  sequentialMnist,
  weightsOverEpochs,
  stability,
  otherSequences,
  nativeSpeed,
  imageFeatures,
  encodingQuestions,
  hiddenStates,
  fusion,
  comparing,
];

alternatives.forEach((some, at) => {
  const lesson = lessons[at];
  for (const { exercise: name, unusual, solution } of some) {
    Deno.test(`${lesson.id} ${name}() may be unusual. ${unusual}`, async () => {
      await lesson.prepare?.();
      const exercise = lesson.exercises.find((one) => one.name === name)!;
      for (const seed of SEEDS) {
        const failure = checkExercise(lesson, exercise, { [name]: solution }, seed);
        assert.equal(failure && formatFailure(failure), null, `seed ${seed}`);
      }
    });
  }
});

Deno.test("every exercise of every lesson has an unusual solution", () => {
  lessons.forEach(({ exercises }, at) => {
    const names = new Set(alternatives[at].map(({ exercise }) => exercise));
    assert.deepEqual(exercises.filter(({ name }) => !names.has(name)), []);
  });
});
