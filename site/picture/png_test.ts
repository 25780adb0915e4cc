import assert from "node:assert/strict";
import { pngOf } from "./png.ts";

/** A text as a picture; what does not fit into its width is cut off. */
const drawn = async (text: string, width = 300) =>
  (await pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40" ` +
      `font-family="'Source Sans 3'" font-size="20"><text x="9" y="26">${text}</text></svg>`,
  )).toBase64();

Deno.test("pngOf() has every sign that figures use", async () => {
  const nothing = await drawn(" ");
  for (const sign of "°²³µ·¹½×ρσᵀᵗ’“”…⁰⁴⁵⁶⁷⁸⁹⁻←↑→↓∏−√■□▲△▽○✓") {
    assert.notEqual(await drawn(sign), nothing, sign);
  }
});

Deno.test("pngOf() leaves letters in their face where a sign beside them comes from another", async () => {
  assert.notEqual(await drawn("epochs →"), await drawn("epochs"));
  assert.equal(await drawn("epochs →", 70), await drawn("epochs", 70));
});
