import assert from "node:assert/strict";
import { mathText } from "./math_text.ts";

const spans = (text: string) =>
  [...mathText(text, [0, 0], "start", "black").matchAll(/<tspan([^>]*)>([^<]*)/g)]
    .map(([, look = "", content]) => `${content}${/italic/.test(look) ? "/" : ""}`);

Deno.test("mathText() sets letters in italics and figures upright", () => {
  assert.deepEqual(spans("h_{t−1}"), ["h/", "t/", "−1"]);
  assert.deepEqual(spans("× (1 − z)"), ["× (1 − ", "z/", ")"]);
});

Deno.test("mathText() keeps function names and the sign of a transpose upright", () => {
  assert.deepEqual(spans("tanh"), ["tanh"]);
  assert.deepEqual(spans("W_{hh}^{T}"), ["W/", "hh/", "T"]);
});

Deno.test("mathText() comes back to the baseline after a script", () => {
  const shifts = [...mathText("h_{t}^{2})", [0, 0], "start", "black").matchAll(/dy="([^"]+)"/g)]
    .map((found) => Number(found[1]));
  assert(Math.abs(shifts.reduce((sum, shift) => sum + shift, 0)) < 1e-9, shifts.join(" "));
});
