/**
 * `deno task weave [--check]`: copies the code that the lessons show from the modules.
 *
 * @module
 */
import { writeFileSync } from "node:fs";
import { formatText } from "./format.ts";
import { readOptions } from "./options.ts";
import { filesBelow, lessonFileOf, readIfThere, repositoryRoot } from "./repository.ts";
import { isMarker, readRegions } from "./regions.ts";
import { weaveText } from "./weave_text.ts";

const usage = `deno task weave [--check]

Copies the regions of the modules into the fences of lessons/**/lesson.md that show them.

  --check   write nothing; fail where a text is not what its modules say`;

/** What weaving the whole course found. */
export interface Weaving {
  /** The texts that are not what they should be, with what they should be. */
  stale: { file: string; text: string; line: number }[];
  /** One sentence each, beginning with `file:line: `. */
  problems: string[];
}

/**
 * Weaves every lesson of a repository, writing nothing.
 *
 * @param root The repository, or a copy of it.
 */
export async function weaveCourse(root: string): Promise<Weaving> {
  const read = (path: string) => readIfThere(`${root}/${path}`);
  const stale: Weaving["stale"] = [];
  const problems: string[] = [];
  const shown = new Set<string>();
  for (const file of filesBelow(root, "lessons", /\/lesson\.md$/)) {
    const text = read(file) ?? "";
    const woven = weaveText(text, file, read);
    problems.push(...woven.problems);
    woven.shown.forEach((region) => shown.add(region));
    if (woven.text === text) continue;
    // `deno fmt` also formats the code in a text: a region cut out of its block can come out
    // otherwise there, and the formatted text is the one that stays as it is.
    const formatted = await formatText(woven.text, "md", root);
    if (formatted === text) continue;
    const line = firstDifference(text, formatted);
    stale.push({ file, text: formatted, line });
  }
  problems.push(...unusedRegions(root, read, shown));
  return { stale, problems };
}

function unusedRegions(
  root: string,
  read: (path: string) => string | undefined,
  shown: Set<string>,
): string[] {
  const solutions = filesBelow(root, "solutions", /\.ts$/);
  const derived = new Set(solutions.map(lessonFileOf));
  const given = filesBelow(root, "lessons", /\.ts$/).filter((file) => !derived.has(file));
  return [...solutions, ...given].flatMap((file) => {
    const source = read(file) ?? "";
    if (!source.split("\n").some(isMarker)) return [];
    try {
      return readRegions(source, file)
        .filter((region) => !region.exercise && !shown.has(`${file}#${region.name}`))
        .map((region) =>
          `${file}:${region.start + 1}: no text shows region "${region.name}"; show it or remove it`
        );
    } catch (error) {
      return [(error as Error).message];
    }
  });
}

/** The number, from 1, of the first line in which two texts differ. */
function firstDifference(a: string, b: string): number {
  const other = b.split("\n");
  return a.split("\n").findIndex((line, number) => line !== other[number]) + 1;
}

if (import.meta.main) {
  const { check } = readOptions(usage, ["check"]);
  const { stale, problems } = await weaveCourse(repositoryRoot);
  for (const problem of problems) console.error(problem);
  for (const { file, text, line } of stale) {
    if (check) console.error(`${file}:${line}: not what the modules say; run: deno task weave`);
    else writeFileSync(`${repositoryRoot}/${file}`, text);
  }
  const failed = problems.length + (check ? stale.length : 0);
  if (!check) { for (const { file } of stale) console.log(`wrote ${file}`); }
  if (failed === 0 && stale.length === 0) console.log("Every text shows what its modules say.");
  if (failed > 0) Deno.exitCode = 1;
}
