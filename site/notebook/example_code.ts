/**
 * The examples of the texts as they can stand in a cell.
 *
 * All cells share one scope, and the kernel refuses to declare a function where an import has its name
 * already. So an example that names what an exercise defines keeps its names to itself.
 *
 * @module
 */

import { posix } from "node:path";

/** `import { a, b } from "./x.ts";`, also over several lines; types are left where they are. */
const IMPORT = /^import (?!type\b)([^"';]+?) from ("[^"]+");\n?/gm;

/**
 * An example as a cell.
 *
 * @param folder of the lesson, from the root: the imports are relative to it
 * @param path what a module is imported as
 * @param taken names that cells declare
 *
 * @example
 * ```ts ignore
 * import { half } from "./half.ts";
 * ```
 * becomes
 * ```ts ignore
 * {
 *   const { half } = await import("./lessons/q1/01-halves/half.ts");
 * }
 * ```
 */
export function exampleCode(
  code: string,
  folder: string,
  path: (file: string) => string,
  taken: ReadonlySet<string>,
): string {
  const own = code.replace(
    /^((?:import|export)\b[^"']*?|\} from )(["'])(\.\.?\/[^"']+)\2/gm,
    (_, head: string, quote: string, specifier: string) =>
      `${head}${quote}./${path(posix.join(folder, specifier))}${quote}`,
  );
  const names = [...own.matchAll(/\b[A-Za-z_$][\w$]*\b/g)].map(([name]) => name);
  if (!names.some((name) => taken.has(name))) return own;
  const body = own.replace(
    IMPORT,
    (_, what: string, from: string) => `const ${boundNames(what)} = await import(${from});\n`,
  );
  const inside = body.split("\n").map((line) => line === "" ? "" : `  ${line}`).join("\n");
  return `{\n${inside}\n}`;
}

/** What an import binds, as a declaration: `{ a: b }` for `{ a as b }`. */
function boundNames(what: string): string {
  const [, all] = /^\* as ([\w$]+)$/.exec(what) ?? [];
  if (all) return all;
  if (what.startsWith("{")) return what.replaceAll(" as ", ": ");
  const [name, rest] = what.split(/,\s*/, 2);
  return rest ? `{ default: ${name}, ${rest.slice(1).trim()}` : `{ default: ${name} }`;
}
