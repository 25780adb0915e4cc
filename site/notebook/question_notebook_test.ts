import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Validator } from "@cfworker/json-schema";
import katex from "katex";
import { readBook } from "../read_book.ts";
import { differences } from "./compare.ts";
import { type Cell, type Notebook, notebookText, type Whose } from "./nbformat.ts";
import { questionNotebook } from "./question_notebook.ts";
import { readNotebook } from "./read_notebook.ts";
import { unmeasuredClaims } from "./unmeasured.ts";

const { questions } = readBook(new URL("../../", import.meta.url));
const evidence = await unmeasuredClaims();
const schema = JSON.parse(
  readFileSync(new URL("nbformat.v4.5.schema.json", import.meta.url), "utf8"),
);
const validator = new Validator(schema, "4");

const everyNotebook = questions.flatMap((question) =>
  (["yours", "student", "solved"] as Whose[]).map((whose) => ({
    name: `${question.id} (${whose})`,
    question,
    notebook: questionNotebook(question, evidence, whose),
  }))
);
const first = everyNotebook[0]!.notebook;

for (const { name, question, notebook } of everyNotebook) {
  Deno.test(`the notebook of ${name} is valid by the schema of nbformat 4.5`, () => {
    const { valid, errors } = validator.validate(JSON.parse(notebookText(notebook)));
    assert(valid, JSON.stringify(errors.slice(0, 3)));
    const ids = notebook.cells.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  Deno.test(`the notebook of ${name} has every exercise, and its check after it`, () => {
    const exercises = question.lessons.flatMap(({ id, exercises }) =>
      exercises.map((exercise) => `${id} ${exercise.name}`)
    );
    const of = (kind: string) =>
      notebook.cells.flatMap(({ metadata: { unrolled } }) =>
        unrolled.kind === kind ? [`${unrolled.lesson} ${unrolled.exercise}`] : []
      );
    assert.deepEqual(of("exercise").toSorted(), exercises.toSorted());
    assert.deepEqual(of("check"), of("exercise"));
  });

  Deno.test(`the notebook of ${name} leaves no directive and no macro of the course in its text`, () => {
    for (const { cell_type, id, source } of notebook.cells) {
      if (cell_type !== "markdown") continue;
      const prose = source.replace(/```[\s\S]*?```|`[^`]*`/g, "");
      assert.doesNotMatch(prose, /(^|\s):{1,3}[a-z]+[[{]|\\gate|\\cell/m, id);
    }
  });
}

Deno.test("the mathematics of the notebooks is such as VS Code sets too", () => {
  for (const { notebook } of everyNotebook) {
    for (const { cell_type, id, source } of notebook.cells) {
      if (cell_type !== "markdown") continue;
      const prose = source.replace(/```[\s\S]*?```|`[^`]*`/g, "");
      for (
        const [, display, inline] of prose.matchAll(
          /\$\$([\s\S]+?)\$\$|\$([^$\n]+(?:\n[^$\n]+)?)\$/g,
        )
      ) {
        const tex = (display ?? inline!).replace(/^> ?/gm, "");
        assert.doesNotThrow(() => katex.renderToString(tex, { throwOnError: true }), id);
      }
    }
  }
});

Deno.test("a notebook that was written and read again is what the lessons give", () => {
  for (const { notebook } of everyNotebook) {
    assert.deepEqual(differences(readNotebook(notebookText(notebook), "x.ipynb"), notebook), []);
  }
});

const changes: [string, (cells: Cell[]) => Cell[], RegExp][] = [
  ["is missing", (cells) => cells.toSpliced(4, 1), /^cell \S+ is missing$/],
  [
    "is added",
    (cells) => [...cells, { ...cells[0]!, id: "mine" }],
    /^cell mine is not from the lessons$/,
  ],
  [
    "is moved",
    (cells) => cells.toSpliced(3, 2, cells[4]!, cells[3]!),
    /^cell \S+ stands where \S+ should$/,
  ],
  [
    "is changed",
    (cells) => cells.with(5, { ...cells[5]!, source: `${cells[5]!.source}\n// x` }),
    /^cell \S+, line \d+, is not what the lessons give$/,
  ],
  [
    "failed",
    (cells) =>
      cells.map((cell) =>
        cell.id !== "begin" || cell.cell_type !== "code" ? cell : {
          ...cell,
          outputs: [{ output_type: "error", ename: "Error", evalue: "x", traceback: [] }],
        }
      ),
    /^cell begin failed: Error: x$/,
  ],
  [
    "shows a picture without words",
    (cells) =>
      cells.map((cell) =>
        cell.id !== "begin" || cell.cell_type !== "code" ? cell : {
          ...cell,
          outputs: [{ output_type: "display_data", data: { "image/png": "" }, metadata: {} }],
        }
      ),
    /^cell begin shows something that has no words beside it$/,
  ],
];
for (const [what, change, sentence] of changes) {
  Deno.test(`differences() finds a cell that ${what}`, () => {
    const changed: Notebook = { ...first, cells: change([...first.cells]) };
    const found = differences(readNotebook(notebookText(changed), "x.ipynb"), first);
    assert.equal(found.length, 1, found.join("\n"));
    assert.match(found[0]!, sentence);
  });
}

Deno.test("readNotebook() says in one sentence that a file is no notebook", () => {
  assert.throws(() => readNotebook("{", "x.ipynb"), {
    message: "x.ipynb is not a notebook: it is not JSON.",
  });
  assert.throws(() => readNotebook("{}", "x.ipynb"), {
    message: "x.ipynb is not a notebook of nbformat 4.",
  });
});
