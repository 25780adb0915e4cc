import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { random } from "../../../lessons/kit/random.ts";
import { repositoryRoot } from "../../course/repository.ts";
import { removeFoldersOf } from "../attacks/traces.ts";
import { skeletons, solved } from "../class/course_files.ts";
import { GRADE, grade, inFolder, writeFiles } from "../testing.ts";
import { readJournal } from "./journal.ts";

const first = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([file]) => file.includes("q1/01"));
const [[cell, text]] = first(solved);

/** A small class: right, wrong in two ways, not begun, damaged, and two of the same. */
function handIn(folder: string, more = 0): void {
  const wrong = (
    find: string,
    replace: string,
  ): [string, string][] => [[cell, text.replace(find, replace)]];
  writeFiles(`${folder}/class/ada`, first(solved));
  writeFiles(`${folder}/class/ben`, first(solved));
  writeFiles(`${folder}/class/cyd`, wrong("hs.push(h);", "hs.push(2 * h);"));
  writeFiles(`${folder}/class/dee`, first(skeletons));
  writeFileSync(`${folder}/class/eve.zip`, "PK\x03\x04");
  for (let k = 0; k < more; k++) {
    writeFiles(`${folder}/class/more-${k}`, [[cell, `${text}\n// ${k}\n`]]);
  }
  mkdirSync(`${folder}/class/.git`);
}

const batch = (folder: string, ...more: string[]) =>
  grade("--batch", `${folder}/class`, "--lessons", "q1/01", "--out", `${folder}/r.jsonl`, ...more);

const outcomes = (file: string) =>
  readJournal(file).map(({ seconds: _, ...line }) => line).sort((
    a,
    b,
  ) => (a.name < b.name ? -1 : 1));

Deno.test("a class is graded, each submission once, and a bad one stops nobody", async () => {
  await inFolder(async (folder) => {
    handIn(folder);
    const { code, out, err } = await batch(folder, "--seed", "5");
    assert.equal(code, 0, err);
    assert.match(out, /3 graded, 1 found graded, 1 could not be graded/);
    const lines = outcomes(`${folder}/r.jsonl`);
    assert.deepEqual(lines.map(({ name, points, refused }) => [name, points, refused !== null]), [
      ["ada", 40, false],
      ["ben", 40, false],
      ["cyd", 30, false],
      ["dee", 0, false],
      ["eve.zip", 0, true],
    ]);
    assert.equal(lines[0].key, lines[1].key);

    // The same again does nothing; another submission, another seed or another rubric does.
    assert.match((await batch(folder)).out, /0 graded, 4 found graded/);
    assert.equal(outcomes(`${folder}/r.jsonl`).length, 5);
    writeFiles(`${folder}/class/cyd`, [[cell, text]]);
    assert.match((await batch(folder)).out, /0 graded, 4 found graded/); // ada handed in the same
    assert.equal(outcomes(`${folder}/r.jsonl`).filter(({ name }) => name === "cyd").length, 2);
    const names = ["scalarForward", "centralDifference", "numericalGradient", "scalarBackward"];
    writeFileSync(
      `${folder}/rubric.json`,
      JSON.stringify({
        points: { "q1/01": Object.fromEntries(names.map((name) => [name, 1])) },
      }),
    );
    assert.match(
      (await batch(folder, "--rubric", `${folder}/rubric.json`)).out,
      /0 graded, 4 found graded/,
    );
    assert.deepEqual(readJournal(`${folder}/r.jsonl`).slice(-5).map(({ of }) => of), [
      4,
      4,
      4,
      4,
      4,
    ]);
    assert.match((await batch(folder, "--seed", "6")).out, /2 graded/);
  });
});

