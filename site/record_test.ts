import assert from "node:assert/strict";
import { importMapFile } from "../checks/course/derivation.ts";
import { repositoryRoot } from "../checks/course/repository.ts";

async function record(...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", `--import-map=${importMapFile}`, "site/record.ts", ...args],
    cwd: repositoryRoot,
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  return { code, out: text(stdout), err: text(stderr) };
}

Deno.test("the small runs come out the same, twice, byte by byte", async () => {
  const { code, out, err } = await record("--small", "--check");
  assert.equal(code, 0, err);
  const lines = out.split("\n");
  assert(lines.length > 5);
  for (const line of lines) assert.match(line, /^q\d-\S+ {2}the same, twice$/);
});

Deno.test("record names the runs there are when asked for another", async () => {
  const { code, err } = await record("q1-99-none");
  assert.equal(code, 1);
  assert.match(err, /^There is no experiment "q1-99-none"\. There are: q1-01-step-size, .*\.$/);
});
