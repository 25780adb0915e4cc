import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { zipOf } from "./archives/testing.ts";
import { skeletons, solved } from "./class/course_files.ts";
import { WrongCommand } from "../course/command_words.ts";
import { readCommandLine } from "./command_line.ts";
import { gradescopeProblems, junitProblems } from "./report/schemas.ts";
import { grade, inFolder, writeFiles } from "./testing.ts";
import { USAGE } from "./usage.ts";

const wrong: [words: string[], sentence: RegExp][] = [
  [[], /^What is to be graded\?/],
  [["a", "b"], /^"b" is one word too many; for several submissions there is --batch\.$/],
  [["a", "--lessons", "q1/99"], /^There is no lesson "q1\/99"\. Known are: q1\/01/],
  [["a", "--lessons", ""], /^There is no lesson ""/],
  [
    ["a", "--format", "pdf"],
    /^There is no format "pdf"\. Known are: text, json, junit, gradescope\.$/,
  ],
  [["a", "--hidden-feedback", "all"], /^--hidden-feedback is "all"; it must be name or none\.$/],
  [["a", "--seed", "x"], /^--seed is "x"; it must be a number, from 0 to 4294967295\.$/],
  [["a", "--seed", "1.5"], /^--seed is "1\.5"; it must be a whole number\.$/],
  [["a", "--late", "soon"], /^--late is "soon"; it must be a number, 0 or more\.$/],
  [["a", "--fail-below", "101"], /^--fail-below is "101"/],
  [["a", "--color"], /^Unknown option '--color'\.$/],
  [["a", "--jobs", "2"], /^--jobs does not go with grading one submission\.$/],
  [["--batch", "f", "--out", "r"], /^Which lessons\?/],
  [["--batch", "f", "--lessons", "q1"], /^Where to\?/],
  [
    ["--batch", "f", "--lessons", "q1", "--out", "r", "--shard", "9/8"],
    /^--shard is "9\/8"; it must be K\/N/,
  ],
  [["--batch", "f", "--lessons", "q1", "--out", "r", "--shard", "1/8"], /^--shard needs a --seed/],
  [
    ["--batch", "f", "--lessons", "q1", "--out", "r", "--format", "json"],
    /^--format does not go with --batch\.$/,
  ],
  [["merge"], /^Which files are to be merged\?$/],
  [["merge", "a"], /^Where to\?/],
  [["summary"], /^Of which results\?/],
  [["summary", "a", "--similarity", "--out", "x"], /^--similarity needs the folder/],
];

for (const [words, sentence] of wrong) {
  Deno.test(`deno task grade ${words.join(" ")} is one sentence`, () => {
    assert.throws(
      () => readCommandLine(words, () => 1),
      (error) =>
        error instanceof WrongCommand && sentence.test(error.message) &&
        !error.message.includes("\n"),
    );
  });
}

Deno.test("every option that the command knows is in its help, and the other way round", () => {
  const told = new Set([...USAGE.matchAll(/--([a-z][\w-]*)/g)].map(([, name]) => name));
  for (const name of told) {
    const value = ["help", "print-rubric", "similarity"].includes(name) ? [] : ["1"];
    try {
      readCommandLine([`--${name}`, ...value], () => 1);
    } catch (error) {
      assert.doesNotMatch((error as Error).message, /Unknown option/);
    }
  }
});

Deno.test("bad inputs are one sentence and exit code 2, and nothing is written", async () => {
  await inFolder(async (folder) => {
    writeFileSync(`${folder}/work.zip`, await zipOf([{ name: "README.md", text: "x" }]));
    writeFileSync(
      `${folder}/half.zip`,
      (await zipOf([...solved].map(([name, text]) => ({ name, text }))))
        .subarray(0, 999),
    );
    writeFileSync(`${folder}/rubric.yaml`, "points:\n  q1/01:\n    half: 1\n");
    for (
      const [words, sentence] of [
        [[`${folder}/nothing`], /^✗ There is no file or folder ".*nothing"\.$/m],
        [[`${folder}/work.zip`], /^✗ There is no exercise file in it, such as lessons\/q1\/01/m],
        [
          [`${folder}/half.zip`, "--lessons", "q1"],
          /^✗ The archive is damaged: it is not a whole zip file\.$/m,
        ],
        [
          [`${folder}/work.zip`, "--lessons", "q1", "--rubric", `${folder}/rubric.yaml`],
          /an exercise "half" that q1\/01 has not/,
        ],
        [
          ["solutions", "--lessons", "q1/01", "--out", `${folder}/no/where.txt`],
          /^✗ --out ".*where\.txt" cannot be written there\.$/m,
        ],
        [["solutions", "--lessons", "q1/01", "--out", folder], /cannot be written there\.$/m],
        [
          ["solutions", "--lessons", "q1/01", "--submitted", "2027-01-01T00:00Z"],
          /--submitted needs a deadline/,
        ],
        [
          ["--batch", `${folder}/none`, "--lessons", "q1", "--out", `${folder}/r.jsonl`],
          /^✗ There is no folder/m,
        ],
        [["--nonsense"], /^✗ Unknown option '--nonsense'/m],
      ] as [string[], RegExp][]
    ) {
      const { code, out, err } = await grade(...words);
      assert.equal(code, 2, words.join(" ") + err);
      assert.match(err, sentence);
      assert.equal(out, "");
      assert.doesNotMatch(err, /^ {4}at /m);
    }
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    assert.deepEqual(names, ["half.zip", "rubric.yaml", "work.zip"]);
  });
});

