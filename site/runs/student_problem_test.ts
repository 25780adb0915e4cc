import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { NotSolvedYet } from "../../lessons/kit/not_solved_yet.ts";
import { repositoryRoot } from "../../checks/course/repository.ts";
import { studentProblem } from "./student_problem.ts";

const lesson = "lessons/q1/01-a-scalar-cell/scalar_cell.ts";
const at = (line: number) => `${pathToFileURL(`${repositoryRoot}/${lesson}`).href}:${line}:9`;

function thrown(error: Error, stack: string): Error {
  error.stack = `${error.name}: ${error.message}\n    at ${stack}`;
  return error;
}

Deno.test("studentProblem() names the exercise that is missing", () => {
  const problem = new NotSolvedYet("q1/01 scalarForward", "walk along");
  assert.equal(studentProblem(problem), "q1/01 scalarForward is not solved yet: walk along.");
});

Deno.test("studentProblem() names file and line of what the runtime throws, without a stack", () => {
  const error = thrown(new TypeError("hs is not iterable"), `scalarForward (${at(44)})`);
  assert.equal(studentProblem(error), `${lesson}:44: TypeError: hs is not iterable.`);
});

Deno.test("studentProblem() names file and line of what is not TypeScript", () => {
  const message = `SyntaxError: Expression expected\n   |\n44 | const hs = [;\n    at ${at(44)}`;
  const sentence = studentProblem(thrown(new TypeError(message), "worker.ts"));
  assert.equal(sentence, `${lesson}:44: this is not TypeScript: Expression expected.`);
});

Deno.test("studentProblem() leaves a sentence of the course as it is", () => {
  const error = thrown(new RangeError("h0 is [2×3], but must be [2×4]."), `x (${at(1)})`);
  assert.equal(studentProblem(error), "h0 is [2×3], but must be [2×4].");
});

Deno.test("studentProblem() has a sentence for what is thrown and is no error", () => {
  assert.equal(studentProblem("ouch"), "Something was thrown that is no error: ouch.");
});
