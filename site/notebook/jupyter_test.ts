/**
 * The notebooks under Deno's own kernel, where there is Jupyter: pass or fail, since the kernel may lose what
 * a cell shows. Q1 always; the others train for minutes, and run where UNROLLED_NOTEBOOKS is "all".
 *
 * @module
 */

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { repositoryRoot } from "../../checks/course/repository.ts";
import type { Question } from "../book.ts";
import { readBook } from "../read_book.ts";
import { notebookText, type Whose } from "./nbformat.ts";
import { questionNotebook } from "./question_notebook.ts";
import { unmeasuredClaims } from "./unmeasured.ts";

const hasJupyter = await new Deno.Command("jupyter", { args: ["nbconvert", "--version"] }).output()
  .then(({ success }) => success, () => false);
if (!hasJupyter) {
  console.log("No jupyter nbconvert was found, so no notebook runs in Deno's kernel.");
}

const { questions } = readBook(new URL("../../", import.meta.url));

/** Runs a notebook with nbconvert; what it said, where it failed. */
async function executed(book: Question, whose: Whose): Promise<string | undefined> {
  const question = book.id;
  const notebook = questionNotebook(book, await unmeasuredClaims(), whose);
  const kernels = mkdtempSync(`${tmpdir()}/unrolled-kernels-`);
  const folder = `${repositoryRoot}/out/jupyter-test`;
  mkdirSync(`${kernels}/kernels/deno`, { recursive: true });
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(
      `${kernels}/kernels/deno/kernel.json`,
      JSON.stringify({
        argv: [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"],
        display_name: "Deno",
        language: "typescript",
      }),
    );
    writeFileSync(`${folder}/${question}-${whose}.ipynb`, notebookText(notebook));
    const { success, stderr } = await new Deno.Command("jupyter", {
      args: [
        ...["nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.timeout=900"],
        ...["--output", "done.ipynb", `${question}-${whose}.ipynb`],
      ],
      cwd: folder,
      env: { JUPYTER_PATH: kernels },
    }).output();
    return success ? undefined : new TextDecoder().decode(stderr).slice(-2000);
  } finally {
    rmSync(kernels, { recursive: true });
    rmSync(folder, { recursive: true });
  }
}

for (const [k, question] of questions.entries()) {
  const ignore = !hasJupyter || k > 0 && Deno.env.get("UNROLLED_NOTEBOOKS") !== "all";
  Deno.test({
    name: `the notebook of ${question.id}, solved, runs in Deno's kernel without an error`,
    ignore,
    fn: async () => assert.equal(await executed(question, "solved"), undefined),
  });
}

Deno.test({
  name: "a notebook with every exercise open runs in Deno's kernel to its end",
  ignore: !hasJupyter,
  fn: async () => {
    const begun = { ...questions[0]!, lessons: questions[0]!.lessons.slice(0, 2) };
    assert.equal(await executed(begun, "student"), undefined);
  },
});
