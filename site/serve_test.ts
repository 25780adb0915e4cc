import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { answer, listen } from "./serve.ts";

const root = await Deno.makeTempDir();
const folder = pathToFileURL(`${root}/dist/`);
await Deno.mkdir(new URL("q1/", folder), { recursive: true });
await Deno.writeTextFile(new URL("index.html", folder), "<p>home</p>");
await Deno.writeTextFile(
  new URL("q1/a.html", folder),
  '<span class="state" data-exercise="q1/01 f">not solved yet</span>',
);
await Deno.writeTextFile(`${root}/secret.txt`, "secret");
addEventListener("unload", () => Deno.removeSync(root, { recursive: true }));

const ask = (path: string, method = "GET") =>
  answer(
    new Request(`http://localhost:8000${path}`, { method }),
    folder,
    () => new Map([["q1/01 f", true]]),
  );

Deno.test("answer() gives a page, with the state that its exercises have now", async () => {
  assert.equal(await (await ask("/")).text(), "<p>home</p>");
  const response = await ask("/q1/a.html?x=1");
  assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
  assert.match(await response.text(), /written: run the check/);
});

Deno.test("answer() stays in its folder", async () => {
  for (const path of ["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/q1%00"]) {
    const response = await ask(path);
    assert.equal(response.status, 404, path);
    assert.doesNotMatch(await response.text(), /secret/);
  }
});

Deno.test("answer() has a page for what is not there, and refuses to write", async () => {
  assert.equal((await ask("/nothing.html")).status, 404);
  assert.equal((await ask("/%zz")).status, 404);
  assert.equal((await ask("/", "POST")).status, 405);
});

Deno.test("listen() takes the next port where one is taken", async () => {
  const hello = () => Promise.resolve(new Response("hello"));
  const first = listen(18_417, hello);
  const second = listen(first.addr.port, hello);
  assert.ok(second.addr.port > first.addr.port);
  await Promise.all([first.shutdown(), second.shutdown()]);
});
