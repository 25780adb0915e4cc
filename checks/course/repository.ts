/**
 * Where things lie in the repository, and nothing else.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's root folder, without a slash at its end. */
export const repositoryRoot: string = fileURLToPath(new URL("../..", import.meta.url)).replace(
  /[/\\]$/,
  "",
);

/** Folders that hold what commands made, not what people wrote. */
const made = ["site/dist/", "out/", "node_modules/", ".git/", "assets/runs/"];

/**
 * Lists the files below a folder, sorted, as paths from the root with `/` between their parts.
 *
 * A folder that is not there holds no files. What commands make (`site/dist`, `out`) is left out.
 *
 * @param root The repository, or a copy of it.
 * @param folder A folder in it, such as `lessons`; `""` is the whole repository.
 * @param pattern Which paths to keep.
 */
export function filesBelow(root: string, folder: string, pattern: RegExp): string[] {
  const top = folder === "" ? root : `${root}/${folder}`;
  if (!existsSync(top)) return [];
  const prefix = folder === "" ? "" : `${folder}/`;
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .map((path) => prefix + path.slice(top.length + 1))
    .filter((path) => pattern.test(path) && !made.some((folder) => path.startsWith(folder)))
    .sort();
}

/** Lists the exercise modules, as paths of their solutions: `solutions/q1/01-a-scalar-cell/x.ts`. */
export function solutionFiles(root: string): string[] {
  return filesBelow(root, "solutions", /\.ts$/);
}

/** Turns the path of a solution into the path of the module the student edits. */
export function lessonFileOf(solution: string): string {
  return solution.replace(/^solutions\//, "lessons/");
}

/** The text of a file, `undefined` where there is none. */
export function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
