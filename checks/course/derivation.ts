/**
 * Everything that is derived from `solutions/`, compared with what stands in the repository.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { deriveAnswers } from "./answers.ts";
import { deriveImportMap, type ImportMap } from "./import_map.ts";
import { filesBelow, lessonFileOf, readIfThere, solutionFiles } from "./repository.ts";
import { deriveSkeleton } from "./skeleton.ts";

/** A file that is derived from others. */
export interface Derived {
  /** Its path from the root. */
  file: string;
  /** What it must hold. */
  text: string;
  /** What it holds now; `undefined` where it is absent. */
  present: string | undefined;
  /** The solution it comes from; `undefined` for the import map. */
  solution: string | undefined;
}

/** What the solutions of a repository derive. */
export interface Derivation {
  files: Derived[];
  /** One sentence each, beginning with `file:line: ` or `file: `. */
  problems: string[];
}

/** The file that puts the solutions in the place of the student's modules. */
export const importMapFile = "solutions/import_map.json";

/**
 * Derives every skeleton and the import map, writing nothing.
 *
 * @param root The repository, or a copy of it.
 */
export function deriveAll(root: string): Derivation {
  const solutions = solutionFiles(root);
  const files: Derived[] = [];
  const problems: string[] = [];
  for (const solution of [...solutions, ...answerFiles(root)]) {
    const file = lessonFileOf(solution);
    try {
      const text = derive(readFileSync(`${root}/${solution}`, "utf8"), solution);
      files.push({ file, text, present: readIfThere(`${root}/${file}`), solution });
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  const config = JSON.parse(readFileSync(`${root}/deno.json`, "utf8")) as Config;
  files.push({
    file: importMapFile,
    text: JSON.stringify(deriveImportMap(config, solutions), null, 2) + "\n",
    present: readIfThere(`${root}/${importMapFile}`),
    solution: undefined,
  });
  return {
    files,
    problems: [...problems, ...abandoned(root, solutions), ...linted(config, files)],
  };
}

/** A module with open exercises, or a sheet with open questions. */
function derive(source: string, solution: string): string {
  return solution.endsWith(".md")
    ? deriveAnswers(source, solution)
    : deriveSkeleton(source, solution);
}

/** The files with model answers, one a question. */
function answerFiles(root: string): string[] {
  return filesBelow(root, "solutions", /^solutions\/q\d+\/answers\.md$/);
}

/** The part of `deno.json` that is read here. */
interface Config extends ImportMap {
  lint?: { exclude?: string[] };
}

/** A skeleton uses neither its parameters nor its imports, which `deno lint` would report. */
function linted({ lint }: Config, files: Derived[]): string[] {
  return files
    .filter(({ file, solution }) => solution?.endsWith(".ts") && !lint?.exclude?.includes(file))
    .map(({ file }) => `deno.json: add "${file}" to lint.exclude; a skeleton has unused names`);
}

/** Modules with places for exercises that no solution derives any more. */
function abandoned(root: string, solutions: string[]): string[] {
  const derived = new Set(solutions.map(lessonFileOf));
  return filesBelow(root, "lessons", /^lessons\/q\d.*(?<!_test)\.ts$/)
    .filter((file) => !derived.has(file))
    .filter((file) => /^import .*not_solved_yet\.ts";$/m.test(readIfThere(`${root}/${file}`) ?? ""))
    .map((file) =>
      `${file}: has exercises, but there is no ${
        file.replace(/^lessons/, "solutions")
      }; remove it, or bring the solution back`
    );
}

/**
 * Says whether a file holds nothing but what was derived once, so that writing it anew destroys
 * no one's work: it is absent, is derived from the solution as committed, or is what was last
 * written here.
 *
 * @param written Texts that the command has written itself.
 */
export function isReplaceable(root: string, derived: Derived, written: Set<string>): boolean {
  const { present, text, solution } = derived;
  if (present === undefined || present === text || solution === undefined) return true;
  if (written.has(present)) return true;
  const committed = committedText(root, solution);
  if (committed === undefined) return false;
  try {
    return derive(committed, solution) === present;
  } catch {
    return false;
  }
}

function committedText(root: string, file: string): string | undefined {
  try {
    return execFileSync("git", ["show", `HEAD:${file}`], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined; // no git here, no commit yet, or a file that is new
  }
}
