import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { lessonWith, sampleEvidence, sampleLesson, sampleSource } from "../testdata/sample.ts";
import { renderLesson } from "./render.ts";

async function bodyOf(...lines: string[]): Promise<Document> {
  const { html } = await renderLesson(lessonWith(...lines), sampleEvidence);
  return parseHTML(`<html><body>${html}</body></html>`).document;
}

const whole = await renderLesson(sampleLesson(), sampleEvidence);
const page = parseHTML(`<html><body>${whole.html}</body></html>`).document;
const texts = (selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent?.trim());

Deno.test("renderLesson() lists the sections in order, with the ids of their headings", () => {
  assert.deepEqual(whole.sections.map(({ title }) => title), texts("h2"));
  for (const { id } of whole.sections) assert.ok(page.getElementById(id));
});

Deno.test("renderLesson() sets the lede with its mathematics and coloured names", () => {
  assert.match(whole.summary, /^A tanh network .*class="cell-lstm">LSTM<.*<math/s);
  assert.doesNotMatch(whole.summary, /<p>/);
});

Deno.test("renderLesson() writes MathML beside mathematics for the eye", () => {
  assert.ok(page.querySelectorAll("math").length >= 5);
  assert.equal(
    page.querySelectorAll("math").length,
    page.querySelectorAll(".katex-html[aria-hidden=true]").length,
  );
});

Deno.test("renderLesson() colours the terms of an equation by their gate", () => {
  assert.ok(page.querySelector(".katex-html .gate-forget"));
  assert.ok(page.querySelector(".katex-html .cell-lstm"));
});

Deno.test("renderLesson() keeps a relation on one line and curls quotes, but not in code", async () => {
  const body = await bodyOf('`a = 5` and "so", T = 50 isn\'t');
  assert.equal(body.querySelector("code")?.textContent, "a = 5");
  assert.equal(body.querySelector("p")?.textContent, "a = 5 and “so”, T\u00a0=\u00a050 isn’t");
});

Deno.test("renderLesson() folds a margin note under its bold title or its first words", () => {
  assert.deepEqual(texts(".note summary"), [
    "Shapes",
    "A second note follows at …",
    "The highlighted line is the equation.",
  ]);
});

Deno.test("renderLesson() names file and region over woven code and dims all lines but the hits", () => {
  assert.deepEqual(texts(".source .where"), ["rnn_backward.ts · carry"]);
  const pre = page.querySelector(".has-hits");
  assert.equal(pre?.querySelectorAll(".dim").length, 5);
  assert.equal(pre?.querySelector(".hit")?.textContent, "  dhNext = matmulTB(dz, Whh);");
});

Deno.test("renderLesson() gives every exercise its number, name, state, file and command", () => {
  const place = page.querySelector("#exercise-3-1");
  const text = place?.textContent ?? "";
  assert.match(text, /Exercise 3\.1 rnnBackward/);
  assert.match(text, /lessons\/q1\/03-sample\/rnn_backward\.ts/);
  assert.match(text, /deno test lessons\/q1\/03-sample/);
  const state = place?.querySelector("[data-exercise='q1/03 rnnBackward']");
  assert.equal(state?.textContent, "not solved yet");
});

Deno.test("renderLesson() shows a claim's value and describes it with verdict and reason", () => {
  const link = page.querySelector(".claim a");
  assert.equal(link?.textContent, "3 · 10⁻¹⁴");
  assert.equal(link?.getAttribute("href"), "../claims.html#q1-03-decay");
  const note = page.getElementById(link?.getAttribute("aria-describedby") ?? "");
  assert.match(note?.textContent ?? "", /^Holds\. Over 20 seeds/);
});

Deno.test("renderLesson() lists the claims of one origin with their verdicts", () => {
  assert.deepEqual(texts(".claims td.verdict b"), ["not decidable", "does not hold"]);
});

Deno.test("renderLesson() gives the drawings of one page different ids", async () => {
  const body = await bodyOf("::diagram{cell=lstm}", "", "::diagram{cell=lstm lit=forget,memory}");
  const ids = [...body.querySelectorAll("[id]")].map(({ id }) => id);
  assert.equal(body.querySelectorAll(".diagram svg").length, 2);
  assert.equal(new Set(ids).size, ids.length);
});

