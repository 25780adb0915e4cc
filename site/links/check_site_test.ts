import assert from "node:assert/strict";
import { resolve, siteProblems } from "./check_site.ts";

const page = (body: string) => `<html><head></head><body><h1>A page</h1>${body}</body></html>`;
const problemsOf = (body: string) =>
  siteProblems(
    new Map([
      ["a/index.html", page(body)],
      ["b.html", page('<p id="here">x</p>')],
      ["assets/site.css", "p { color: red }"],
    ]),
  );

const good: [string, string][] = [
  [
    "a link to a page, a place on it, and a place on the same page",
    '<p id="p"></p><a href="../b.html">b</a><a href="../b.html#here">b</a><a href="#p">p</a>',
  ],
  ["a link out of the course", '<a href="https://example.org/">x</a>'],
  [
    "a file of the site and data within the page",
    '<link href="../assets/site.css"><img alt="x" src="data:image/png;base64,">',
  ],
  [
    "a drawing with a title, one with a label, and an ornament",
    '<svg><title>x</title></svg><svg aria-label="x"><svg></svg></svg><p aria-hidden="true"><svg></svg></p>',
  ],
];

for (const [what, body] of good) {
  Deno.test(`siteProblems() accepts ${what}`, () => assert.deepEqual(problemsOf(body), []));
}

const bad: [string, string, RegExp][] = [
  [
    "a link to no page",
    '<a href="../c.html">c</a>',
    /a\/index\.html: the link "\.\.\/c\.html" leads nowhere/,
  ],
  ["a link out of the folder", '<a href="../../b.html">b</a>', /leads nowhere/],
  ["an absolute link", '<a href="/b.html">b</a>', /leads nowhere/],
  [
    "a link to a folder, which a file system does not open",
    '<a href="../a/">a</a>',
    /leads nowhere/,
  ],
  [
    "a link to no place",
    '<a href="../b.html#there">b</a>',
    /names a place that b\.html does not have/,
  ],
  ["an id twice", '<p id="x"></p><p id="x"></p>', /the id "x" stands there more than once/],
  [
    "a drawing without words",
    '<figure id="f"><svg></svg></figure>',
    /<svg> in #f has no text alternative/,
  ],
  [
    "an image with an empty alternative",
    '<img src="data:," alt="">',
    /<img> has no text alternative/,
  ],
  [
    "a script from elsewhere",
    '<script src="https://example.org/x.js"></script>',
    /<script> loads "https:/,
  ],
  [
    "a stylesheet from elsewhere",
    '<link rel="stylesheet" href="//example.org/x.css">',
    /<link> loads/,
  ],
  [
    "a name that is not there",
    '<section aria-labelledby="y"></section>',
    /aria-labelledby="y" names nothing/,
  ],
  ["a second first heading", "<h1>again</h1>", /has 2 headings of the first level/],
  ["a heading that skips a level", "<h3>deep</h3>", /"deep" skips a level/],
];

for (const [what, body, sentence] of bad) {
  Deno.test(`siteProblems() finds ${what}`, () => {
    const problems = problemsOf(body);
    assert.equal(problems.length, 1, problems.join("\n"));
    assert.match(problems[0] ?? "", sentence);
  });
}

Deno.test("siteProblems() finds what a stylesheet loads from elsewhere or from nowhere", () => {
  const css =
    '@import "x.css"; a { background: url(https://example.org/i.png) } b { src: url(f.woff2) }';
  assert.equal(siteProblems(new Map([["assets/site.css", css]])).length, 3);
});

Deno.test("resolve() walks up and down, and stops at the root", () => {
  assert.equal(resolve("q1/a.html", "../assets/x.css"), "assets/x.css");
  assert.equal(resolve("a.html", "./b.html?x#y"), "b.html");
  assert.equal(resolve("a.html", "../b.html"), undefined);
  assert.equal(resolve("a.html", "https://example.org"), undefined);
});
