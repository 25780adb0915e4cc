/**
 * The cells of a lesson.
 *
 * @module
 */

import { type BookLesson, lessonFolder } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { exampleCode } from "./example_code.ts";
import { functionIn } from "./function_in.ts";
import { lessonImports } from "./lesson_imports.ts";
import type { Cell, CellPlace } from "./nbformat.ts";
import { type Part, partsOf } from "./parts.ts";

/** Where the code of the exercises comes from. */
export interface CodeSource {
  /** The text of a module, by its path below `lessons/`: "q1/04-lstm/lstm.ts". */
  text(module: string): string;
  /** The path from the root under which a cell imports a module of a lesson. */
  path(file: string): string;
  /** Names of all exercises of the notebook: cells declare them. */
  readonly taken: ReadonlySet<string>;
  /** Whether every example can run: not where it may need an exercise that is open. */
  readonly complete: boolean;
}

/**
 * The cells of a lesson, in the order of its text.
 *
 * @throws {TextProblem} for what a notebook cannot show
 */
export function lessonCells(
  lesson: BookLesson,
  evidence: Pick<Evidence, "claim" | "claims">,
  code: CodeSource,
): Cell[] {
  const cells: Cell[] = [opening(lesson)];
  const counts: Record<string, number> = {};
  const place = (kind: CellPlace["kind"], more: Partial<CellPlace> = {}): CellPlace => ({
    lesson: lesson.id,
    kind,
    ...more,
  });
  const id = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
    return cellId(
      `${lesson.id}-${name}${name === "text" || counts[name] > 1 ? `-${counts[name]}` : ""}`,
    );
  };
  const folder = lessonFolder(lesson);
  const modules = [...new Set(lesson.exercises.map(({ file }) => `${folder}/${file}`))];
  const imports = lessonImports(modules, code);
  if (imports !== "") {
    const source = `// What the exercises of this lesson use.\n${imports}`;
    cells.push(codeCell(id("imports"), source, place("imports")));
  }
  for (const part of partsOf(lesson, evidence)) {
    if (part.kind === "text") {
      cells.push(markdown(id("text"), part.markdown, place("text")));
    } else if (part.kind === "exercise") {
      cells.push(...exerciseCells(lesson, part.name, code, id));
    } else {
      const kind = part.kind === "command" ? "run" : part.kind;
      const name = part.kind === "figure" ? part.id.replace(/^q\d+-\d+/, "figure") : kind;
      const tags = part.kind === "example" && !code.complete ? ["raises-exception"] : undefined;
      cells.push(codeCell(id(name), sourceOf(part, lesson, code), place(kind), tags));
    }
  }
  return cells;
}

function opening({ id, number, title, minutes, summary }: BookLesson): Cell {
  const head = `# ${number}. ${title}\n\n_About ${minutes} minutes._\n\n${summary}`;
  return markdown(cellId(`${id}-opening`), head, { lesson: id, kind: "text" });
}

/** What runs in the place of a part. */
function sourceOf(
  part: Exclude<Part, { kind: "text" | "exercise" }>,
  lesson: BookLesson,
  code: CodeSource,
): string {
  switch (part.kind) {
    case "example":
      return exampleCode(part.code, lessonFolder(lesson), code.path, code.taken);
    case "command":
      return `await run(${part.words.map((word) => JSON.stringify(word)).join(", ")});`;
    case "figure":
      return `await figure("${part.id}");`;
    case "diagram":
      return `await diagram(${[part.cell, ...part.lit].map((word) => `"${word}"`).join(", ")});`;
  }
}

function exerciseCells(
  lesson: BookLesson,
  name: string,
  code: CodeSource,
  id: (name: string) => string,
): Cell[] {
  const file = `${lessonFolder(lesson)}/${lesson.exercises.find((one) => one.name === name)!.file}`;
  const module = code.text(file.slice("lessons/".length));
  const place = functionIn(module, name);
  const source = place
    ? module.slice(place.start, place.end)
    : `// ${file} exports no function ${name} that could be shown here.`;
  const about = { lesson: lesson.id, exercise: name, file };
  return [
    codeCell(id(name), source, { kind: "exercise", ...about }, ["exercise"]),
    codeCell(
      id(`check-${name}`),
      place
        ? `await check("${lesson.id}", { ${name} });`
        : `await check("${lesson.id}", "${name}");`,
      { kind: "check", ...about },
    ),
  ];
}

/** An id as nbformat allows it: letters, digits, - and _, at most 64 of them. */
export function cellId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 64);
}

/** A cell of words. */
export function markdown(id: string, source: string, place: CellPlace): Cell {
  return { cell_type: "markdown", id, metadata: { unrolled: place }, source };
}

/** A cell of code that has not run. */
export function codeCell(
  id: string,
  source: string,
  place: CellPlace,
  tags?: readonly string[],
): Cell {
  return {
    cell_type: "code",
    id,
    metadata: { unrolled: place, ...(tags && { tags }) },
    execution_count: null,
    outputs: [],
    source,
  };
}
