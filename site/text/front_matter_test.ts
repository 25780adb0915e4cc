import assert from "node:assert/strict";
import { frontMatter } from "./front_matter.ts";

const text = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n\n## A section\n`;

Deno.test("frontMatter() reads title, minutes and summary", () => {
  const source = text("title: LSTM", "minutes: 60", 'summary: "It keeps: a memory."');
  assert.deepEqual(frontMatter(source, "l.md"), {
    title: "LSTM",
    minutes: 60,
    summary: "It keeps: a memory.",
  });
});

Deno.test("frontMatter() says which field is missing or of the wrong kind", () => {
  assert.throws(() => frontMatter(text("minutes: 60", "summary: S"), "l.md"), /l\.md:2: .*"title"/);
  assert.throws(() => frontMatter(text("title: T", "minutes: 60"), "l.md"), /l\.md:2: .*"summary"/);
  for (const minutes of ["about an hour", "0", "1.5"]) {
    const source = text("title: T", `minutes: ${minutes}`, "summary: S");
    assert.throws(() => frontMatter(source, "l.md"), /l\.md:2: .*"minutes", a whole number/);
  }
});

Deno.test("frontMatter() refuses a text without it, and what is not YAML", () => {
  assert.throws(
    () => frontMatter("## A section\n", "l.md"),
    /l\.md:1: .*must begin with front matter/,
  );
  assert.throws(() => frontMatter(text("title: a: b: c"), "l.md"), /l\.md:2: .*not YAML/);
  assert.throws(() => frontMatter(text("only words"), "l.md"), /l\.md:2: .*must have title/);
});
