/**
 * Releases that build, test and grade themselves, by the command as an instructor types it.
 *
 * @module
 */

import assert from "node:assert/strict";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { repositoryRoot } from "../course/repository.ts";
import { inFolder } from "../grade/testing.ts";

async function release(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--quiet", "checks/release/command.ts", ...words],
    cwd: repositoryRoot,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), err: text(stderr) };
}

for (const words of [["q1"], ["q1", "--solutions"]]) {
  Deno.test(`deno task release ${words.join(" ")} proves itself`, async () => {
    await inFolder(async (folder) => {
      const { code, out, err } = await release(...words, "--out", `${folder}/course`);
      assert.equal(code, 0, out + err);
      assert.match(out, /It proves itself\.\n$/);
      assert.equal(existsSync(`${folder}/course/solutions`), words.includes("--solutions"));
    });
  });
}

Deno.test("deno task release q1 --gradescope proves itself", async () => {
  await inFolder(async (folder) => {
    const { code, out, err } = await release("q1", "--gradescope", "--out", `${folder}/a.zip`);
    assert.equal(code, 0, out + err);
    assert.match(out, /It proves itself\.\n$/);
  });
});

Deno.test("deno task release does not write where something is, or where nothing can be", async () => {
  await inFolder(async (folder) => {
    mkdirSync(`${folder}/full`);
    writeFileSync(`${folder}/full/mine.ts`, "");
    const full = await release("q1", "--out", `${folder}/full`);
    assert.equal(full.code, 1);
    assert.match(
      full.err,
      /^✗ --out ".*full" is there already, and not empty\. Name a new one\.\n$/,
    );
    const nowhere = await release("q1", "--out", `${folder}/full/mine.ts/course`);
    assert.match(nowhere.err, /^✗ --out ".*course" cannot be written there\.\n$/);
    const rubric = await release(
      ...["q1", "--gradescope", "--rubric", `${folder}/none.yaml`, "--out", `${folder}/a.zip`],
    );
    assert.match(rubric.err, /^✗ There is no rubric ".*none\.yaml"\.\n$/);
  });
});
