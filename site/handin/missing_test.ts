import assert from "node:assert/strict";
import { OPEN, readAnswers } from "../../checks/course/answers.ts";
import { isComplete, missingIn, missingText } from "./missing.ts";

const sheet = (answer: string, mark = "answer") =>
  readAnswers(`## 1. Loss\n\n_Plot._\n\n<!-- ${mark} -->\n\n${answer}\n\n<!-- end -->\n`, "a.md");

Deno.test("missingIn() names an answer that is open, with its line, and none that is optional", () => {
  assert.equal(
    missingText(missingIn([], sheet(OPEN), "a.md")),
    "Answers that are not written:\n  1. Loss (a.md:7)",
  );
  assert(isComplete(missingIn([], sheet("It fell."), "a.md")));
  assert(isComplete(missingIn([], sheet(OPEN, "answer: optional"), "a.md")));
});

Deno.test("missingIn() names runs that could not be made, and a sheet that is not there", () => {
  assert.equal(
    missingText(missingIn([], undefined, "a.md", ["q9/01: it is so."])),
    "Answers that are not written:\n  a.md is not there.\n\n" +
      "Runs that could not be made:\n  q9/01: it is so.",
  );
});
