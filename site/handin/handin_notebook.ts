/**
 * The notebook of a hand-in: the student's answers, figures, code and checks, without the texts of the
 * course.
 *
 * @module
 */

import type { BookLesson } from "../book.ts";
import { cellId, codeCell, markdown } from "../notebook/lesson_cells.ts";
import { type Cell, type Notebook, notebookOf } from "../notebook/nbformat.ts";
import { partsOf } from "../notebook/parts.ts";
import { openingCells } from "../notebook/question_notebook.ts";
import { isComplete, missingGroups } from "./missing.ts";
import type { Answer } from "../../checks/course/answers.ts";
import type { HandIn } from "./hand_in.ts";
import { otherwiseText } from "./settings.ts";

/**
 * The notebook, not run yet.
 *
 * @param folder where the hand-in lies, from the root
 */
export function handInNotebook(handIn: HandIn, folder: string): Notebook {
  const { question, title, name, answers } = handIn;
  const cells: Cell[] = [
    markdown("title", `# ${title}\n\n${name}${incomplete(handIn)}`, { kind: "text" }),
    ...openingCells(question, `${folder}/${question}.ipynb`, "yours"),
    markdown(
      "observations",
      `## Observations\n\n${otherwiseText(handIn.evidence.otherwise)}`.trim(),
      {
        kind: "text",
      },
    ),
    ...answers.flatMap((answer, k) => answerCells(handIn, answer, k + 1, folder)),
    markdown("figures", "## Runs and figures", { kind: "text" }),
    ...handIn.drawn.flatMap(({ run, file, figures }) => [
      markdown(cellId(`run-${file}`), `### ${run.name}\n\n${run.about} \`${run.command}\``, {
        kind: "text",
      }),
      ...figures.map(({ id }) => figureCell(id, `${folder}/runs/${file}.json`, `${file}-${id}`)),
    ]),
    markdown("code", "## Code", { kind: "text" }),
    ...codeCells(handIn),
  ];
  return notebookOf(cells, { title, question, code: "yours" });
}

function incomplete({ missing }: HandIn): string {
  if (isComplete(missing)) return "";
  const groups = missingGroups(missing).map(([heading, sentences]) =>
    `**${heading}**\n\n${sentences.map((one) => `- ${one}`).join("\n")}`
  );
  return `\n\n_Incomplete._\n\n${groups.join("\n\n")}`;
}

function answerCells(handIn: HandIn, answer: Answer, k: number, folder: string): Cell[] {
  const head = `### ${answer.title}\n\n${quoted(answer.prompt)}`;
  const cells: Cell[] = [markdown(`task-${k}`, head, { kind: "text" })];
  if (answer.text === "") {
    return [...cells, markdown(`task-${k}-open`, "_Not answered._", { kind: "text" })];
  }
  const sheet: BookLesson = {
    id: `${handIn.question}/answers`,
    number: 0,
    slug: "answers",
    title: "",
    minutes: 0,
    summary: "",
    file: handIn.sheet,
    source: "\n".repeat(answer.line - 1) + answer.text,
    exercises: [],
  };
  partsOf(sheet, handIn.evidence).forEach((part, n) => {
    const id = cellId(`task-${k}-${n + 1}`);
    if (part.kind === "text") cells.push(markdown(id, part.markdown, { kind: "text" }));
    if (part.kind === "example") cells.push(codeCell(id, part.code, { kind: "example" }));
    if (part.kind === "figure") {
      const run = handIn.drawn.find(({ figures }) => figures.some((one) => one.id === part.id));
      cells.push(figureCell(part.id, run && `${folder}/runs/${run.file}.json`, id));
    }
  });
  return cells;
}

function quoted(text: string): string {
  return text.split("\n").map((line) => `> ${line}`.trimEnd()).join("\n");
}

function figureCell(figure: string, run: string | undefined, id: string): Cell {
  const words = [figure, ...(run ? [run] : [])].map((word) => JSON.stringify(word));
  return codeCell(cellId(id), `await figure(${words.join(", ")});`, { kind: "figure" });
}

function codeCells({ solved }: HandIn): Cell[] {
  return solved.flatMap(({ lesson, name, file, code }, k) => {
    const first = solved[k - 1]?.lesson !== lesson;
    const about = { lesson: lesson.id, exercise: name, file };
    return [
      ...(first
        ? [
          markdown(cellId(`code-${lesson.id}`), `### ${lesson.id} ${lesson.title}`, {
            kind: "text",
          }),
        ]
        : []),
      codeCell(cellId(`${lesson.id}-${name}`), code, { kind: "exercise", ...about }, ["exercise"]),
      codeCell(cellId(`${lesson.id}-check-${name}`), `await check("${lesson.id}", "${name}");`, {
        kind: "check",
        ...about,
      }),
    ];
  });
}
