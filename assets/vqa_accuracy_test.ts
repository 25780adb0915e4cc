import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { vqaAccuracy, vqaScores } from "./vqa_accuracy.ts";
import { normalisedAnswer, withoutArticles, withoutPunctuation } from "./vqa_normalisation.ts";

/** What the official functions gave, run in Python on answers that use everything they know. */
const cases: { answer: string; answers: string[]; normalised: string; accuracy: number }[] = JSON
  .parse(readFileSync(new URL("testdata/vqa_accuracy.json", import.meta.url), "utf8"));

Deno.test("normalisedAnswer() gives what the official script gives", () => {
  for (const { answer, normalised } of cases) assert.equal(normalisedAnswer(answer), normalised);
});

Deno.test("vqaAccuracy() gives what the official script gives", () => {
  for (const { answer, answers, accuracy } of cases) {
    assert(Math.abs(vqaAccuracy(answer, answers) - accuracy) < 1e-9, JSON.stringify(answers));
  }
});

Deno.test("vqaAccuracy() of an answer that k of ten people gave is 0, 0.3, 0.6, 0.9 or 1", () => {
  const accuracies = [0, 1, 2, 3, 4, 9].map((k) => {
    const answers = Array.from({ length: 10 }, (_, n) => n < k ? "cat" : `dog ${n}`);
    return Number(vqaAccuracy("cat", answers).toFixed(9));
  });
  assert.deepEqual(accuracies, [0, 0.3, 0.6, 0.9, 1, 1]);
});

Deno.test("vqaAccuracy() normalises nothing where all people wrote the same", () => {
  assert.equal(vqaAccuracy("2", Array(10).fill("two")), 0);
  assert.equal(vqaAccuracy("two", Array(10).fill("two")), 1);
});

Deno.test("the mistyped look-behind takes the dot from a number's end, and leaves one within it", () => {
  assert.equal(withoutPunctuation("3."), "3");
  assert.equal(withoutPunctuation("3.5"), "3.5");
  assert.equal(withoutPunctuation(".5"), ".5");
});

Deno.test("no more than 32 full stops are removed, as a flag in the place of a count has it", () => {
  assert.equal(withoutPunctuation(".".repeat(40)).length, 8);
});

Deno.test("withoutArticles() takes words for words, whatever an object calls its own", () => {
  assert.equal(withoutArticles("constructor toString The"), "constructor tostring");
});

Deno.test("vqaScores() are per cent, over all and by type", () => {
  const answers = Array(10).fill("yes");
  assert.deepEqual(
    vqaScores([
      { answer: "yes", answers, answerType: "yes/no", questionType: "is the" },
      { answer: "no", answers, answerType: "yes/no", questionType: "are the" },
      { answer: "yes", answers },
    ]),
    {
      overall: 66.67,
      perAnswerType: { "yes/no": 50 },
      perQuestionType: { "is the": 100, "are the": 0 },
    },
  );
  assert.throws(() => vqaScores([]), RangeError);
});
