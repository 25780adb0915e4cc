import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { readAnswers } from "../../checks/course/answers.ts";
import { repositoryRoot } from "../../checks/course/repository.ts";
import type { BookLesson } from "../book.ts";
import { renderLesson } from "../text/render.ts";
import { unmeasuredClaims } from "../notebook/unmeasured.ts";
import { ownEvidence } from "./own_evidence.ts";
import { otherwiseText } from "./settings.ts";

const recorded = readRun("q1-07-gradients");
const id = "q1/07.rnn-left-10";

Deno.test("a number comes from the student's run, and says so where it does not", async () => {
  const none = await ownEvidence("q1", []);
  assert.match(none.claim(id)!.text, / \(the course’s run\)$/);
  const same = await ownEvidence("q1", [recorded]);
  assert.equal(`${same.claim(id)!.text} (the course’s run)`, none.claim(id)!.text);
  assert.equal(otherwiseText(same.otherwise), "");
});

Deno.test("a number from a run with other settings is marked, and the settings are named", async () => {
  const run: Run = { ...recorded, config: { ...recorded.config, T: 51 } };
  const evidence = await ownEvidence("q1", [run]);
  assert.match(evidence.claim(id)!.text, /†$/);
  assert.match(
    otherwiseText(evidence.otherwise),
    /^† from a run with other settings than the course’s: q1-07-gradients \(T 51 instead of 50\)\.$/,
  );
});

Deno.test("the model answers name claims and figures that there are", async () => {
  const claims = await unmeasuredClaims();
  const { figure, diagram } = await ownEvidence("q0", []);
  for (const question of ["q1", "q2", "q3"]) {
    const file = `solutions/${question}/answers.md`;
    const answers = readAnswers(readFileSync(`${repositoryRoot}/${file}`, "utf8"), file);
    for (const { text, line } of answers) {
      const sheet = { id: question, file, source: "\n".repeat(line - 1) + text, exercises: [] };
      const evidence = { ...claims, figure, diagram };
      const { html } = await renderLesson(sheet as unknown as BookLesson, evidence, "");
      assert.doesNotMatch(html, /:claim|::figure|::claims/);
    }
  }
});
