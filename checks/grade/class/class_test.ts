import assert from "node:assert/strict";
import { proveClass } from "./prove_class.ts";

Deno.test("a class of the right, the wrong, the broken and the hostile gets what each of them must get", async () => {
  // Places 7 to 27 of the row: some of every kind. `prove_class.ts` does the same with 200.
  const { submissions, surprises } = await proveClass({ count: 20, seed: 1, first: 7 });
  assert.equal(submissions, 20);
  assert.deepEqual(surprises, []);
});
