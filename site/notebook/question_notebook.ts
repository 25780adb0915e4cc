/**
 * The notebook of a question: a beginning, and the cells of its lessons.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { deriveSkeleton } from "../../checks/course/skeleton.ts";
import { repositoryRoot } from "../../checks/course/repository.ts";
import { type Question, questionName } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { codeCell, type CodeSource, lessonCells, markdown } from "./lesson_cells.ts";
import { type Cell, type Notebook, notebookOf, type Whose } from "./nbformat.ts";

/** The folder that notebooks are written to, from the root. */
export const notebookFolder = "out/notebooks";

/** The file of a notebook, from the root: `out/notebooks/q1-solved.ipynb`. */
export function notebookFile(question: { id: string }, whose: Whose): string {
  return `${notebookFolder}/${question.id}${whose === "yours" ? "" : `-${whose}`}.ipynb`;
}

/**
 * The notebook of a question, not run yet.
 *
 * @throws {Error} if skeletons or solutions are asked for where no solutions are
 */
export function questionNotebook(
  question: Question,
  evidence: Pick<Evidence, "claim" | "claims">,
  whose: Whose,
): Notebook {
  const names = question.lessons.flatMap(({ exercises }) => exercises.map(({ name }) => name));
  const code = { ...moduleSource(whose), taken: new Set(names), complete: whose === "solved" };
  const title = `${questionName(question)}: ${question.title}`;
  const cells = [
    ...beginning(question, title, whose),
    ...question.lessons.flatMap((lesson) => lessonCells(lesson, evidence, code)),
  ];
  return notebookOf(cells, { title, question: question.id, code: whose });
}

function beginning(question: Question, title: string, whose: Whose): Cell[] {
  const exercises = question.lessons.flatMap((lesson) => lesson.exercises).length;
  const words = `# ${title}

${question.about}

This notebook is made from the lessons of the course: ${question.lessons.length} lessons with ${exercises} exercises. It needs
Deno's kernel, which \`deno jupyter --install\` gives to JupyterLab and to VS Code. Open it where it lies, inside the folder of
the course.

${HOW[whose]}`;
  return [
    markdown("beginning", words, { kind: "text" }),
    ...openingCells(question.id, notebookFile(question, whose), whose),
  ];
}

/**
 * The cells that find the course and open it.
 *
 * @param file where the notebook lies, from the root
 */
export function openingCells(question: string, file: string, whose: Whose): Cell[] {
  const options = [`question: "${question}"`, `notebook: ${JSON.stringify(file)}`];
  if (whose === "solved") options.push("solved: true");
  return [
    codeCell("begin", FIND, { kind: "begin" }),
    codeCell(
      "open",
      `import { openCourse } from "./site/notebook/cells.ts";

const { check, diagram, figure, run } = openCourse({
${options.map((option) => `  ${option},\n`).join("")}});`,
      { kind: "begin" },
    ),
  ];
}

const HOW: Record<Whose, string> = {
  yours: exercisesWork("The exercises hold what your modules hold now. "),
  student: exercisesWork(""),
  solved: "Every exercise is solved here.",
};

function exercisesWork(first: string): string {
  return `${first}Write an exercise in its cell, run the cell, then run the check below it. What passes is kept in the
module that it belongs into, where \`deno test\`, the later lessons and \`deno task handin\` find it; for that the notebook
must be saved. After a change in an earlier lesson, restart the kernel.`;
}

/** The first cell. It needs nothing of the course, because it looks for it. */
const FIND =
  `// Front ends start the kernel in the folder of the notebook or in one above it. Whichever it is,
// this finds the course and goes there, so that every path below begins at its root. If the notebook
// lies elsewhere, UNROLLED must name the folder of the course.
let course = Deno.env.get("UNROLLED") ?? Deno.cwd();
const isCourse = (folder: string) => {
  try {
    return Deno.statSync(\`\${folder}/lessons/kit\`).isDirectory;
  } catch {
    return false;
  }
};
while (!isCourse(course)) {
  const above = course.replace(/[/\\\\][^/\\\\]*$/, "");
  if (above === course || above === "") {
    throw new Error("The course is not above this notebook: set UNROLLED to its folder.");
  }
  course = above;
}
Deno.chdir(course);`;

function moduleSource(whose: Whose): Pick<CodeSource, "text" | "path"> {
  const read = (path: string) => readFileSync(`${repositoryRoot}/${path}`, "utf8");
  const solution = (module: string) => {
    const path = `solutions/${module}`;
    if (existsSync(`${repositoryRoot}/${path}`)) return read(path);
    throw new Error(`There is no ${path} here, so there can be no such notebook.`);
  };
  switch (whose) {
    case "yours":
      return { text: (module) => read(`lessons/${module}`), path: (file) => file };
    case "student":
      return {
        text: (module) => deriveSkeleton(solution(module), `solutions/${module}`),
        path: (file) => file,
      };
    case "solved":
      return {
        text: (module) => withoutRegions(solution(module)),
        path: (file) => {
          const solved = file.replace(/^lessons\//, "solutions/");
          return existsSync(`${repositoryRoot}/${solved}`) ? solved : file;
        },
      };
  }
}

/** A solution without the marks that its skeleton is derived by. */
export function withoutRegions(source: string): string {
  return source.replace(/^[ \t]*\/\/ #(?:region|endregion).*\n/gm, "");
}
