import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { inputsHash, isStale, stampName } from "./stale.ts";

async function smallRepository() {
  const root = pathToFileURL(`${await Deno.makeTempDir()}/`);
  const dist = new URL("site/dist/", root);
  const write = async (path: string, text: string) => {
    await Deno.mkdir(new URL(".", new URL(path, root)), { recursive: true });
    await Deno.writeTextFile(new URL(path, root), text);
  };
  await write("lessons/q1/01-a-scalar-cell/lesson.md", "text");
  await write("lessons/q1/01-a-scalar-cell/scalar_cell.ts", "skeleton");
  await write("site/build.ts", "build");
  await write(`site/dist/${stampName}`, await inputsHash(root));
  return { root, dist, write };
}

Deno.test("isStale() sees a changed text, and not the built site itself", async () => {
  const { root, dist, write } = await smallRepository();
  await write("site/dist/index.html", "page");
  assert.equal(await isStale(root, dist), false);
  await write("lessons/q1/01-a-scalar-cell/lesson.md", "another text");
  assert.equal(await isStale(root, dist), true);
  await Deno.remove(root, { recursive: true });
});

Deno.test("isStale() does not make a student wait who has solved an exercise", async () => {
  const { root, dist, write } = await smallRepository();
  await write("lessons/q1/01-a-scalar-cell/scalar_cell.ts", "solved");
  assert.equal(await isStale(root, dist), false);
  await Deno.remove(root, { recursive: true });
});

Deno.test("isStale() is true where there is no site", async () => {
  const { root } = await smallRepository();
  assert.equal(await isStale(root, new URL("nowhere/", root)), true);
  await Deno.remove(root, { recursive: true });
});
