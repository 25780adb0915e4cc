import assert from "node:assert/strict";
import { weaveText } from "./weave_text.ts";

const file = "lessons/q1/03-x/lesson.md";
const files: Record<string, string> = {
  "solutions/q1/03-x/x.ts": `function f() {
  // #region exercise: it
  // #region carry
  const dh = 1;
  // #region inner
  if (dh) {

    g(dh);
  }
  // #endregion
  // #endregion
  // #endregion
}
// #region hollow

// #endregion
/**
 * // a fence in here
 */
// #region fenced
// \`\`\`
// #endregion
`,
  "lessons/kit/m.ts": "// #region add\na + b;\n// #endregion\n",
};
const weave = (text: string) => weaveText(text, file, (path) => files[path]);
const fence = (info: string, code = "") => "```" + info + "\n" + code + "```\n";

Deno.test("weaveText() copies a region without its indentation and without markers", () => {
  const { text, problems, shown } = weave(fence("ts ignore x.ts#carry", "old\n"));
  assert.deepEqual(problems, []);
  assert.equal(
    text,
    fence("ts ignore x.ts#carry", "const dh = 1;\nif (dh) {\n\n  g(dh);\n}\n"),
  );
  assert.deepEqual(shown, ["solutions/q1/03-x/x.ts#carry"]);
});

Deno.test("weaveText() fills several fences and leaves the rest of the text alone", () => {
  const text = `# A\n\n${fence("ts ignore x.ts#inner hit=1,4")}\nb\n\n${
    fence("ts ignore ../../kit/m.ts#add")
  }\nc ${"`ts`"}\n\n${fence("sh", "ls\n")}`;
  const woven = weave(text);
  assert.deepEqual(woven.problems, []);
  assert.match(woven.text, /^# A\n\n```ts.*\nif \(dh\) \{\n\n {2}g\(dh\);\n\}\n```\n\nb\n/);
  assert.match(woven.text, /#add\na \+ b;\n```\n\nc `ts`\n\n```sh\nls\n```\n$/);
  assert.equal(weave(woven.text).text, woven.text);
});

Deno.test("weaveText() keeps the indentation of a fence inside a list", () => {
  const { text } = weave("- a\n\n  ```ts ignore x.ts#inner\n  ```\n");
  assert.equal(
    text,
    "- a\n\n  ```ts ignore x.ts#inner\n  if (dh) {\n\n    g(dh);\n  }\n  ```\n",
  );
});

const example = 'import assert from "node:assert/strict";\nassert.ok(true);\n';

Deno.test("weaveText() accepts an example that imports and asserts", () => {
  assert.deepEqual(weave(fence("ts", example)).problems, []);
});

const wrong: [what: string, text: string, message: RegExp][] = [
  ["an unknown region", fence("ts ignore x.ts#no"), /no region "no"; it has: carry, inner, hollow/],
  ["an unknown module", fence("ts ignore y.ts#a"), /no module solutions\/q1\/03-x\/y\.ts/],
  [
    "a region shown twice",
    fence("ts ignore x.ts#inner") + fence("ts ignore x.ts#inner"),
    /region "inner" is shown again/,
  ],
  ["an empty region", fence("ts ignore x.ts#hollow"), /x\.ts#hollow is empty/],
  ["a region with a fence in it", fence("ts ignore x.ts#fenced"), /holds a fence of its own/],
  [
    "a highlighted line beyond the region",
    fence("ts ignore x.ts#inner hit=5"),
    /names line 5; the/,
  ],
  ["an unknown option", fence("ts ignore x.ts#inner hot=5"), /"hot=5" is not known/],
  ["a tilde fence", "~~~ts\n~~~\n", /three backticks; deno test --doc skips ~~~/],
  ["a fence of four backticks", "````ts\n````\n", /three backticks/],
  ["a {ts} fence", fence("{ts}"), /write "ts" for "\{ts\}"/],
  ["a typescript fence", fence("typescript", example), /write "ts" for "typescript"/],
  ["code that is neither run nor copied", fence("ts ignore", "f();\n"), /neither "ts" nor/],
  ["a fence that is never closed", "```ts\n", /never closed/],
  ["an end of a note that the formatter moved", "  :::\n", /moved this ::: into the list/],
  ["an example without an import", fence("ts", "assert(1);\n"), /imports nothing/],
  ["an example without an assertion", fence("ts", 'import "x";\nf();\n'), /asserts nothing/],
];

for (const [what, text, message] of wrong) {
  Deno.test(`weaveText() reports ${what} and says where`, () => {
    const woven = weave("Text.\n\n" + text);
    assert.equal(woven.problems.length, 1);
    assert.match(woven.problems[0] ?? "", /^lessons\/q1\/03-x\/lesson\.md:3: /);
    assert.match(woven.problems[0] ?? "", message);
  });
}

Deno.test("weaveText() reports a region without an end in the module it names", () => {
  const broken = () => "\n// #region a\n";
  assert.deepEqual(weaveText(fence("ts ignore x.ts#a"), file, broken).problems, [
    `${file}:1: solutions/q1/03-x/x.ts:2: region "a" has no #endregion`,
  ]);
});
