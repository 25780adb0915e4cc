import assert from "node:assert/strict";
import { readBook } from "../read_book.ts";
import { errorsOf, execute } from "./execute.ts";
import { codeCell } from "./lesson_cells.ts";
import { lessonImports } from "./lesson_imports.ts";
import { questionNotebook } from "./question_notebook.ts";
import { unmeasuredClaims } from "./unmeasured.ts";

const source = `import * as tf from "lib";
import type { Matrix } from "../../kit/matrix.ts";
import {
  add,
  half,
} from "../01-x/x.ts";

export interface Y { y: Matrix }
export const two = 2;
export function twice(x: number) { return add(two, x); }
`;

Deno.test("lessonImports() has what a module imports and exports, but no exercise", () => {
  const code = {
    text: () => source,
    path: (file: string) => file,
    taken: new Set(["half", "twice"]),
    complete: true,
  };
  assert.equal(
    lessonImports(["lessons/q9/02-y/y.ts"], code),
    [
      'import * as tf from "lib";',
      'import { type Matrix } from "./lessons/kit/matrix.ts";',
      'import { add } from "./lessons/q9/01-x/x.ts";',
      'import { type Y, two } from "./lessons/q9/02-y/y.ts";',
    ].join("\n"),
  );
});

Deno.test("a function that was written into a cell can be called in the next one", async () => {
  const { questions } = readBook(new URL("../../", import.meta.url));
  const first = { ...questions[0]!, lessons: questions[0]!.lessons.slice(0, 2) };
  const notebook = questionNotebook(first, await unmeasuredClaims(), "solved");
  const kinds = ["begin", "imports", "exercise"];
  const call = `import { random } from "./lessons/kit/random.ts";
console.log(rnnForward(initRnn(random(1), 2, 3), [zeros(1, 2)], zeros(1, 3)).length);`;
  const cells = [
    ...notebook.cells.filter(({ metadata }) => kinds.includes(metadata.unrolled.kind)),
    codeCell("call", call, { kind: "example" }),
  ];
  const done = await execute({ ...notebook, cells }, "out/notebooks/test.ipynb");
  assert.deepEqual(errorsOf(done), []);
  const last = done.cells.at(-1)!;
  assert.deepEqual(last.cell_type === "code" && last.outputs, [
    { output_type: "stream", name: "stdout", text: "1\n" },
  ]);
});
