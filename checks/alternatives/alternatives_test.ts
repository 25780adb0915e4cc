import assert from "node:assert/strict";
import { STUDENT_SEED } from "../core/student_seed.ts";
import { checkExercise } from "../core/check.ts";
import { formatFailure } from "../core/failure.ts";
import { lessons } from "../lessons.ts";
import { alternativesOf } from "./of_lesson.ts";

/** The student's seed, and five that a grader could draw. */
const SEEDS = [STUDENT_SEED, 41, 42, 43, 44, 45];

const alternatives = await Promise.all(
  lessons.map(async (_, at) => (await alternativesOf(at)).alternatives),
);

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
