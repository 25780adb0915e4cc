/**
 * All solutions of a question in one piece of JavaScript, with some of them edited.
 *
 * @module
 */

import * as esbuild from "esbuild";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { filesBelow, solutionFiles } from "../course/repository.ts";

/**
 * Bundles the kit, all solutions of a question, and what they import of the engines. The order of the
 * modules and every name in them are the same for every edit, so that two bundles differ where the edit
 * is and nowhere else. TensorFlow.js is not in it: who runs the bundle has loaded that before, see
 * `checks/q2/tensorflow.ts`.
 *
 * @param root the repository
 * @param question `q1`
 * @param edited the text of the solutions that are not to be read from the disk, by path
 */
export async function bundleSolutions(
  root: string,
  question: string,
  edited: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [{ text }] = await bundle(root, question, edited, { minifyWhitespace: true });
  return text;
}

/** The same bundle with its white space left in, and the source map from it to the solutions. */
export async function bundleWithMap(
  root: string,
  question: string,
): Promise<{ text: string; map: string }> {
  const outfile = resolve(root, "solutions.js"); // never written; paths in the map start beside it
  const [map, { text }] = await bundle(root, question, {}, { sourcemap: "external", outfile });
  return { text, map: map.text };
}

async function bundle(
  root: string,
  question: string,
  edited: Readonly<Record<string, string>>,
  options: esbuild.BuildOptions,
): Promise<esbuild.OutputFile[]> {
  const kit = filesBelow(root, "lessons/kit", /(?<!_test)\.ts$/);
  const solutions = solutionFiles(root).filter((file) => file.startsWith(`solutions/${question}/`));
  const entry = [
    ...kit.map((file) => `import "./${file}";`),
    ...solutions.map((file) => `export * from "./${file}";`),
  ].join("\n");
  const result = await esbuild.build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    globalName: "solutions",
    treeShaking: false,
    charset: "utf8",
    logLevel: "silent",
    ...options,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [{
      name: "solutions",
      setup(build) {
        build.onResolve({ filter: /\/(kit|engines)\// }, ({ path }) => ({
          path: resolve(root, "lessons", path.match(/(kit|engines)\/.*/)![0]),
        }));
        build.onLoad({ filter: /[/\\]solutions[/\\].*\.ts$/ }, ({ path }) => {
          const file = path.slice(resolve(root).length + 1).replaceAll("\\", "/");
          const text = edited[file] ?? readFileSync(path, "utf8");
          return { contents: withLoaded(text), loader: "ts", resolveDir: dirname(path) };
        });
      },
    }],
  });
  return result.outputFiles!;
}

/** The text of a solution that takes TensorFlow.js from where it was put when it was loaded. */
function withLoaded(text: string): string {
  return text.replace(
    'import * as tf from "@tensorflow/tfjs";',
    'const tf = globalThis[Symbol.for("unrolled.tensorflow")];',
  );
}

/** Ends the bundler's process; the next call starts another. */
export async function endBundling(): Promise<void> {
  await esbuild.stop();
}
