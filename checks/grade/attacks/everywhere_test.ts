import assert from "node:assert/strict";
import { lessons } from "../../lessons.ts";
import type { Grader } from "../grader.ts";
import { graderFor, lessonsOf, submissionOf } from "../testing/course.ts";
import type { Verdict } from "../verdict.ts";
import { filesOfLie, isUntouched, type Lie, lies } from "./everywhere.ts";

let graders: Promise<Grader[]> | undefined;
const verdicts = new Map<Lie, Promise<Verdict[]>>();

/** Two graders share the lies; all of them begin with the first test. */
async function begin(): Promise<void> {
  const two = await (graders = Promise.all([graderFor(lessons, {}, 1), graderFor(lessons, {}, 1)]));
  lies.forEach((lie, k) =>
    verdicts.set(
      lie,
      submissionOf("solutions", lessons, filesOfLie(lie, lessons)).then(two[k % 2].grade),
    )
  );
}

for (const lie of lies) {
  Deno.test({
    name: `in no exercise of the course anything is earned by ${lie.name}`,
    sanitizeOps: false,
    sanitizeResources: false,
    fn: async () => {
      if (!graders) await begin();
      for (const { lesson, exercise, credit, failure, doubt } of await verdicts.get(lie)!) {
        if (lie.number && isUntouched(lessonsOf(lesson)[0], exercise)) continue;
        assert.equal(doubt, undefined, `${lesson} ${exercise}`);
        assert.equal(credit, 0, `${lesson} ${exercise}: ${failure?.headline}`);
        assert(failure!.headline.length > 0);
      }
    },
  });
}

Deno.test({
  name: "and the same graders give the solutions full marks",
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    for (const grader of await graders!) {
      const solved = await grader.grade(await submissionOf("solutions", lessons));
      assert(solved.every(({ credit }) => credit === 1));
      grader.end();
    }
  },
});
