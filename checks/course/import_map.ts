/**
 * The import map that puts the solutions in the place of the student's modules.
 *
 * @module
 */
import { posix } from "node:path";
import { lessonFileOf } from "./repository.ts";

/** The part of `deno.json` that an import map repeats. */
export interface ImportMap {
  imports?: Record<string, string>;
}

/**
 * Derives `solutions/import_map.json`: the imports of `deno.json`, as seen from `solutions/`, and
 * for every exercise file the solution instead of the lesson's module.
 *
 * @param config `deno.json`.
 * @param solutions Paths of the solutions, such as `solutions/q1/04-lstm/lstm_forward.ts`.
 *
 * @example
 * ```ts
 * import { deriveImportMap } from "./import_map.ts";
 * import assert from "node:assert/strict";
 *
 * const config = { imports: { "./solutions/kit/": "./lessons/kit/", "katex": "npm:katex@0.19.1" } };
 * assert.deepEqual(deriveImportMap(config, ["solutions/q1/05-gru/gru.ts"]), {
 *   imports: {
 *     "./kit/": "../lessons/kit/",
 *     "katex": "npm:katex@0.19.1",
 *     "katex/": "npm:/katex@0.19.1/",
 *     "../lessons/q1/05-gru/gru.ts": "./q1/05-gru/gru.ts",
 *   },
 * });
 * ```
 */
export function deriveImportMap(config: ImportMap, solutions: string[]): ImportMap {
  const imports: Record<string, string> = {};
  for (const [from, to] of Object.entries(config.imports ?? {})) {
    imports[fromSolutions(from)] = fromSolutions(to);
    // deno.json lets a package's name stand for what is inside it too; an import map must say so.
    if (/^npm:[^/]/.test(to) && !from.endsWith("/")) {
      imports[`${from}/`] = `npm:/${to.slice("npm:".length)}/`;
    }
  }
  for (const solution of solutions) {
    imports[fromSolutions(`./${lessonFileOf(solution)}`)] = fromSolutions(`./${solution}`);
  }
  return { imports };
}

/** Turns a path relative to the root into one relative to `solutions/`; leaves other names alone. */
function fromSolutions(specifier: string): string {
  if (!/^\.\.?\//.test(specifier)) return specifier;
  const path = posix.relative("solutions", specifier) + (specifier.endsWith("/") ? "/" : "");
  return path.startsWith("../") ? path : `./${path}`;
}
