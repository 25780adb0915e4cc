import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { borrowLock, LOCK } from "../checks/course/large_packages.ts";
import { importMapFile } from "../checks/course/derivation.ts";
import { repositoryRoot } from "../checks/course/repository.ts";
import { lessonsWithRuns, needsLargePackages } from "./runs/lesson_runs.ts";

Deno.test("the lock file of the large packages has all that a lesson's run begins with", async (t) => {
  for (const { id } of lessonsWithRuns().filter(({ id }) => needsLargePackages(id))) {
    await t.step(id, async () => {
      const { success, stderr } = await new Deno.Command(Deno.execPath(), {
        args: [
          ...["run", "-A", "--frozen", `--lock=${LOCK}`, `--import-map=${importMapFile}`],
          ...["site/run.ts", id, "--help"],
        ],
        cwd: repositoryRoot,
        env: { UNROLLED_LARGE_PACKAGES: "yes", NO_COLOR: "1" },
        stdin: "null",
        stdout: "piped",
        stderr: "piped",
      }).output();
      assert.ok(success, new TextDecoder().decode(stderr));
    });
  }
});

Deno.test("what is added to a borrowed lock file does not reach the file itself", () => {
  const before = readFileSync(`${repositoryRoot}/${LOCK}`, "utf8");
  let path: string;
  {
    using lock = borrowLock();
    path = lock.path;
    assert.equal(readFileSync(path, "utf8"), before);
    writeFileSync(path, "{}");
  }
  assert.equal(readFileSync(`${repositoryRoot}/${LOCK}`, "utf8"), before);
  assert.equal(existsSync(path), false);
});
