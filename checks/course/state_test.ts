import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { lessons } from "../q1/lessons.ts";
import { deriveAll, importMapFile } from "./derivation.ts";
import { filesBelow, repositoryRoot } from "./repository.ts";
import { writeDerived } from "./skeletons.ts";
import { tally } from "./steps.ts";

/** Every exercise as its message begins: `q1/03  rnnBackward`. */
const exercises = lessons.flatMap(({ id, exercises }) =>
  exercises.map(({ name }) => `${id}  ${name}`)
);

/** A clone of the repository on a machine that has never run Deno and is offline. */
const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
const clone = `${folder}/clone`;
const cache = `${folder}/cache`;

let fresh: Checked;
let solved: Checked;

Deno.test.beforeAll(async () => {
  for (const name of ["lessons", "solutions", "checks", "assets", "deno.json", "deno.lock"]) {
    cpSync(`${repositoryRoot}/${name}`, `${clone}/${name}`, { recursive: true });
  }
  // What stands in lessons/ may be someone's work; a fresh clone has the skeletons.
  writeDerived(clone, deriveAll(clone).files, true);
  fresh = await check();
  solved = await check(`--import-map=${importMapFile}`);
});

Deno.test.afterAll(() => rmSync(folder, { recursive: true }));

interface Checked {
  code: number;
  output: string;
  passed: number;
  failed: number;
}

/** Runs what a student runs, in the clone. */
async function check(...options: string[]): Promise<Checked> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "--no-prompt", ...options, "lessons/q1"],
    cwd: clone,
    env: { NO_COLOR: "1", DENO_DIR: cache, NPM_CONFIG_REGISTRY: "http://127.0.0.1:9" },
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
  assert.deepEqual([...new Set(thrown)].sort(), exercises.toSorted());
});

Deno.test("in a fresh clone every exercise is not solved yet, and nothing else fails", () => {
  const lines = fresh.output.split("\n");
  const silent = exercises.filter((exercise) =>
    !lines.some((line) => line.includes(`${exercise}: `) && line.endsWith("not solved yet"))
  );
  assert.deepEqual(silent, [], fresh.output);
  assert.equal(fresh.failed, exercises.length, fresh.output);
  assert.equal(fresh.code, 1);
});

Deno.test("in a fresh clone no failure shows a stack", () => {
  assert.deepEqual(fresh.output.split("\n").filter((line) => /^\s+at /.test(line)), []);
});

Deno.test("with the solutions in their place every exercise passes", () => {
  assert.equal(solved.code, 0, solved.output);
  assert.equal(solved.failed, 0);
  assert.ok(solved.passed >= exercises.length);
});

Deno.test("none of this asks for a permission or downloads anything", () => {
  assert.doesNotMatch(fresh.output + solved.output, /permission|NotCapable|Download/i);
  const fetched = ["npm", "remote", "deps"].flatMap((name) => filesBelow(cache, name, /./));
  assert.deepEqual(fetched, []);
});
