import assert from "node:assert/strict";
import { sampleBook } from "./testdata/sample.ts";
import { whereYouAre, writtenStates } from "./where_you_are.ts";

function bookWith(written: boolean) {
  const book = sampleBook();
  for (const question of book.questions) {
    for (const lesson of question.lessons) {
      for (const exercise of lesson.exercises) exercise.written = written;
    }
  }
  return book;
}

Deno.test("whereYouAre() names the first exercise that is not written, its file and its check", () => {
  assert.deepEqual(whereYouAre(sampleBook(), "deno"), [
    "You have written 2 of 4 exercises. Next is 3.1, rnnBackward, in lesson q1/03, " +
    "Carrying the gradient: a sample.",
    "  read    lessons/q1/03-sample/lesson.md, or its page",
    "  write   lessons/q1/03-sample/rnn_backward.ts",
    "  check   deno test lessons/q1/03-sample",
  ]);
});

Deno.test("whereYouAre() greets a fresh clone, with the command that works there", () => {
  const [first = "", ...rest] = whereYouAre(bookWith(false), "npx -y deno");
  assert.match(first, /^You are at the beginning: 4 exercises\. Next is 3\.1/);
  assert.match(rest.join("\n"), /npx -y deno test/);
});

Deno.test("whereYouAre() sends a student who has written everything to the checks", () => {
  assert.match(
    whereYouAre(bookWith(true), "deno").join("\n"),
    /All 4 .*\n {2}deno test lessons\/q1$/,
  );
});

Deno.test("writtenStates() knows every exercise by its lesson and name", () => {
  assert.deepEqual([...writtenStates(sampleBook())].slice(0, 2), [
    ["q1/03 rnnBackward", false],
    ["q1/03 clipByNorm", true],
  ]);
});