const refused: [string, string[], RegExp][] = [
  [
    "an unknown directive",
    ["a", "", ":::nota", "x", ":::"],
    /lesson\.md:8: there is no directive :::nota; known are :::aside, /,
  ],
  [
    "a colon that became a directive",
    ["ratio a:b"],
    /:6: there is no directive :b; .*For a colon before a letter write/,
  ],
  [
    "an unknown exercise",
    [":::exercise{name=tanh}", ":::"],
    /:6: q1\/03 has no exercise "tanh"; its exercises are none\./,
  ],
  ["an exercise without a name", [":::exercise", ":::"], /:6: :::exercise needs \{name=…\}\./],
  [
    "an unknown figure",
    ["", "::figure{#q1-99-none}"],
    /:7: there is no figure "q1-99-none" in site\/figures\./,
  ],
  [
    "a figure twice",
    ["::figure{#sample-decay}", "", "::figure{#sample-decay}"],
    /:8: figure "sample-decay" stands in this text already\./,
  ],
  ["an unknown cell", ["::diagram{cell=ntm}"], /:6: .*ntm/],
  ["an unknown part of a cell", ["::diagram{cell=gru lit=forget}"], /:6: .*forget/],
  [
    "an unknown claim",
    ["so :claim[q1/03.nothing]"],
    /:6: there is no claim "q1\/03\.nothing" in any claims\.ts\./,
  ],
  [
    "a table of no claims",
    ["::claims{lesson=q1/99 origin=lab}"],
    /:6: q1\/99 makes no claims of origin "lab"\./,
  ],
  [
    "a table of no claims about a run",
    ["::claims{lesson=q1/03 run=q1-03-none}"],
    /:6: q1\/03 makes no claims about the run "q1-03-none"\./,
  ],
  [
    "a table of claims about nothing",
    ["::claims{lesson=q1/03 about=growth}"],
    /:6: q1\/03 makes no claims about "growth"\./,
  ],
  [
    "an unknown gate",
    [":gate[garden]"],
    /:6: "garden" does not begin with the name of a gate: input, forget, /,
  ],
  [
    "mathematics that is none",
    ["so $\\frac{1$"],
    /:6: this is not mathematics that KaTeX can set: /,
  ],
  [
    "an unknown language",
    ["```rust", "```"],
    /:6: no highlighting for "rust": use text, sh, ts or json\./,
  ],
  [
    "a word after the language that means nothing",
    ["```ts ingore a.ts#b", "```"],
    /:6: "ingore" after the language of a fence means nothing here\./,
  ],
  [
    "a hit outside of the block",
    ["```ts ignore a.ts#b hit=3", "1;", "```"],
    /:6: hit=3 does not name lines of this block of 1\./,
  ],
  [
    "a module's code that is not woven in yet",
    ["```ts ignore a.ts#b", "```"],
    /:6: a\.ts#b is not woven in yet: deno task weave/,
  ],
];

for (const [what, lines, sentence] of refused) {
  Deno.test(`renderLesson() refuses ${what}, with file and line`, async () => {
    await assert.rejects(renderLesson(lessonWith(...lines), sampleEvidence), (error: Error) => {
      assert.equal(error.name, "TextProblem");
      assert.match(error.message, /^lessons\/q1\/03-sample\/lesson\.md:\d+: /);
      assert.match(error.message, sentence);
      return true;
    });
  });
}

Deno.test("renderLesson() refuses a text that leaves out an exercise of its lesson", async () => {
  const without = sampleSource.replace(":::exercise{name=clipByNorm}", ":::aside");
  await assert.rejects(
    renderLesson(sampleLesson(without), sampleEvidence),
    /lesson\.md:1: exercise "clipByNorm" has no place in the text\./,
  );
});

Deno.test("renderLesson() refuses an exercise that is placed twice", async () => {
  const twice = sampleSource.replace("{name=clipByNorm}", "{name=rnnBackward}");
  await assert.rejects(
    renderLesson(sampleLesson(twice), sampleEvidence),
    /exercise "rnnBackward" has a place in this text already\./,
  );
});
