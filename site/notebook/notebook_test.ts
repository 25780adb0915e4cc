import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { courseCopy } from "./course_copy.ts";
import { keepEdited } from "./keep_edited.ts";
import { codeCell } from "./lesson_cells.ts";
import { notebookOf, notebookText } from "./nbformat.ts";

const copy = courseCopy({ solved: false });
Deno.test.afterAll(() => copy.remove());

const refused: [string, string[], RegExp][] = [
  ["no question", [], /^Of which question\? There are: q1, q2, .*all\.$/],
  ["a question that there is not", ["q9"], /^There is no question "q9"\. There are: q1, /],
  ["two kinds at once", ["q1", "--solved", "--student"], /exclude each other\.$/],
  ["an option that nobody knows", ["q1", "--solvd"], /^Unknown option '--solvd'/],
  [
    "nothing to check",
    ["--check"],
    /^There is no notebook to check; deno task notebook q1 makes one/,
  ],
];
for (const [what, args, sentence] of refused) {
  Deno.test(`deno task notebook says in one sentence that it was given ${what}`, async () => {
    const { code, err } = await copy.deno(
      ...["run", "-A", "--quiet", "--lock=site/notebook/deno.lock"],
      ...["--import-map=solutions/import_map.json", "site/notebook/notebook.ts", ...args],
    );
    assert.equal(code, 1);
    assert.match(err.split("\n")[0]!, sentence);
  });
}

const about = { title: "T", question: "q1", code: "yours" } as const;
const exercise = (source: string) =>
  notebookOf([codeCell("a", source, { kind: "exercise", exercise: "f" })], about);

Deno.test("a notebook that somebody has written in is put aside, and another one is not", () => {
  const folder = `${copy.root}/out/notebooks`;
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/q1.ipynb`;
  writeFileSync(path, notebookText(exercise("mine();")));
  assert.equal(keepEdited(path, exercise("mine();")), undefined);
  assert.match(keepEdited(path, exercise("open();"))!, /^q1\.\d{4}-\d\d-\d\dT[\d-]+\.ipynb$/);
  assert.equal(keepEdited(path, exercise("open();")), undefined);
});
