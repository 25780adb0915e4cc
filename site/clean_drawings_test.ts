import assert from "node:assert/strict";
import { cleanDrawings } from "./clean_drawings.ts";

Deno.test("cleanDrawings() keeps a tenth of a pixel in drawings and leaves all else", () => {
  const path = (d: string) =>
    `<p title="0.123">0.123</p><svg><path d="${d}" opacity="0.123"/></svg>`;
  assert.equal(cleanDrawings(path("M-1.234,5.96L7.001,8")), path("M-1.2,6L7,8"));
});

Deno.test("cleanDrawings() drops the names of parts and keeps the name of the drawing", () => {
  assert.equal(
    cleanDrawings(
      '<svg aria-label="a line"><g aria-label="line" fill="x" aria-description="y"></g></svg>',
    ),
    '<svg aria-label="a line"><g fill="x"></g></svg>',
  );
});
