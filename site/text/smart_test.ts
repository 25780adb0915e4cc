import assert from "node:assert/strict";
import { smart } from "./smart.ts";

Deno.test("smart() opens and closes quotes and sets apostrophes", () => {
  assert.equal(smart(`"It's" ('so')`), "“It’s” (‘so’)");
});
