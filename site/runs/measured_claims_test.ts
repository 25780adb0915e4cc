import assert from "node:assert/strict";
import type { Claim, Measured } from "../../assets/claim.ts";
import type { Run } from "../../assets/run.ts";
import { measureClaims } from "./measured_claims.ts";

const run = { name: "q1-00-example" } as Run;
const holds: Measured = { value: 2, text: "2", verdict: "holds", because: "It is 2." };

function claim(id: string, measure: () => Measured): Claim {
  return { id, origin: "text", sentence: "It is so.", run: "q1-00-example", measure };
}

Deno.test("measureClaims() puts what was measured beside what is said", () => {
  const { claims, problems } = measureClaims([claim("q1/00.a", () => holds)], () => run);
  assert.deepEqual(problems, []);
  assert.deepEqual(claims, [{
    id: "q1/00.a",
    origin: "text",
    sentence: "It is so.",
    run: "q1-00-example",
    ...holds,
  }]);
});

Deno.test("measureClaims() goes on after a claim that throws, and names it", () => {
  const broken = claim("q1/00.b", () => {
    throw new TypeError("there is no seed 3");
  });
  const { claims, problems } = measureClaims([broken, claim("q1/00.a", () => holds)], () => run);
  assert.equal(claims.length, 1);
  assert.deepEqual(problems, ["q1/00.b cannot be measured: there is no seed 3."]);
});

Deno.test("measureClaims() refuses a value that is no number, and an id that comes twice", () => {
  const nothing = claim("q1/00.a", () => ({ ...holds, value: NaN }));
  const { problems } = measureClaims([nothing, claim("q1/00.a", () => holds)], () => run);
  assert.deepEqual(problems, [
    "q1/00.a is the id of two claims.",
    "q1/00.a cannot be measured: its value is NaN.",
  ]);
});
