import assert from "node:assert/strict";
import { isWritten } from "./written.ts";

const skeleton = `export function tanh(x: number): number {
  throw new NotSolvedYet("q1/02 tanh", "the tangent");
}

export function softmax(x: number): number {
  throw new NotSolvedYet(
    "q1/02 softmax",
    "a long line about what to do, which the formatter wraps",
  );
}
`;

Deno.test("isWritten() tells the body of a fresh clone from any other, each exercise for itself", () => {
  assert.equal(isWritten(skeleton, "q1/02 tanh"), false);
  assert.equal(isWritten(skeleton, "q1/02 softmax"), false);
  const solved = skeleton.replace(
    /throw new NotSolvedYet\("q1\/02 tanh".*/,
    "return Math.tanh(x);",
  );
  assert.equal(isWritten(solved, "q1/02 tanh"), true);
  assert.equal(isWritten(solved, "q1/02 softmax"), false);
});
