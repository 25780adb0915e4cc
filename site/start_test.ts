import assert from "node:assert/strict";
import { repositoryRoot } from "./build_site.ts";

async function start(...args: string[]) {
  const output = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "start", ...args],
    cwd: repositoryRoot,
    env: { NO_COLOR: "1" },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code: output.code, out: text(output.stdout), err: text(output.stderr) };
}

Deno.test("deno task start --help says what it does and does nothing", async () => {
  const { code, out } = await start("--help");
  assert.equal(code, 0);
  assert.match(out, /^deno task start \[--port 8000\]\n/);
});

Deno.test("deno task start refuses what is not a port and what it does not know", async () => {
  for (const args of [["--port", "eight"], ["--port", "70000"], ["--prot", "1"]]) {
    const { code, err } = await start(...args);
    assert.equal(code, 2, args.join(" "));
    assert.match(err, /--port|--prot/);
    assert.doesNotMatch(err, /\n {4}at /);
  }
});
