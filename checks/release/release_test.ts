import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { repositoryRoot as root, solutionFiles } from "../course/repository.ts";
import { Uint8ArrayReader, ZipReader } from "@zip.js/zip.js";
import { readCommandLine } from "./command_line.ts";
import { contentsOf } from "./contents.ts";
import { gradescopeFiles } from "./gradescope.ts";
import { leaksIn } from "./leaks.ts";
import type { Files, Plan } from "./plan.ts";
import { zipped } from "../course/zip.ts";

const forStudents: Plan = { questions: ["q1"], solutions: false, site: false };
const forAssistants: Plan = { ...forStudents, solutions: true };
const students = await contentsOf(root, forStudents);

const textOf = (files: Files, name: string) => {
  const content = files.get(name)!;
  return typeof content === "string" ? content : new TextDecoder().decode(content);
};
const read = (name: string) => readFileSync(`${root}/${name}`, "utf8");

Deno.test("students get lessons, checks, hints and the kit, and no solution", () => {
  for (
    const name of [
      "README.md",
      "LICENSE",
      "lessons/q1/04-lstm/lesson.md",
      "lessons/q1/04-lstm/lstm.ts",
      "lessons/q1/04-lstm/lstm_test.ts",
      "checks/q1/lstm.ts",
      "checks/misconceptions/prints/q1.ts",
      "checks/student/hint.ts",
      "lessons/q1/answers.md",
      "site/handin/report.css",
      "assets/runs/q1-06-hello.json",
    ]
  ) {
    assert.ok(students.has(name), name);
  }
  assert.deepEqual(leaksIn(root, students, forStudents), []);
  for (const name of students.keys()) {
    assert.doesNotMatch(
      name,
      /^(solutions|checks\/(grade|release|mutants|alternatives|golden|bench))\/|wrong_versions|\/q2/,
    );
  }
  assert.match(
    textOf(students, "lessons/q1/04-lstm/lstm.ts"),
    /NotSolvedYet\(\s*"q1\/04 lstmStep"/,
  );
});

Deno.test("a solution is noticed wherever it hides: in clear, in a page, or packed", () => {
  const lstm = read("solutions/q1/04-lstm/lstm.ts");
  const page = `<html><body><pre>${
    lstm.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/\w+/g, "<span>$&</span>")
  }</pre></body></html>`;
  const hidden: Record<string, string> = {
    "notes/lstm.ts": lstm,
    "site/dist/q1/04.html": page,
    "checks/misconceptions/wrong_versions/q1.ts": read(
      "checks/misconceptions/wrong_versions/q1.ts",
    ),
    "checks/notes.ts": lstm,
  };
  for (const [name, text] of Object.entries(hidden)) {
    const leaks = leaksIn(root, new Map([[name, text]]), forStudents);
    assert.ok(leaks.some((one) => /solves lessons\/q1\/04-lstm\/lstm\.ts/.test(one)), name);
  }
  assert.match(leaksIn(root, new Map([["solutions/x.ts", ""]]), forStudents)[0], /is a solution/);
  assert.match(leaksIn(root, new Map([["x.ts", `${root}/x`]]), forStudents)[0], /names/);
});

Deno.test("the hints are there, and no edit that turns a solution into a mistake", async () => {
  const text = textOf(students, "checks/misconceptions/catalogue.ts");
  const { unpacked } = await import("../misconceptions/versions.ts");
  const { misconceptions, ladders } = JSON.parse(
    await unpacked(text.match(/"([A-Za-z0-9+/=]{100,})"/)![1]),
  );
  assert.ok(misconceptions.length > 100 && ladders.length > 30);
  assert.ok(misconceptions.every(({ edits }: { edits: unknown[] }) => edits.length === 0));
});

Deno.test("a student's first command fetches little: the lock file has what is imported, and no more", () => {
  const { npm } = JSON.parse(textOf(students, "deno.lock")) as { npm: Record<string, unknown> };
  assert.ok(!Object.keys(npm).some((name) => /tfjs|onnxruntime|esbuild|playwright/.test(name)));
  const { tasks } = JSON.parse(textOf(students, "deno.json")) as { tasks: Record<string, unknown> };
  assert.deepEqual(Object.keys(tasks).sort(), ["handin", "hint", "progress", "reset", "run"]);
});

Deno.test("teaching assistants get the solutions and the grader, and its recipes", async () => {
  const files = await contentsOf(root, forAssistants);
  for (const name of solutionFiles(root).filter((one) => one.startsWith("solutions/q1/"))) {
    assert.ok(files.has(name), name);
  }
  for (
    const name of ["TEACHING.md", "command.ts", "platforms/README.md", "platforms/slurm/grade.sh"]
  ) {
    assert.ok(files.has(`checks/grade/${name}`), name);
  }
  assert.ok(
    ![...files.keys()].some((name) => /_test\.ts$/.test(name) && name.startsWith("checks/")),
  );
});

Deno.test("a bundle for Gradescope has its programs at the top, and they may be run", async () => {
  const settings = { lessons: "q1", seed: 7, rounds: 1, feedback: "name", rubric: null } as const;
  const files = gradescopeFiles(root, new Map([["README.md", "# Unrolled"]]), settings);
  const bytes = await zipped(files);
  assert.deepEqual(await zipped(files), bytes);
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const modes = new Map(
    (await reader.getEntries()).map((one) => [
      one.filename,
      ((one.externalFileAttributes ?? 0) >>> 16).toString(8),
    ]),
  );
  await reader.close();
  assert.equal(modes.get("setup.sh"), "100755");
  assert.equal(modes.get("run_autograder"), "100755");
  assert.equal(modes.get("course/README.md"), "100644");
});

for (
  const [words, sentence] of [
    [["q9", "--out", "x"], /^There is no question "q9"\. There are: q1, q2, q3\.$/],
    [["--out", "x"], /^Which question\?/],
    [["q1"], /^Where to\?/],
    [["q1", "--out", "x", "--seed", "3"], /^--seed goes with --gradescope only\.$/],
    [["q1", "--out", "x", "--gradescope", "--seed", "x"], /^--seed is "x"; it must be a whole/],
    [
      ["q1", "--out", "x", "--gradescope", "--lessons", "q2/01"],
      /^--lessons has "q2\/01", and only q1/,
    ],
    [["q1", "--out", "x", "--gradescope", "--lessons", "q1/77"], /^There is no lesson "q1\/77"/],
    [["q1", "--out", "x", "--gradescope", "--site"], /--site does not go with it/],
    [["q1", "--out", "x", "--colour"], /^Unknown option '--colour'/],
  ] as const
) {
  Deno.test(`deno task release ${words.join(" ")} is one sentence`, () => {
    assert.throws(() => readCommandLine(words), { name: "WrongCommand", message: sentence });
  });
}
