/**
 * `deno task handin` from end to end, in copies of the course: one that a student has solved, and one that
 * nobody has touched. The trainings but one are put there, so that nobody waits for them.
 *
 * @module
 */

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import { configure, TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { findChromium } from "../browser.ts";
import { readNotebook } from "../notebook/read_notebook.ts";
import { type CourseCopy, courseCopy } from "../notebook/course_copy.ts";
import { pagesOfAnchors } from "./pdf_anchors.ts";

configure({ useWebWorkers: false });

const GRADER = "checks/grade/command.ts";
const chromium = findChromium();
if (!chromium) console.log("No Chromium was found, so no report of a hand-in is printed.");

/** Puts recorded runs where a student's own would lie. */
const SEED_RUNS = `
import { readRun } from "../assets/run_file.ts";
import { keepOwnRuns } from "./runs/own_runs.ts";
const given = { "q1-02-first-loss": "q1/02", "q1-03-clipping": "q1/03", "q1-03-truncation": "q1/03",
  "q1-04-memory": "q1/04", "q1-05-variants": "q1/05", "q1-06-hello": "q1/06", "q1-07-recall": "q1/07",
  "q1-07-gradients": "q1/07" };
for (const [name, lesson] of Object.entries(given)) {
  const command = name === "q1-07-gradients" ? "deno task handin q1" : "deno task run " + lesson;
  keepOwnRuns(lesson, [], [{ ...readRun(name), command }]);
}
`;

function handin(copy: CourseCopy, ...args: string[]) {
  return copy.deno(
    ...["run", "-A", "--quiet", "--lock=site/notebook/deno.lock", "site/handin/handin.ts"],
    ...args,
  );
}

async function filesIn(zip: string): Promise<Map<string, () => Promise<string>>> {
  const entries = await new ZipReader(new Uint8ArrayReader(readFileSync(zip))).getEntries();
  return new Map(
    entries.flatMap((entry) =>
      entry.directory ? [] : [[entry.filename, () => entry.getData(new TextWriter())] as const]
    ),
  );
}

const solved = courseCopy({ solved: true });
const open = courseCopy({ solved: false });
Deno.test.afterAll(() => {
  solved.remove();
  open.remove();
});

Deno.test("what a student has solved and answered becomes one folder and one zip file", async (t) => {
  writeFileSync(`${solved.root}/site/seed_runs.ts`, SEED_RUNS);
  await solved.deno("run", "-A", "--quiet", "site/seed_runs.ts");
  mkdirSync(`${solved.root}/out/q1-01/runs`, { recursive: true });
  writeFileSync(`${solved.root}/out/q1-01/runs/begun`, "deno task run q1/01");

  const { code, out, err } = await handin(solved, "q1", "--name", "Ada / Lovelace 🎉");
  assert.equal(code, 0, err);
  const folder = `${solved.root}/out/handin/q1-ada-lovelace`;
  const files = await filesIn(`${folder}.zip`);
  const text = (path: string) => files.get(`q1-ada-lovelace/${path}`)!();

  await t.step("says that a run was interrupted, and makes it again", () => {
    assert.match(out, /q1\/01: "deno task run q1\/01" was begun and has not ended/);
    assert.match(out, /q1\/01: trained in/);
    assert.equal(existsSync(`${solved.root}/out/q1-01/runs/begun`), false);
  });

  await t.step("holds code, answers, plots, tables, runs, and where it was made", () => {
    for (
      const path of [
        ...["README.md", "claims.csv", "checks.txt", "environment.json", "q1.ipynb", "report.html"],
        ...["lessons/q1/answers.md", "lessons/q1/04-lstm/lstm.ts", "runs/q1-06-hello.json"],
        ...["plots/q1-06-hello.svg", "plots/q1-06-hello.png", "tables/q1-06-hello.csv"],
      ]
    ) assert(files.has(`q1-ada-lovelace/${path}`), path);
    assert([...files.keys()].every((path) => path.startsWith("q1-ada-lovelace/")));
  });

  await t.step("has a report with the name, every answer, and nothing from elsewhere", async () => {
    const html = await text("report.html");
    assert.match(html, /<p class="lede">Ada \/ Lovelace 🎉<\/p>/);
    assert.doesNotMatch(html, /Not answered|What is missing|:claim\[|::figure/);
    assert.doesNotMatch(html, /(?:src|href)="(?!#|data:)/);
    assert.match(html, /36 of 36 exercises pass/);
  });

  await t.step("has a notebook that is valid and ran without an error", async () => {
    const notebook = await text("q1.ipynb");
    const schema = new URL("../notebook/nbformat.v4.5.schema.json", import.meta.url);
    const { valid, errors } = new Validator(JSON.parse(readFileSync(schema, "utf8")), "4")
      .validate(JSON.parse(notebook));
    assert(valid, JSON.stringify(errors.slice(0, 3)));
    const { cells } = readNotebook(notebook, "q1.ipynb");
    assert.deepEqual(cells.filter(({ error }) => error), []);
    assert(
      cells.filter(({ shown }) => shown.some((types) => types.includes("image/png"))).length > 9,
    );
  });

  await t.step("has the numbers of the student's own runs beside the recorded ones", async () => {
    const [head, ...rows] = (await text("claims.csv")).trim().split("\r\n");
    assert.match(head!, /^claim,sentence,run,here,verdict here,recorded,/);
    assert(rows.length > 50);
    const { runs, files, seedOfChecks } = JSON.parse(await text("environment.json"));
    assert.equal(runs.length, 9);
    assert.equal(typeof seedOfChecks, "number");
    assert.equal(Object.keys(files).length, 10);
  });

  await t.step({
    name: "gets full marks from the grader, as it is",
    ignore: !existsSync(`${solved.root}/${GRADER}`),
    fn: async () => {
      const { out, err } = await solved.deno(
        ...["run", "-A", "--quiet", GRADER, `${folder}.zip`, "--seed", "1", "--format", "json"],
      );
      assert(out, err);
      const { points, of } = JSON.parse(out);
      assert(of > 0);
      assert.equal(points, of);
    },
  });

  await t.step({
    name: "has a PDF whose contents name the pages",
    ignore: !chromium,
    fn: () => {
      const pdf = readFileSync(`${folder}/report.pdf`);
      const pages = pagesOfAnchors(pdf);
      assert(pages.get("claims")! > pages.get("code")!);
      assert(pages.get("code")! > pages.get("figures")!);
      assert(pages.get("figures")! > pages.get("observations")!);
      assert.equal(pages.get("observations"), 2);
    },
  });
});

Deno.test("without answers and exercises nothing is packed, and each is named", async () => {
  rmSync(`${open.root}/lessons/q1/answers.md`);
  const { code, out, err } = await handin(open, "q1", "--name", "Ada");
  assert.equal(code, 1);
  assert.match(out, /0 of 36 exercises pass/);
  assert.match(err, /^Exercises that do not pass:\n {2}q1\/01 scalarForward, /);
  assert.match(err, /Answers that are not written:\n {2}lessons\/q1\/answers\.md is not there\./);
  assert.match(err, /Nothing is packed\. .* With --incomplete it is packed all the same\.$/);
  assert.equal(existsSync(`${open.root}/out/handin`), false);
});

Deno.test("with --incomplete what is there is packed, and the report says what is missing", async () => {
  // Where there is no browser, there is no PDF, and that is said.
  writeFileSync(
    `${open.root}/site/browser.ts`,
    "export const findChromium = () => undefined;\nexport const openBrowser = () => { throw 0; };\n",
  );
  const { code, out, err } = await handin(open, "q1", "--name", "Ada", "--incomplete");
  assert.equal(code, 0, err);
  assert.match(err, /Runs that could not be made:\n {2}q1\/01 .* is not solved yet/);
  assert.match(
    out,
    /No Chromium was found, so there is no report\.pdf: print report\.html from any/,
  );
  const files = await filesIn(`${open.root}/out/handin/q1-ada.zip`);
  assert(!files.has("q1-ada/report.pdf"));
  const html = await files.get("q1-ada/report.html")!();
  assert.match(html, /hand-in · incomplete/);
  assert.match(html, /<h3>Exercises that do not pass<\/h3>/);
  assert.match(html, /There is no run/);
});
