import assert from "node:assert/strict";
import { mathsFaces, textFaces } from "./faces.ts";
import { charactersOf, subset } from "./subset.ts";

Deno.test("textFaces() names only files that it also hands out", () => {
  const { css, files } = textFaces();
  const named = [...css.matchAll(/url\(fonts\/([^)]+)\)/g)].map((match) => match[1]);
  assert.deepEqual(named, files.map(({ name }) => name));
  assert.equal(files.length, 8);
  for (const { path } of files) assert.ok(Deno.statSync(path).isFile);
});

Deno.test("mathsFaces() keeps every face of KaTeX, in one format", () => {
  const { css, files } = mathsFaces();
  assert.equal(css.match(/@font-face/g)?.length, files.length);
  assert.doesNotMatch(css, /\.ttf|\.woff\)/);
});

Deno.test("subset() makes a face smaller and leaves it a WOFF2 file", async () => {
  const mono = textFaces().files.find(({ name }) => name.startsWith("jetbrains"))!;
  const whole = Deno.readFileSync(mono.path);
  const part = await subset(whole, "abc", mono.axes);
  assert.equal(new TextDecoder().decode(part.slice(0, 4)), "wOF2");
  assert.ok(part.length < whole.length / 4);
});

Deno.test("charactersOf() has ASCII and what else the pages hold, each once", () => {
  const characters = charactersOf(["σ and σ", "“h”"]);
  assert.equal(characters.length, 95 + 3);
  assert.ok(characters.includes("~") && characters.includes("σ"));
});
