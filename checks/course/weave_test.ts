import assert from "node:assert/strict";
import { formatText } from "./format.ts";
import { inSmallRepository } from "./small_repository.ts";
import { weaveCourse } from "./weave.ts";

const lesson = "lessons/q1/01-x/lesson.md";
const solution = `export interface Grads {
  // #region fields
  dWxh: number[]; // [I×H]
  dWhh: number[];
  // #endregion
}

export function f(a: number[], b: number[]) {
  for (const x of a) {
    // #region loop
    for (const y of b) if (x > y) a.push(x);
    // #endregion
  }
}
`;
const fence = (name: string) => "```ts ignore x.ts#" + name + "\nold\n```\n";
const files = {
  "deno.json": JSON.stringify({ fmt: { lineWidth: 100 } }),
  "solutions/q1/01-x/x.ts": solution,
  [lesson]: `---\ntitle: X\n---\n\n## A\n\n${fence("fields")}\n${fence("loop")}`,
};

Deno.test("weaveCourse() gives texts that stay as they are when they are woven or formatted", async () => {
  await inSmallRepository(files, async ({ root, write }) => {
    const { stale, problems } = await weaveCourse(root);
    assert.deepEqual(problems, []);
    assert.deepEqual(stale.map(({ file, line }) => [file, line]), [[lesson, 8]]);
    const text = stale[0]?.text ?? "";
    assert.match(text, /\ndWxh: number\[\]; \/\/ \[I×H\]\ndWhh: number\[\];\n```/);
    write(lesson, text);
    assert.deepEqual(await weaveCourse(root), { stale: [], problems: [] });
    assert.equal(await formatText(text, "md", root), text);
  });
});

Deno.test("weaveCourse() sees that a module has changed since its text was woven", async () => {
  await inSmallRepository(files, async ({ root, write }) => {
    write(lesson, (await weaveCourse(root)).stale[0]?.text ?? "");
    write("solutions/q1/01-x/x.ts", solution.replace("x > y", "x < y"));
    const { stale } = await weaveCourse(root);
    assert.deepEqual(stale.map(({ file, line }) => [file, line]), [[lesson, 13]]);
  });
});

Deno.test("weaveCourse() reports a region that no text shows", async () => {
  await inSmallRepository(files, async ({ root, write }) => {
    write("lessons/kit/m.ts", "// #region add\nexport const a = 1;\n// #endregion\n");
    assert.deepEqual((await weaveCourse(root)).problems, [
      'lessons/kit/m.ts:1: no text shows region "add"; show it or remove it',
    ]);
  });
});
