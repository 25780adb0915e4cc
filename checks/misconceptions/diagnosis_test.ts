import assert from "node:assert/strict";
import { NotSolvedYet } from "../../lessons/kit/not_solved_yet.ts";
import type { Exercise } from "../core/exercise.ts";
import { lessons, questionOf } from "../lessons.ts";
import { diagnose } from "./diagnosis.ts";
import { patched, type Version, versionOf } from "./versions.ts";
import { wrongVersionsOf } from "./wrong_versions/mod.ts";

const { base, known } = await wrongVersionsOf("q1");
const version = (...ids: string[]): Version =>
  versionOf(patched(base, ids.map((id) => known.find((one) => one.id === id)!.patch)));

function find(lesson: string, name: string): Exercise {
  return lessons.find((one) => one.id === lesson)!.exercises.find((one) => one.name === name)!;
}

async function named(lesson: string, name: string, module: Version): Promise<string[]> {
  return (await diagnose(lesson, find(lesson, name), module)).map((m) => m.id);
}

Deno.test("diagnose() names nothing for a right solution", async () => {
  for (const lesson of lessons) {
    await lesson.prepare?.();
    const right = versionOf((await wrongVersionsOf(questionOf(lesson.id))).base);
    for (const exercise of lesson.exercises) {
      assert.deepEqual(await diagnose(lesson.id, exercise, right), [], exercise.name);
    }
  }
});

Deno.test("diagnose() names both of two mistakes made together", async () => {
  const both = version("q1/04.forget-takes-new-memory", "q1/04.dc-without-next");
  assert.deepEqual(
    (await named("q1/04", "lstmStepBackward", both)).sort(),
    ["q1/04.dc-without-next", "q1/04.forget-takes-new-memory"],
  );
});

Deno.test("diagnose() names nothing for a mistake that nobody has described", async () => {
  const right = versionOf(base);
  const odd: Version = {
    ...right,
    throughTanh: (...args) => {
      const dz = right.throughTanh(...args) as { data: Float64Array };
      return { ...dz, data: dz.data.map((v) => 1.0001 * v + 0.001) };
    },
  };
  assert.deepEqual(await named("q1/03", "throughTanh", odd), []);
});

Deno.test("diagnose() leaves out the inputs on which another exercise is not solved yet", async () => {
  const right = versionOf(base);
  const open: Version = {
    ...right,
    lossAndGradients: (...args) => {
      if ((args[0] as { kind: string }).kind !== "rnn") {
        throw new NotSolvedYet("q1/04 lstmStep", "");
      }
      const made = right.lossAndGradients(...args) as { loss: number };
      return { ...made, loss: made.loss + 1 };
    },
  };
  assert.deepEqual(await named("q1/06", "lossAndGradients", open), []);
});

Deno.test("diagnose() finds a mistake in another function that the exercise calls", async () => {
  const wrong = version("q1/02.no-max");
  assert.deepEqual(await named("q1/03", "crossEntropyBackward", wrong), ["q1/02.no-max"]);
});

Deno.test("diagnose() calls the student's function a handful of times", async () => {
  const exercise = find("q1/03", "rnnBackward");
  let calls = 0;
  const wrong = version("q1/03.no-carry");
  await diagnose("q1/03", exercise, {
    rnnBackward: (...args: unknown[]) => {
      calls++;
      return wrong.rnnBackward(...args);
    },
  });
  assert.ok(calls <= 2 * 20, `the student's function was called ${calls} times`);
});
