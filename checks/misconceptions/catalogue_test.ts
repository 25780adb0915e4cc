import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { repositoryRoot } from "../course/repository.ts";
import { lessons, type QuestionId, questions } from "../lessons.ts";
import { endBundling } from "./bundling.ts";
import { ladders, misconceptions } from "./catalogue.ts";
import { deriveWrongVersions, fileOf } from "./derivation.ts";
import { proveAll } from "./proving.ts";

const exercises = lessons.flatMap((lesson) =>
  lesson.exercises.map((exercise) => ({ lesson: lesson.id, exercise: exercise.name }))
);

Deno.test("every exercise has a misconception of its own and a ladder of hints", () => {
  for (const { lesson, exercise } of exercises) {
    const own = misconceptions.filter((m) =>
      m.exercise === exercise && m.id.startsWith(`${lesson}.`)
    );
    assert.ok(own.length > 0, `${lesson} ${exercise} has no misconception`);
    const ladder = ladders.filter((one) => one.lesson === lesson && one.exercise === exercise);
    assert.equal(ladder.length, 1, `${lesson} ${exercise} has ${ladder.length} ladders`);
  }
  assert.equal(ladders.length, exercises.length);
});

Deno.test("every misconception says what it is, in sentences, under a name of its own", () => {
  const ids = misconceptions.map((m) => m.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const m of misconceptions) {
    assert.match(m.id, /^q\d\/\d\d\.[a-z0-9-]+$/);
    for (const text of [m.idea, m.why, ...m.hints]) {
      assert.ok(text.length > 5, `${m.id}: "${text}"`);
    }
    assert.ok(m.looksLike.length <= 100, `${m.id}: looksLike is longer than a line`);
    assert.doesNotMatch(m.looksLike, /[.!]$/, `${m.id}: looksLike completes a line`);
  }
});

Deno.test("the wrong versions are what the solutions and the catalogue derive", async () => {
  for (const question of Object.keys(questions) as QuestionId[]) {
    const derived = await deriveWrongVersions(repositoryRoot, question);
    const file = fileOf(question);
    const present = readFileSync(`${repositoryRoot}/${file}`, "utf8");
    assert.ok(derived === present, `${file} is stale; run: deno task misconceptions --write`);
  }
  await endBundling();
});

Deno.test("every wrong version is rejected by the checks and by fresh seeds, and gets its own name", async () => {
  const fresh = [2001, 2002, 2003, 2004, 2005];
  const proofs = await proveAll(fresh);
  const passing = proofs.filter((p) => !p.rejected || p.fresh < fresh.length);
  assert.deepEqual(passing.map((p) => p.misconception.id), []);
  const misnamed = proofs.filter((p) => p.named !== "" && p.named !== p.misconception.id);
  assert.deepEqual(misnamed.map((p) => `${p.misconception.id} is named ${p.named}`), []);
  const named = proofs.filter((p) => p.named === p.misconception.id);
  assert.ok(named.length >= 0.95 * proofs.length, `${named.length} of ${proofs.length} are named`);
});
