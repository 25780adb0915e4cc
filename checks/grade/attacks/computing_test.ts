import assert from "node:assert/strict";
import { checkExercise, NOT_DERIVED } from "../../core/check.ts";
import { STUDENT_SEED } from "../../core/student_seed.ts";
import type { Verdict } from "../verdict.ts";
import { graderFor, lessonsOf, pathOf, solutionText, submissionOf } from "../testing/course.ts";
import { knownAnswers, type Shortcut, shortcuts } from "./computing.ts";
import { ATTACKED, EXERCISE, replaced } from "./submissions.ts";

/** The verdicts on a shortcut, for its lesson. */
async function gradeShortcut({ exercise: full, before, does }: Shortcut): Promise<Verdict[]> {
  const [id, exercise] = full.split(" ");
  const [lesson] = lessonsOf(id);
  const file = pathOf(lesson, exercise);
  const text = `${before}\n${replaced(solutionText(file), exercise, String(does))}`;
  const grader = await graderFor([lesson]);
  try {
    return await grader.grade(
      await submissionOf("solutions", lessonsOf("q1"), { [file]: text }),
    );
  } finally {
    grader.end();
  }
}

let graded: Promise<Verdict[]>[] | undefined;

/** All of them at once: what takes their time is the limit, and a second one where it was the machine's fault. */
const verdictsOn = (shortcut: Shortcut) =>
  (graded ??= shortcuts.map(gradeShortcut))[shortcuts.indexOf(shortcut)];

for (const shortcut of shortcuts) {
  Deno.test({
    name:
      `${shortcut.exercise} by ${shortcut.name} earns nothing, and everything else of the lesson does`,
    sanitizeOps: false,
    sanitizeResources: false,
    fn: async () => {
      for (const { exercise, credit, failure } of await verdictsOn(shortcut)) {
        if (!shortcut.exercise.endsWith(` ${exercise}`)) {
          assert.equal(credit, 1, `${exercise}: ${failure?.headline}`);
        } else assert.deepEqual([credit, failure?.headline], [0, NOT_DERIVED]);
      }
    },
  });
}

Deno.test("a check with a known seed is deceived by whoever knows the answers", () => {
  const answers = knownAnswers();
  const lookUp = (...given: unknown[]) => answers[JSON.stringify(given)] ?? [];
  const exercise = ATTACKED.exercises.find(({ name }) => name === EXERCISE)!;
  const passes = (seed: number) =>
    checkExercise(ATTACKED, exercise, { [EXERCISE]: lookUp }, seed) === null;
  assert.deepEqual([passes(STUDENT_SEED), passes(STUDENT_SEED + 1)], [true, false]);
});
