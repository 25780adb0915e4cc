/**
 * A handful of students who want points for nothing, or trouble. The attacks that the grader is proved
 * against stand in `checks/grade/attacks`; these here are for a class in which such people sit among others.
 *
 * @module
 */

import { dependentsOf, EXERCISES, FILE_OF, solved } from "./course_files.ts";
import type { Student } from "./students.ts";

const cell = FILE_OF.get("q1/01 scalarForward")!;
const optimisers = FILE_OF.get("q1/06 sgd")!;

/** Something in the place of a file, or after it. */
function evil(about: string, file: string, text: string, nothing?: readonly string[]): Student {
  const inFile = EXERCISES.filter((one) => FILE_OF.get(one) === file);
  const touched = dependentsOf(inFile);
  return {
    kind: "hostile",
    about,
    files: new Map([...solved, [file, text]]),
    pass: EXERCISES.filter((one) => !touched.has(one)),
    fail: [],
    nothing: nothing ?? inFile,
    mistakes: [],
  };
}

/** A file whose functions all do the same. */
function each(file: string, body: string, before = ""): string {
  const names = [...solved.get(file)!.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  return `${before}\n${names.map((name) => `export function ${name}() { ${body} }`).join("\n")}\n`;
}

/** They never earn a point with it, and harm nobody else. */
export function hostile(): Student[] {
  return [
    evil("a loop without an end when it is loaded", cell, "for (;;);\n"),
    evil("a loop without an end in a call", optimisers, each(optimisers, "for (;;);")),
    evil(
      "a forged success and an early end",
      cell,
      `console.log("ok | 36 passed | 0 failed");\nDeno.exit(0);\n`,
    ),
    evil(
      "a look into another file",
      cell,
      `import text from "/etc/passwd" with { type: "text" };\n${solved.get(
        cell,
      )!}\nconsole.log(text);\n`,
    ),
    evil(
      "the answers from the course itself",
      cell,
      `export * from "../../../solutions/q1/01-a-scalar-cell/scalar_cell.ts";\n`,
    ),
    evil(
      "memory without measure",
      optimisers,
      each(optimisers, "const all = []; for (;;) all.push(new Float64Array(1 << 24).fill(1));"),
    ),
    evil(
      "a flood of output",
      cell,
      each(
        cell,
        `for (let k = 0; k < 1e6; k++) Deno.stdout.writeSync(new Uint8Array(1 << 16)); return 0;`,
      ),
    ),
    evil(
      "NaN and objects that pretend to be numbers",
      cell,
      each(cell, "return new Proxy([NaN], { get: () => ({ valueOf: () => NaN }) });"),
    ),
    evil(
      "commands to the terminal in a message",
      cell,
      each(cell, 'throw new Error("\\u001b[2J\\u001b[31m::error::passed\\n\\n✓ all");'),
    ),
    {
      ...evil(
        "a patched Math",
        cell,
        each(
          cell,
          "return [0];",
          "Math.tanh = () => 0; Math.abs = () => 0; Number.isFinite = () => true;",
        ),
      ),
      pass: [], // what a student patches is patched for all of the student's functions
    },
  ];
}