Deno.test("parts of a class are merged into what the whole class gives", async () => {
  await inFolder(async (folder) => {
    handIn(folder, 3);
    await batch(folder, "--seed", "5");
    for (const k of [1, 2]) {
      const { code, err } = await grade(
        ...["--batch", `${folder}/class`, "--lessons", "q1/01"],
        ...["--seed", "5", "--shard", `${k}/2`, "--out", `${folder}/part-${k}.jsonl`],
      );
      assert.equal(code, 0, err);
    }
    const { code, out } = await grade(
      "merge",
      `${folder}/part-1.jsonl`,
      `${folder}/part-2.jsonl`,
      ...["--out", `${folder}/merged.jsonl`],
    );
    assert.equal(code, 0);
    assert.match(out, /^8 submissions of 2 files/);
    assert.deepEqual(outcomes(`${folder}/merged.jsonl`), outcomes(`${folder}/r.jsonl`));
  });
});

Deno.test("a batch that is killed at any moment goes on, loses nothing and grades nothing twice", async () => {
  await inFolder(async (folder) => {
    handIn(folder, 12);
    const rng = random(1), file = `${folder}/killed.jsonl`;
    const pids: number[] = [];
    let kills = 0, done = false;
    while (!done && kills < 60) {
      const child = new Deno.Command(Deno.execPath(), {
        args: [
          ...GRADE,
          "--batch",
          `${folder}/class`,
          "--lessons",
          "q1/01",
          "--seed",
          "5",
          "--out",
          file,
        ],
        cwd: repositoryRoot,
        stdin: "null",
        stdout: "null",
        stderr: "null",
      }).spawn();
      const timer = setTimeout(() => {
        kills++;
        try {
          child.kill("SIGKILL");
        } catch {
          // It was faster.
        }
      }, 300 + 40 * kills + rng.integer(500));
      done = (await child.status).success;
      clearTimeout(timer);
      pids.push(child.pid);
    }
    pids.forEach(removeFoldersOf); // not sooner: what dies with a grader may still be writing there
    assert(done && kills > 0, `${kills} kills`);
    const lines = outcomes(file);
    assert.deepEqual(lines.map(({ name }) => name), [...new Set(lines.map(({ name }) => name))]);
    await batch(folder, "--seed", "5");
    assert.deepEqual(lines, outcomes(`${folder}/r.jsonl`));
  });
});

Deno.test("the summary is CSV and one page that needs nothing else", async () => {
  await inFolder(async (folder) => {
    handIn(folder);
    writeFiles(`${folder}/class/<b>fay`, [[cell, text.replace("/ (2 * h)", "/ h")]]);
    writeFileSync(`${folder}/late.csv`, "name,hours\nada,30\n");
    const { code, err } = await batch(
      folder,
      "--seed",
      "5",
      "--summary",
      `${folder}/report`,
      "--similarity",
      ...["--late", `${folder}/late.csv`],
    );
    assert.equal(code, 0, err);
    const read = (name: string) => readFileSync(`${folder}/report/${name}`, "utf8");
    assert.match(read("summary.csv"), /^ada,32,40,80,40,30,20,,10,10,10,10\r$/m);
    assert.match(read("summary.csv"), /^eve\.zip,0,40,0,0,,,The archive is damaged/m);
    assert.match(read("exercises.csv"), /^q1\/01,scalarForward,3,0,1,1,1\r$/m);
    assert.match(read("mistakes.csv"), /^q1\/01\.divides-by-h,centralDifference,1,/m);
    const { document } = parseHTML(read("summary.html"));
    assert.equal(document.querySelectorAll("script, link, img, iframe, b").length, 0);
    assert.doesNotMatch(read("summary.html"), /https?:|url\(|@import/);
    for (const chart of document.querySelectorAll("svg")) {
      assert.match(chart.getAttribute("aria-label") ?? "", /.{20}/);
      const table = chart.parentElement!.querySelector("details table");
      assert(table, "a chart without its numbers");
    }
    assert.match(
      document.body.textContent!,
      /the difference is divided by h, but the two points are 2h apart/,
    );
    assert.match(document.body.textContent!, /no verdict/);
    rmSync(`${folder}/report`, { recursive: true });
  });
});
