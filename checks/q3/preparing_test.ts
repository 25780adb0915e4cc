import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { prepared, type Wanted } from "../../lessons/q3/01-image-features/preparing.ts";

/** What PyTorch makes of a few pictures; `reference/prepared.py` wrote it. */
const { cases } = JSON.parse(
  readFileSync(new URL("reference/prepared.json", import.meta.url), "utf8"),
) as {
  cases: { height: number; width: number; data: number[]; wanted: Wanted; x: number[] }[];
};

for (const { height, width, data, wanted, x } of cases) {
  const { fit, scaledTo, size } = wanted;
  Deno.test(`a picture of ${height} × ${width} is prepared as PyTorch does: ${fit} ${scaledTo} to ${size}`, () => {
    const ours = prepared({ height, width, data: Uint8Array.from(data) }, wanted);
    assert.equal(ours.length, x.length);
    // PyTorch's are not rounded to whole bytes; half a byte it may be, and what float32 leaves out.
    const half = wanted.deviation.map((deviation) => 0.5 * wanted.scale / deviation + 1e-5);
    const near = (k: number) => Math.abs(ours[k] - x[k]) < half[Math.floor(k / (size * size))];
    x.forEach((v, k) => assert(near(k), `${k}: ${ours[k]}, not ${v}`));
  });
}
