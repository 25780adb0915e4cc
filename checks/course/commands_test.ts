import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { filesBelow, repositoryRoot } from "./repository.ts";

const read = (file: string) => readFileSync(`${repositoryRoot}/${file}`, "utf8");
const tasks = Object.keys((JSON.parse(read("deno.json")) as { tasks: object }).tasks);
const tasksIn = (text: string) =>
  [...text.matchAll(/deno task ([a-z][\w-]*)/g)].map(([, name]) => name ?? "");

Deno.test("every command that a text names exists", () => {
  const texts = filesBelow(repositoryRoot, "", /\.md$/).filter((file) =>
    !file.includes("/testdata/")
  );
  const unknown = texts.flatMap((file) =>
    tasksIn(read(file)).filter((task) => !tasks.includes(task)).map((task) => `${file}: ${task}`)
  );
  assert.deepEqual(unknown, []);
});

Deno.test("the table of commands in the README has every task", () => {
  const rows = [...read("README.md").matchAll(/^\| `deno task ([\w-]+)/gm)];
  assert.deepEqual(rows.map(([, name]) => name).sort(), tasks.sort());
});
