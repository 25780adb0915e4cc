/**
 * Running the cells of a notebook without a front end. Deno's kernel is known to lose outputs, or to put
 * them into the next cell; so what a notebook shows is taken from here.
 *
 * The cells run in `deno repl`, which evaluates as the kernel does: one scope, names that may be declared
 * again, imports anywhere.
 *
 * @module
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { readIfThere, repositoryRoot } from "../../checks/course/repository.ts";
import type { Notebook, Output } from "./nbformat.ts";

/** What one cell came to; nothing, if the process ended before it. */
interface Ran {
  readonly outputs: Output[];
}

/** What is there before the first cell: collects what cells print and show. */
const PRELUDE = `
globalThis.unrolledOutputs = [];
globalThis.unrolledShow = (shown) =>
  unrolledOutputs.push({ output_type: "display_data", ...shown });
for (const [method, name] of [["log", "stdout"], ["info", "stdout"], ["debug", "stdout"], ["warn", "stderr"], ["error", "stderr"]]) {
  console[method] = (...all) => {
    const text = Deno[Deno.internal].inspectArgs(all, { colors: false }) + "\\n";
    const last = unrolledOutputs.at(-1);
    if (last?.output_type === "stream" && last.name === name) last.text += text;
    else unrolledOutputs.push({ output_type: "stream", name, text });
  };
}
globalThis.unrolledEnd = (file) => {
  Deno.writeTextFileSync(file, JSON.stringify(unrolledOutputs));
  unrolledOutputs = [];
  Deno.stdout.writeSync(new TextEncoder().encode("\\n" + file + "\\n"));
};
`;

/**
 * Runs a notebook.
 *
 * @param file where it is going to lie, from the root: a front end would start the kernel there
 * @param onCell called after each cell that ran
 * @returns the notebook with outputs
 */
export async function execute(
  notebook: Notebook,
  file: string,
  onCell: (done: number, total: number) => void = () => {},
): Promise<Notebook> {
  const folder = mkdtempSync(`${tmpdir()}/unrolled-notebook-`);
  try {
    const cells = notebook.cells.filter((cell) => cell.cell_type === "code");
    const files = [`${folder}/prelude.ts`];
    writeFileSync(files[0]!, PRELUDE);
    const ends = cells.map(({ source }, k) => {
      const end = `${folder}/${k}.json`;
      writeFileSync(`${folder}/${k}.ts`, source);
      // The end is a file of its own, so that it comes even where a cell throws.
      writeFileSync(`${folder}/${k}-end.js`, `unrolledEnd(${JSON.stringify(end)});`);
      files.push(`${folder}/${k}.ts`, `${folder}/${k}-end.js`);
      return end;
    });
    const errors = await runFiles(files, dirname(`${repositoryRoot}/${file}`), ends, onCell);
    let count = 0;
    return {
      ...notebook,
      cells: notebook.cells.map((cell) => {
        if (cell.cell_type !== "code") return cell;
        const { outputs } = ranCell(ends[count]!, errors[count] ?? "");
        return { ...cell, execution_count: ++count, outputs };
      }),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs files one after the other in one scope; what each one's error was. */
async function runFiles(
  files: readonly string[],
  cwd: string,
  ends: readonly string[],
  onCell: (done: number, total: number) => void,
): Promise<string[]> {
  mkdirSync(cwd, { recursive: true });
  const child = new Deno.Command(Deno.execPath(), {
    args: ["repl", "-A", "--quiet", `--eval-file=${files.join(",")}`],
    cwd,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped", // that is where it says that a file threw
    stderr: "inherit",
  }).spawn();
  const errors = [""];
  let rest = "";
  for await (const piece of child.stdout.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      if (line === ends[errors.length - 1]) {
        errors.push("");
        onCell(errors.length - 1, ends.length);
      } else errors[errors.length - 1] += `${line}\n`;
    }
  }
  await child.status;
  return errors;
}

function ranCell(end: string, said: string): Ran {
  const text = readIfThere(end);
  if (text === undefined) {
    return { outputs: [errorOutput("Ended: the process ended before this.")] };
  }
  const outputs = JSON.parse(text) as Output[];
  const failed = /Error in --eval-file file "[^"]*": ([\s\S]*)/.exec(
    stripVTControlCharacters(said),
  );
  return { outputs: failed ? [...outputs, errorOutput(failed[1]!.trim())] : outputs };
}

function errorOutput(said: string): Output {
  const message = said.replace(/^Uncaught (?:\(in promise\) )?/, "");
  const [first = ""] = message.split("\n");
  const [, ename = "Error", evalue = first] = /^([\w$]+): (.*)$/.exec(first) ?? [];
  return { output_type: "error", ename, evalue, traceback: [first] };
}

/** The errors of a notebook that ran, but those that may be: the id of each cell, and what it said. */
export function errorsOf(notebook: Notebook): string[] {
  return notebook.cells.flatMap((cell) =>
    cell.cell_type !== "code" || cell.metadata.tags?.includes("raises-exception")
      ? []
      : cell.outputs.flatMap((output) =>
        output.output_type === "error" ? [`${cell.id}: ${output.ename}: ${output.evalue}`] : []
      )
  );
}
