/**
 * The unusual but correct solutions of the course, as files that a student could have handed in.
 *
 * @module
 */

import * as esbuild from "esbuild";
import { posix } from "node:path";
import { alternativesOf } from "../../alternatives/of_lesson.ts";
import { folderOf, type Lesson } from "../../core/exercise.ts";
import { lessonFileOf, repositoryRoot } from "../../course/repository.ts";

/** A file with one unusual solution in it, the others being the usual ones. */
export interface UnusualFile {
  readonly exercise: string;
  readonly file: string;
  readonly text: string;
}

/**
 * One file for each alternative of a lesson. Call `esbuild.stop()` when no more are needed.
 *
 * @param at the lesson's place in the course
 */
export async function unusualFiles(lesson: Lesson, at: number): Promise<UnusualFile[]> {
  const { module, name, alternatives } = await alternativesOf(at);
  return await Promise.all(alternatives.map(async ({ exercise }, k) => {
    const { file } = lesson.exercises.find((one) => one.name === exercise)!;
    const solution = `solutions/${folderOf(lesson)}/${file}`;
    const entry = [
      `import { ${name} as all } from "./${module}";`,
      `export * from "./${solution}";`,
      `export const ${exercise} = all[${k}].solution;`,
    ].join("\n");
    return { exercise, file: lessonFileOf(solution), text: await bundled(entry, solution) };
  }));
}

/** One module out of several; the kit and other exercise files stay imports. */
async function bundled(entry: string, own: string): Promise<string> {
  const from = posix.dirname(lessonFileOf(own));
  const result = await esbuild.build({
    stdin: { contents: entry, resolveDir: repositoryRoot, loader: "ts" },
    absWorkingDir: repositoryRoot,
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
    logLevel: "silent",
    tsconfigRaw: {},
    plugins: [{
      name: "imports of the course",
      setup(build) {
        build.onResolve({ filter: /^[^.]/ }, ({ path }) => ({ path, external: true }));
        build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
          const inside = posix.relative(repositoryRoot, posix.join(resolveDir, path));
          if (inside === own || inside.startsWith("checks/")) return undefined;
          // The kit stands beside the lessons, and a solution imports it as if it stood beside them too.
          const target = lessonFileOf(inside);
          return { path: posix.relative(from, target).replace(/^(?!\.)/, "./"), external: true };
        });
      },
    }],
  });
  return result.outputFiles[0].text;
}
