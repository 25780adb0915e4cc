import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { deriveAll } from "./derivation.ts";
import { writeDerived } from "./skeletons.ts";
import { inSmallRepository, type SmallRepository } from "./small_repository.ts";

const solution = "solutions/q1/01-x/x.ts";
const lesson = "lessons/q1/01-x/x.ts";
const solved = (k: number) =>
  `export function f(): number {\n  // #region exercise: return ${k}\n  return ${k};\n  // #endregion\n}\n`;

const inCopy = (test: (repository: SmallRepository) => void) =>
  inSmallRepository({
    "deno.json": JSON.stringify({ lint: { exclude: [lesson] } }),
    [solution]: solved(1),
  }, test);

const derive = (root: string, force = false) => writeDerived(root, deriveAll(root).files, force);

Deno.test("writeDerived() writes what is absent, then has nothing to do", async () => {
  await inCopy(({ root }) => {
    assert.deepEqual(derive(root), { wrote: [lesson, "solutions/import_map.json"], refused: [] });
    assert.deepEqual(derive(root), { wrote: [], refused: [] });
    assert.match(
      readFileSync(`${root}/${lesson}`, "utf8"),
      /NotSolvedYet\("q1\/01 f", "return 1"\)/,
    );
  });
});

Deno.test("writeDerived() follows a solution that changes again and again", async () => {
  await inCopy(({ root, write }) => {
    for (const k of [1, 2, 3]) {
      write(solution, solved(k));
      assert.ok(derive(root).wrote.includes(lesson));
    }
  });
});

Deno.test("writeDerived() replaces what the committed solution derives", async () => {
  await inCopy(({ root, write }) => {
    derive(root);
    rmSync(`${root}/out`, { recursive: true });
    const git = (...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "ignore" });
    git("init");
    git("add", solution);
    git(
      "-c",
      "user.name=a",
      "-c",
      "user.email=a@b",
      "-c",
      "commit.gpgsign=false",
      "commit",
      "-m",
      "a",
    );
    write(solution, solved(2));
    assert.deepEqual(derive(root), { wrote: [lesson], refused: [] });
  });
});

Deno.test("writeDerived() leaves a student's work alone unless it is forced", async () => {
  await inCopy(({ root, write }) => {
    derive(root);
    write(lesson, "my work");
    assert.deepEqual(derive(root), { wrote: [], refused: [lesson] });
    assert.equal(readFileSync(`${root}/${lesson}`, "utf8"), "my work");
    assert.deepEqual(derive(root, true), { wrote: [lesson], refused: [] });
  });
});

Deno.test("deriveAll() reports a module whose solution is gone", async () => {
  await inCopy(({ root }) => {
    derive(root);
    rmSync(`${root}/${solution}`);
    const { problems } = deriveAll(root);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? "", /^lessons\/q1\/01-x\/x\.ts: has exercises, but there is no/);
  });
});

Deno.test("deriveAll() reports a skeleton that deno lint would complain about", async () => {
  await inCopy(({ root, write }) => {
    write("deno.json", "{}");
    assert.match(deriveAll(root).problems.join(), /^deno\.json: add "lessons\/q1\/01-x\/x\.ts"/);
  });
});
