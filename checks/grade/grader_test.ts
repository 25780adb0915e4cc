import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import { lessons as all } from "../lessons.ts";
import { type UnusualFile, unusualFiles } from "./class/unusual.ts";
import { graderFor, lessonsOf, pathOf, solutionText, submissionOf } from "./testing/course.ts";
import type { Verdict } from "./verdict.ts";

/** What did not get full marks, with what is said of it. */
function lost(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(({ credit, doubt }) => credit !== 1 || doubt).map((
    { lesson, exercise, credit, failure, doubt },
  ) => `${lesson} ${exercise} ${credit}: ${failure?.headline} ${doubt ?? ""}`);
}

Deno.test("the solutions get full marks, and the skeletons get nothing: they are not solved yet", async () => {
  const grader = await graderFor(all);
  try {
    const solved = await grader.grade(await submissionOf("solutions", all));
    assert.equal(solved.length, all.flatMap(({ exercises }) => exercises).length);
    assert.deepEqual(lost(solved), []);
    const fresh = await grader.grade(await submissionOf("skeletons", all));
    for (const { credit, failure } of fresh) {
      assert.deepEqual([credit, failure?.kind], [0, "not solved yet"]);
    }
  } finally {
    grader.end();
  }
});

Deno.test("the same seed gives the same verdicts, another seed other inputs and the same marks", async () => {
  const lessons = lessonsOf("q1/03");
  const file = pathOf(lessons[0], "throughTanh");
  const wrong = solutionText(file).replace("(1 - h.data[i] * h.data[i])", "(1 - h.data[i])");
  const submission = await submissionOf("solutions", lessonsOf("q1"), { [file]: wrong });
  const verdicts = [];
  for (const seed of [1, 1, 2]) {
    const grader = await graderFor(lessons, {}, 2, seed);
    try {
      verdicts.push(await grader.grade(submission));
    } finally {
      grader.end();
    }
  }
  assert.deepEqual(verdicts[1], verdicts[0]);
  assert.notDeepEqual(verdicts[2], verdicts[0]);
  const earned = verdicts.map((some) => some.map(({ credit }) => credit > 0));
  assert.deepEqual(earned[2], earned[0]);
  assert(earned[0].includes(false) && earned[0].includes(true));
});

/** As few submissions as there must be: in each, a file stands once. */
function roundsOf(files: readonly UnusualFile[]): Map<string, UnusualFile>[] {
  const rounds: Map<string, UnusualFile>[] = [];
  for (const one of files) {
    let round = rounds.find((some) => !some.has(one.file));
    if (!round) rounds.push(round = new Map());
    round.set(one.file, one);
  }
  return rounds;
}

all.forEach((lesson, at) => {
  Deno.test(`${lesson.id}: every unusual solution gets full marks`, async () => {
    const grader = await graderFor([lesson]);
    try {
      for (const together of roundsOf(await unusualFiles(lesson, at))) {
        const files = Object.fromEntries([...together].map(([file, { text }]) => [file, text]));
        // All lessons: an alternative may use what an earlier question wrote.
        const submission = await submissionOf("solutions", all, files);
        const names = [...together.values()].map(({ exercise }) => exercise).join(", ");
        assert.deepEqual(lost(await grader.grade(submission)), [], names);
      }
    } finally {
      grader.end();
      await esbuild.stop();
    }
  });
});
