import assert from "node:assert/strict";
import { importMapFile } from "../checks/course/derivation.ts";
import { repositoryRoot } from "../checks/course/repository.ts";

Deno.test("every claim can be measured, and every run was recorded with the code that is here", async () => {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", `--import-map=${importMapFile}`, "site/claims.ts", "--check"],
    cwd: repositoryRoot,
    env: { NO_COLOR: "1" },
  }).output();
  assert.equal(new TextDecoder().decode(stderr), "");
  assert.equal(code, 0);
});
