import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { siteProblems } from "../links/check_site.ts";
import { withAssets } from "../site_files.ts";
import { sampleBook, sampleEvidence } from "../testdata/sample.ts";
import { weightOf } from "../weight.ts";
import { homePicture } from "./home.ts";
import { pagesOf } from "./pages.ts";

const files = await withAssets(await pagesOf(sampleBook(), sampleEvidence));
const page = (path: string) => parseHTML(String(files.get(path))).document;
const links = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href"));

Deno.test("pagesOf() makes a site without a single problem", () => {
  assert.deepEqual(siteProblems(files), []);
});

Deno.test("pagesOf() has a home, a page of claims, and a page for every question and lesson", () => {
  assert.deepEqual([...files.keys()].filter((path) => path.endsWith(".html")), [
    "index.html",
    "claims.html",
    "q1/index.html",
    "q1/03-sample.html",
    "q1/04-sample.html",
  ]);
});

Deno.test("a lesson's page names its place, its neighbours and its sections", () => {
  const lesson = page("q1/03-sample.html");
  assert.match(
    lesson.querySelector(".kicker")?.textContent ?? "",
    /^Q1 · lesson 3 of 2 · about 40/,
  );
  assert.deepEqual(links(lesson, ".turn a"), ["../q1/04-sample.html"]);
  assert.deepEqual(links(page("q1/04-sample.html"), ".turn a"), ["../q1/03-sample.html"]);
  assert.equal(links(lesson, ".here a")[0], "#what-you-will-be-able-to-do");
});

Deno.test("a lesson's page describes itself in plain words", () => {
  const description = page("q1/03-sample.html").querySelector("meta[name=description]");
  const words = description?.getAttribute("content") ?? "";
  assert.match(words, /^A tanh network forgets\. An LSTM can do better/);
  assert.doesNotMatch(words, /[<>]/);
});

Deno.test("the first page says how to begin and lists the lessons with their time", () => {
  const home = page("index.html");
  assert.equal(home.querySelector(".begin pre")?.textContent, "npx -y deno task start");
  assert.equal(home.querySelectorAll(".map li").length, 2);
  assert.match(home.querySelector(".map li")?.textContent ?? "", /a sample\s+40 min/);
});

Deno.test("the first page refuses to do without its picture", async () => {
  await assert.rejects(homePicture(sampleEvidence), /needs the figure site\/figures\/q1-02-hello/);
});

Deno.test("the page of claims counts the verdicts and has a place for every claim", () => {
  const claims = page("claims.html");
  assert.match(claims.querySelector(".lede")?.textContent ?? "", /Of 3, 1 hold, 1 do not, and 1/);
  assert.ok(claims.getElementById("q1-03-decay"));
});

Deno.test("weightOf() counts the page, its styles, and the faces that it needs", () => {
  const weight = weightOf("q1/03-sample.html", files);
  assert.equal(weight.total, weight.page + weight.styles + weight.fonts);
  assert.ok(weight.fonts > weightOf("index.html", files).fonts, "mathematics needs more faces");
  assert.ok(weight.total < 400_000, `${weight.total} bytes`);
});
