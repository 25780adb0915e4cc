/**
 * `deno task grade merge`: the parts of a class in one file.
 *
 * @module
 */

import { save } from "../../../assets/save.ts";
import { WrongCommand } from "../../course/command_words.ts";
import type { Merge } from "../command_line.ts";
import { mustBeWritable } from "../grade_one.ts";
import { forTerminal } from "../report/escape.ts";
import { latest, readJournal } from "./journal.ts";
import { type Line, sameGrading } from "./line.ts";

/**
 * Joins files of results. Each submission stands once in what comes out, sorted by name: with its last line,
 * where it was graded again.
 *
 * @returns the exit code
 * @throws {WrongCommand} if they were not graded alike, or if two of them contradict each other
 */
export function merge({ files, out }: Merge): number {
  mustBeWritable(out);
  const parts = files.map((file) => ({ file, lines: latest(readJournal(file)) }));
  const merged = mergeLines(parts);
  save(out, merged.map((line) => `${JSON.stringify(line)}\n`).join(""));
  console.log(`${merged.length} submissions of ${files.length} files in ${out}`);
  return 0;
}

/** The lines of some files as one class. */
export function mergeLines(
  parts: readonly { readonly file: string; readonly lines: readonly Line[] }[],
): Line[] {
  const all = new Map<string, { line: Line; file: string }>();
  const [first] = parts.flatMap(({ lines }) => lines);
  for (const { file, lines } of parts) {
    for (const line of lines) {
      if (!sameGrading(line, first)) {
        throw new WrongCommand(
          `${file} was graded with another seed, other lessons or other checks than the file before it.`,
        );
      }
      const before = all.get(line.name);
      if (before && before.file !== file && outcome(before.line) !== outcome(line)) {
        throw new WrongCommand(
          `${
            forTerminal(JSON.stringify(line.name))
          } has different results in ${before.file} and ${file}.`,
        );
      }
      all.set(line.name, { line, file });
    }
  }
  return [...all.values()].map(({ line }) => line)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What must be the same wherever it was graded. */
function outcome({ key, refused, verdicts }: Line): string {
  return JSON.stringify([key, refused, verdicts]);
}
