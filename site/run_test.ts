import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseHTML } from "linkedom";
import { lessonFileOf, repositoryRoot, solutionFiles } from "../checks/course/repository.ts";

/** A copy of the repository in which the student has solved everything. */
const clone = mkdtempSync(`${tmpdir()}/unrolled-`);
const cell = `${clone}/lessons/q1/01-a-scalar-cell/scalar_cell.ts`;
let solved: string;

Deno.test.beforeAll(() => {
  for (const name of ["lessons", "solutions", "assets", "checks", "site"]) {
    cpSync(`${repositoryRoot}/${name}`, `${clone}/${name}`, { recursive: true });
  }
  for (const name of ["deno.json", "deno.lock"]) {
    copyFileSync(`${repositoryRoot}/${name}`, `${clone}/${name}`);
  }
  for (const file of solutionFiles(clone)) {
    copyFileSync(`${clone}/${file}`, `${clone}/${lessonFileOf(file)}`);
  }
  solved = readFileSync(cell, "utf8");
});

Deno.test.afterAll(() => rmSync(clone, { recursive: true }));

async function run(...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", "site/run.ts", ...args],
    cwd: clone,
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { code, out: text(stdout), err: text(stderr) };
}

/** Runs with `return hs;` replaced in the student's forward pass, and puts the file back. */
async function runWith(replacement: string, ...args: string[]) {
  writeFileSync(cell, solved.replace("return hs;", replacement));
  try {
    return await run("q1/01", ...args);
  } finally {
    writeFileSync(cell, solved);
  }
}

Deno.test("run draws the figures of a lesson from the student's own code", async () => {
  const { code, out, err } = await run("q1/01", "--seeds", "3");
  assert.equal(code, 0, err);
  assert.match(out, /^q1-01-step-size {2}.* s {2}TypeScript, float64\n {2}A step near/);
  const { document } = parseHTML(readFileSync(`${clone}/out/q1-01/index.html`, "utf8"));
  assert.equal(document.querySelectorAll("main > figure").length, 1);
  assert.equal(document.querySelectorAll("details.recorded figure").length, 1);
  const [yours, recorded] = [...document.querySelectorAll("details.from summary")];
  assert.match(yours!.textContent, /^3 seeds, /);
  assert.match(recorded!.textContent, /^20 seeds, /);
  const made = document.querySelector("details.from code")!;
  assert.equal(made.textContent, "deno task run q1/01 --seeds 3");
});

const sentences: [string, string, RegExp][] = [
  [
    "is not solved",
    'throw new (class NotSolvedYet extends Error { override name = "NotSolvedYet" })("q1/01 x is not solved yet: do it");',
    /^q1\/01 x is not solved yet: do it\.$/,
  ],
  ["is not TypeScript", "return [;", /scalar_cell\.ts:\d+: this is not TypeScript: \S.*\.$/],
  ["throws", "return nothing;", /scalar_cell\.ts:\d+: ReferenceError: nothing is not defined\.$/],
  ["gives NaN", "return hs.map(() => NaN);", /^q1-01-step-size gave no number where one must be/],
];
for (const [what, replacement, sentence] of sentences) {
  Deno.test(`run says in one sentence that a function ${what}`, async () => {
    const { code, err } = await runWith(replacement);
    assert.equal(code, 1);
    assert.match(err, sentence);
    assert.equal(err.split("\n").length, 1);
  });
}

Deno.test("run stops a function that never returns", async () => {
  const { code, err } = await runWith("while (true);", "--patience", "1.5");
  assert.equal(code, 1);
  assert.match(err, /^No progress for 1\.5 seconds, so q1\/01 was stopped: .*\.$/);
});

Deno.test("run refuses a lesson, an option and a value that it does not know", async () => {
  const refused: [string[], RegExp][] = [
    [["q1/99"], /^There is no lesson "q1\/99" with an experiment\. There are: q1\/01, .*\.$/],
    [["q1/06", "--sell", "lstm"], /^There is no option --sell\. There are: --cell, .*\.$/],
    [["q1/06", "--cell", "gpt"], /^--cell cannot be "gpt"\. It can be: all, rnn, lstm, gru\.$/],
    [["q1/01", "--patience", "long"], /^--patience cannot be "long"\./],
    [["q1", "--cnn", "gpt"], /^No lesson of this question has an option --cnn; --help lists /],
    [["q9"], /^There is no lesson "q9" with an experiment\./],
  ];
  for (const [args, sentence] of refused) {
    const { code, err } = await run(...args);
    assert.equal(code, 1);
    assert.match(err, sentence);
  }
});

Deno.test("run lists the options of every lesson of a question", async () => {
  const { code, out } = await run("q1", "--help");
  assert.equal(code, 0);
  const lessons = [...out.matchAll(/^deno task run (q1\/\d+) \[options\]$/gm)].map(([, id]) => id);
  assert(lessons.length > 3 && lessons.includes("q1/06"), lessons.join());
});
