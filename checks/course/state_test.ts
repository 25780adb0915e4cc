import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Lesson } from "../core/exercise.ts";
import { lessons, questions } from "../lessons.ts";
import { deriveAll, importMapFile } from "./derivation.ts";
import { filesBelow, repositoryRoot } from "./repository.ts";
import { writeDerived } from "./skeletons.ts";
import { tally } from "./steps.ts";

/** Every exercise as its message begins: `q1/03  rnnBackward`. */
const named = (some: readonly Lesson[]) =>
  some.flatMap(({ id, exercises }) => exercises.map(({ name }) => `${id}  ${name}`));

/** A clone of the repository on a machine that has never run Deno and is offline. */
const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
const clone = `${folder}/clone`;
const cache = `${folder}/cache`;

const fresh = new Map<string, Checked>();
const solved = new Map<string, Checked>();

Deno.test.beforeAll(async () => {
  for (const name of ["lessons", "solutions", "checks", "assets", "deno.json", "deno.lock"]) {
    cpSync(`${repositoryRoot}/${name}`, `${clone}/${name}`, { recursive: true });
  }
  // What stands in lessons/ may be someone's work; a fresh clone has the skeletons.
  writeDerived(clone, deriveAll(clone).files, true);
  for (const question of Object.keys(questions)) {
    fresh.set(question, await check(question));
    solved.set(question, await check(question, `--import-map=${importMapFile}`));
  }
});

Deno.test.afterAll(() => rmSync(folder, { recursive: true }));

interface Checked {
  code: number;
  output: string;
  passed: number;
  failed: number;
}

/** Runs what a student runs, in the clone. Q1 needs nothing from anywhere. */
async function check(question: string, ...options: string[]): Promise<Checked> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "--no-prompt", ...options, `lessons/${question}`],
    cwd: clone,
    env: {
      NO_COLOR: "1",
      ...(question === "q1" && { DENO_DIR: cache, NPM_CONFIG_REGISTRY: "http://127.0.0.1:9" }),
    },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const decoder = new TextDecoder();
  const output = decoder.decode(stdout) + decoder.decode(stderr);
  return { code, output, ...tally(true, code === 0, output) };
}

Deno.test("every exercise in the solutions has a check, and every check an exercise", () => {
  const thrown = deriveAll(clone).files.flatMap(({ text }) =>
    [...text.matchAll(/new NotSolvedYet\(\s*"(\S+) (\S+)"/g)].map(([, id, name]) =>
      `${id}  ${name}`
    )
  );
  assert.deepEqual([...new Set(thrown)].sort(), named(lessons).toSorted());
});

for (const [question, some] of Object.entries(questions)) {
  const exercises = named(some);

  Deno.test(`${question}: in a fresh clone every exercise is not solved yet, and nothing else fails`, () => {
    const { output, failed, code } = fresh.get(question)!;
    const lines = output.split("\n");
    const silent = exercises.filter((exercise) =>
      !lines.some((line) => line.includes(`${exercise}: `) && line.endsWith("not solved yet"))
    );
    assert.deepEqual(silent, [], output);
    assert.equal(failed, exercises.length, output);
    assert.equal(code, 1);
  });

  Deno.test(`${question}: in a fresh clone no failure shows a stack`, () => {
    const { output } = fresh.get(question)!;
    assert.deepEqual(output.split("\n").filter((line) => /^\s+at /.test(line)), []);
  });

  Deno.test(`${question}: with the solutions in their place every exercise passes`, () => {
    const { output, failed, passed, code } = solved.get(question)!;
    assert.equal(code, 0, output);
    assert.equal(failed, 0);
    assert.ok(passed >= exercises.length);
  });

  Deno.test(`${question}: none of this asks for a permission`, () => {
    const output = fresh.get(question)!.output + solved.get(question)!.output;
    assert.doesNotMatch(output, /permission|NotCapable/i);
  });
}

Deno.test("nothing of Q1 downloads anything", () => {
  assert.doesNotMatch(fresh.get("q1")!.output + solved.get("q1")!.output, /Download/i);
  const fetched = ["npm", "remote", "deps"].flatMap((name) => filesBelow(cache, name, /./));
  assert.deepEqual(fetched, []);
});
