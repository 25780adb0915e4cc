import assert from "node:assert/strict";
import { type QuestionId, questionOf, questions } from "../../lessons.ts";
import type { Behaviours } from "../behaviours.ts";
import { diagnose } from "../diagnosis.ts";
import { behavioursOf } from "../known_behaviours.ts";
import { apart, patched, type Version, versionOf } from "../versions.ts";
import { wrongVersionsOf } from "../wrong_versions/mod.ts";
import { derivePrints } from "./derive.ts";
import { behavioursFrom } from "./prints.ts";

const prints = new Map<QuestionId, Behaviours>();
for (const question of Object.keys(questions) as QuestionId[]) {
  prints.set(question, behavioursFrom(JSON.parse(JSON.stringify(await derivePrints(question)))));
}

/** What the diagnosis says by the prints, and what it says where the wrong versions are run. */
async function both(
  lessonId: string,
  name: string,
  module: Version,
): Promise<[byPrints: string, byRunning: string]> {
  const question = questionOf(lessonId);
  const exercise = questions[question].find(({ id }) => id === lessonId)!.exercises
    .find((one) => one.name === name)!;
  const said = async (behaviours: Behaviours) =>
    (await diagnose(lessonId, exercise, module, behaviours)).map(({ id }) => id).join(" + ");
  return [await said(prints.get(question)!), await said(await behavioursOf(question))];
}

for (const question of Object.keys(questions) as QuestionId[]) {
  Deno.test(`the prints of ${question} name every mistake that running the wrong versions names`, async () => {
    const { base, known } = await wrongVersionsOf(question);
    let names = 0;
    for (const { id, exercise, patch } of known) {
      const [byPrints, byRunning] = await both(
        id.split(".")[0],
        exercise,
        versionOf(patched(base, [patch])),
      );
      assert.equal(byPrints, byRunning, id);
      if (byPrints === id) names++;
    }
    assert.ok(names >= 0.95 * known.length, `${names} of ${known.length}`);
  });

  Deno.test(`the prints of ${question} name nothing for right solutions`, async () => {
    const right = versionOf((await wrongVersionsOf(question)).base);
    for (const { id, exercises } of questions[question]) {
      for (const { name } of exercises) assert.deepEqual(await both(id, name, right), ["", ""]);
    }
  });
}

Deno.test("prints name two mistakes that were made together", async () => {
  const { base, known } = await wrongVersionsOf("q1");
  const own = known.filter(({ id, exercise }) =>
    id.startsWith("q1/04.") && exercise === "lstmStepBackward"
  );
  const pairs = own.flatMap((a, at) =>
    own.slice(at + 1).filter((b) => apart(a.patch, b.patch)).map((b) => [a, b] as const)
  );
  assert.ok(pairs.length > 10);
  for (const [a, b] of pairs) {
    const version = versionOf(patched(base, [a.patch, b.patch]));
    const [byPrints, byRunning] = await both("q1/04", "lstmStepBackward", version);
    assert.equal(byPrints, byRunning, `${a.id} and ${b.id}`);
  }
});

Deno.test("prints name a mistake in a function that an exercise calls", async () => {
  const { base, known } = await wrongVersionsOf("q1");
  const { patch } = known.find(({ id }) => id === "q1/02.no-max")!;
  assert.deepEqual(
    await both("q1/03", "crossEntropyBackward", versionOf(patched(base, [patch]))),
    ["q1/02.no-max", "q1/02.no-max"],
  );
});

Deno.test("prints name nothing for a mistake that nobody has described", async () => {
  const right = versionOf((await wrongVersionsOf("q1")).base);
  const odd: Version = {
    ...right,
    throughTanh: (...args) => {
      const dz = right.throughTanh(...args) as { data: Float64Array };
      return { ...dz, data: dz.data.map((v) => v + 1e-6) };
    },
  };
  assert.deepEqual(await both("q1/03", "throughTanh", odd), ["", ""]);
});
