import assert from "node:assert/strict";
import { keepTogether } from "./spacing.ts";

Deno.test("keepTogether() binds a sign to both of its sides", () => {
  assert.equal(
    keepTogether("at T = 50 or 2.1 · 10⁻⁵ so"),
    "at T\u00a0=\u00a050 or 2.1\u00a0·\u00a010⁻⁵ so",
  );
});

Deno.test("keepTogether() leaves a sign alone that relates nothing", () => {
  assert.equal(keepTogether("the sign = , and · ."), "the sign = , and · .");
});
