import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { deriveAnswers, OPEN, readAnswers } from "./answers.ts";
import { readIfThere, repositoryRoot } from "./repository.ts";

const sheet = `# Q9

## 1. Loss

<!-- run: q9/01 --cell all -->

_Plot it._

<!-- answer -->

It fell.

<!-- end -->

## 2. More

Anything else?

<!-- answer: optional -->

No.

<!-- end -->
`;

Deno.test("deriveAnswers() leaves prompts and opens every answer", () => {
  const open = deriveAnswers(sheet, "answers.md");
  assert.equal(open, sheet.replace("It fell.", OPEN).replace("No.", OPEN));
  assert.deepEqual(
    readAnswers(open, "answers.md").map(({ title, text, optional, runs }) => [
      title,
      text,
      optional,
      runs,
    ]),
    [["1. Loss", "", false, ["q9/01 --cell all"]], ["2. More", "", true, []]],
  );
});

Deno.test("readAnswers() takes what was written, whatever headings it has, and says where", () => {
  const written = sheet.replace("It fell.", "## My loss\n\nIt fell to 1.");
  const [first] = readAnswers(written, "answers.md");
  assert.equal(first!.text, "## My loss\n\nIt fell to 1.");
  assert.equal(written.split("\n")[first!.line - 1], "## My loss");
});

const broken: [string, string, RegExp][] = [
  ["an end is missing", sheet.replace("<!-- end -->", ""), /^answers\.md:\d+: /],
  ["a beginning is missing", sheet.replace("<!-- answer -->", ""), /^answers\.md:\d+: .*without/],
  ["an answer has no heading", sheet.replace("## 2. More", ""), /^answers\.md:\d+: .*heading/],
];
for (const [what, text, sentence] of broken) {
  Deno.test(`readAnswers() says where ${what}`, () => {
    assert.throws(() => readAnswers(text, "answers.md"), { message: sentence });
  });
}

Deno.test("deriveAnswers() refuses a sheet with an answer that no model answer stands in", () => {
  assert.throws(() => deriveAnswers(sheet.replace("It fell.", ""), "a.md"), /this answer is empty/);
  assert.throws(() => deriveAnswers("# Q9\n", "a.md"), /no "<!-- answer -->"/);
});

Deno.test("every question of the course has a sheet, with a prompt for each task", () => {
  const questions = readdirSync(`${repositoryRoot}/lessons`).filter((name) => /^q\d/.test(name));
  for (const question of questions.filter((one) => one <= "q3")) { // the lab has three
    const text = readIfThere(`${repositoryRoot}/solutions/${question}/answers.md`);
    assert(text, question);
    const answers = readAnswers(text, `${question}/answers.md`);
    assert(answers.length >= 5, question);
    for (const { prompt, title } of answers) assert.match(prompt, /^_[A-Z]/, title);
  }
});

Deno.test("a number of two digits or more in a model answer comes from a claim", () => {
  for (const question of ["q1", "q2", "q3"]) {
    const text = readFileSync(`${repositoryRoot}/solutions/${question}/answers.md`, "utf8");
    for (const answer of readAnswers(text, question)) {
      const typed = answer.text.replace(/:claim\[[^\]]*\]|::\w+\{[^}]*\}|\$[^$]*\$|"[^"]*"/g, "");
      const numbers = [...typed.matchAll(/(?<![\w/])\d+[.\d]*\d/g)].map(([number]) => number);
      const settings = ["28", "32", "128", "255", "512", "0.04"]; // what was chosen, not measured
      assert.deepEqual(numbers.filter((one) => !settings.includes(one)), [], answer.title);
    }
  }
});