Deno.test("the same seed gives the same report, apart from times, in every format", async () => {
  await inFolder(async (folder) => {
    const files = new Map([...solved].filter(([file]) => file.includes("q1/01")));
    const [[file, text]] = files;
    writeFiles(folder, [[file, text.replace("hs.push(h);", "hs.push(2 * h);")]]);
    for (const format of ["text", "json", "junit", "gradescope"]) {
      const run = async () =>
        (await grade(folder, "--lessons", "q1/01", "--seed", "7", "--format", format)).out
          .replace(/"(seconds|execution_time)": [\d.]+/g, "").replace(/time="[\d.]+"/g, "");
      const first = await run();
      assert.equal(await run(), first);
      if (format === "junit") {
        assert.deepEqual(junitProblems(first.replaceAll(" >", ">") + "\n"), []);
      }
      if (format === "text") assert.match(first, /^seed +7 /m);
    }
  });
});

Deno.test("a file that is missing earns nothing, says so, and leaves the others alone", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, [...solved].filter(([file]) => !file.includes("q1/02")));
    const { code, out } = await grade(folder, "--lessons", "q1/01,q1/02", "--seed", "1");
    assert.equal(code, 0);
    assert.match(
      out,
      /✗ q1\/02 {2}rnnStep: lessons\/q1\/02-the-forward-pass\/rnn_forward\.ts is missing/,
    );
    assert.match(out, /^total +40 of 80 {3}50 %$/m);
  });
});

Deno.test("skeletons earn nothing, and --fail-below tells a CI", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, skeletons);
    const { code, out } = await grade(folder, "--lessons", "q1/01", "--fail-below", "50");
    assert.equal(code, 3);
    assert.match(out, /^total +0 of 40 {3}0 %$/m);
    assert.match(out, /· q1\/01 {2}scalarForward: not solved yet\n +write /);
    assert.equal((await grade("solutions", "--lessons", "q1/01", "--fail-below", "100")).code, 0);
  });
});

Deno.test("a platform gets its file whatever was handed in, with the lateness that it knows", async () => {
  await inFolder(async (folder) => {
    writeFileSync(`${folder}/damaged.zip`, "PK\x03\x04 and nothing more");
    const bad = await grade(
      `${folder}/damaged.zip`,
      "--lessons",
      "q1/01",
      "--format",
      "gradescope",
    );
    assert.equal(bad.code, 0);
    assert.deepEqual(gradescopeProblems(JSON.parse(bad.out)), []);
    assert.match(JSON.parse(bad.out).output, /^The archive is damaged/);
    writeFileSync(`${folder}/rubric.json`, await rubric());
    writeFileSync(
      `${folder}/metadata.json`,
      JSON.stringify({
        created_at: "2027-03-02T10:00:00.000000-08:00",
        assignment: { due_date: "2027-03-01T18:00:00.000000-08:00" },
        users: [{ assignment: { due_date: "2027-03-02T06:00:00.000000-08:00" } }],
      }),
    );
    const { code } = await grade(
      "solutions",
      ...["--lessons", "q1/01", "--format", "gradescope"],
      ...["--rubric", `${folder}/rubric.json`, "--submission-metadata", `${folder}/metadata.json`],
      ...["--out", `${folder}/results.json`],
    );
    assert.equal(code, 0);
    const results = JSON.parse(readFileSync(`${folder}/results.json`, "utf8"));
    assert.equal(results.score, 6); // 8 points, a day begun: a quarter is lost
    assert.match(results.output, /Handed in 4 hours late: 25 % are lost, 6 points count\./);
  });
});

function rubric(): string {
  const names = ["scalarForward", "centralDifference", "numericalGradient", "scalarBackward"];
  return JSON.stringify({
    total: 8,
    points: { "q1/01": Object.fromEntries(names.map((name) => [name, 2])) },
    late: { perDay: 25 },
  });
}
