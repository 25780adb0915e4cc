/**
 * `deno task notebook q1`: the lessons of a question as a notebook.
 *
 * @module
 */

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { readIfThere, repositoryRoot } from "../../checks/course/repository.ts";
import { save } from "../../assets/save.ts";
import type { Question } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { readBook } from "../read_book.ts";
import { readEvidence } from "../read_evidence.ts";
import { progressLine } from "../../assets/progress_line.ts";
import { Refusal, refuse, sentenceOf } from "../runs/refusal.ts";
import { differences } from "./compare.ts";
import { errorsOf, execute } from "./execute.ts";
import { type Notebook, notebookText, type Whose } from "./nbformat.ts";
import { keepEdited } from "./keep_edited.ts";
import { notebookFile, questionNotebook } from "./question_notebook.ts";
import { readNotebook } from "./read_notebook.ts";

const usage = `deno task notebook <question> [--student | --solved] [--no-run]
deno task notebook --check [file …]

Makes a notebook of the lessons of a question: q1, q2 … or all. It holds what your modules hold now.

  --student   with every exercise open
  --solved    with every exercise solved
  --no-run    without running it: no outputs
  --check     compare notebooks with what the lessons give, and write nothing; without a file, all
              that lie in out/notebooks
  --help      this text`;

interface Choice {
  readonly words: readonly string[];
  readonly whose: Whose;
  readonly run: boolean;
  readonly check: boolean;
}

function choiceOf(args: string[]): Choice | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        student: { type: "boolean" },
        solved: { type: "boolean" },
        "no-run": { type: "boolean" },
        check: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    if (values.help) return undefined;
    if (values.student && values.solved) refuse("--student and --solved exclude each other.");
    const whose = values.student ? "student" : values.solved ? "solved" : "yours";
    return { words: positionals, whose, run: !values["no-run"], check: values.check === true };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse(`${(error as Error).message}\n\n${usage}`);
  }
}

function questionsOf(word: string | undefined, all: readonly Question[]): readonly Question[] {
  if (word === "all") return all;
  const known = [...all.map(({ id }) => id), "all"].join(", ");
  const question = all.find(({ id }) => id === word);
  if (question) return [question];
  refuse(
    word === undefined
      ? `Of which question? There are: ${known}.`
      : `There is no question "${word}". There are: ${known}.`,
  );
}

async function write(question: Question, evidence: Evidence, { whose, run }: Choice) {
  const file = notebookFile(question, whose);
  let notebook = questionNotebook(question, evidence, whose);
  const path = `${repositoryRoot}/${file}`;
  mkdirSync(dirname(path), { recursive: true });
  const kept = keepEdited(path, notebook);
  if (kept) console.log(`What you wrote into ${file} is kept as ${kept}.`);
  const begun = performance.now();
  if (run) {
    save(path, notebookText(notebook)); // its cells look for their notebook
    const line = progressLine(question.id);
    notebook = await execute(notebook, file, (done, total) => line.show(done, total, "cells"));
    line.end();
  }
  save(path, notebookText(notebook));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const size = (notebookText(notebook).length / 1e6).toFixed(1);
  console.log(`${file}  ${notebook.cells.length} cells, ${size} MB, ${seconds} s`);
  return errorsOf(notebook).map((error) => `${file}: ${error}`);
}

/** One sentence for each way in which a notebook is not what the lessons give. */
function problemsOf(file: string, questions: readonly Question[], evidence: Evidence): string[] {
  const text = readIfThere(file) ?? readIfThere(`${repositoryRoot}/${file}`) ??
    refuse(`There is no file ${file}; name a notebook, such as out/notebooks/q1.ipynb.`);
  const saved = readNotebook(text, file);
  const question = questions.find(({ id }) => id === saved.question);
  if (!question || !saved.code) return [`${file}: it is no notebook of this course.`];
  const made: Notebook = questionNotebook(question, evidence, saved.code);
  return differences(saved, made).map((difference) => `${file}: ${difference}`);
}

async function main(args: string[]): Promise<number> {
  const choice = choiceOf(args);
  if (!choice) {
    console.log(usage);
    return 0;
  }
  const { questions } = readBook(new URL("../../", import.meta.url));
  if (choice.check) {
    const whoses: Whose[] = ["yours", "student", "solved"];
    const files = choice.words.length > 0 ? choice.words : questions
      .flatMap((question) => whoses.map((whose) => notebookFile(question, whose)))
      .filter((file) => readIfThere(`${repositoryRoot}/${file}`) !== undefined);
    if (files.length === 0) {
      refuse("There is no notebook to check; deno task notebook q1 makes one.");
    }
    const evidence = await readEvidence();
    const problems = files.flatMap((file) => problemsOf(file, questions, evidence));
    for (const problem of problems) console.error(problem);
    if (problems.length === 0) {
      console.log(
        `${files.length === 1 ? files[0] : `${files.length} notebooks`}: what the lessons give.`,
      );
    }
    return problems.length > 0 ? 1 : 0;
  }
  const wanted = questionsOf(choice.words[0], questions);
  const evidence = await readEvidence();
  const errors = [];
  for (const question of wanted) errors.push(...await write(question, evidence, choice));
  for (const error of errors) console.error(error);
  return errors.length > 0 && choice.whose === "solved" ? 1 : 0;
}

if (import.meta.main) {
  try {
    Deno.exit(await main(Deno.args));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : sentenceOf(error));
    Deno.exit(1);
  }
}
