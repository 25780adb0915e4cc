import assert from "node:assert/strict";
import { withFreshStates, writtenStates } from "./exercise_state.ts";
import { sampleBook } from "./testdata/sample.ts";

Deno.test("withFreshStates() changes the states that are known and nothing else", () => {
  const state = (key: string, words: string) =>
    `<span class="state" data-exercise="${key}">${words}</span>`;
  const built = state("q1/02 tanh", "not solved yet") + state("q1/02 softmax", "not solved yet");
  assert.equal(
    withFreshStates(built, new Map([["q1/02 tanh", true]])),
    state("q1/02 tanh", "written: run the check") + state("q1/02 softmax", "not solved yet"),
  );
});

Deno.test("writtenStates() knows every exercise by its lesson and name", () => {
  assert.deepEqual([...writtenStates(sampleBook())].slice(0, 2), [
    ["q1/03 rnnBackward", false],
    ["q1/03 clipByNorm", true],
  ]);
});
