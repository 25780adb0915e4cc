/**
 * What the exercises of a lesson use, as imports: in a cell they stand without the module around them.
 *
 * @module
 */

import { posix } from "node:path";
import type { CodeSource } from "./lesson_cells.ts";

/** `import { a, type B } from "./x.ts";`, also over several lines, or of types alone. */
const IMPORT = /^import (type )?\{([^}]*)\} from "([^"]+)";$/gm;
/** `import * as tf from "x";` */
const WHOLE = /^import \* as [\w$]+ from "[^"]+";$/gm;
const EXPORT =
  /^export (?:(interface|type)|(?:async )?function\*?|const|class|enum) ([A-Za-z_$][\w$]*)/gm;

/**
 * The imports that the modules of a lesson have, and of the modules themselves what is no exercise.
 *
 * @param files the modules, from the root: "lessons/q1/04-lstm/lstm.ts"
 * @returns empty, if they need nothing
 */
export function lessonImports(files: readonly string[], code: CodeSource): string {
  const named = new Map<string, Set<string>>();
  const whole = new Set<string>();
  const add = (from: string, name: string) => {
    if (code.taken.has(name.replace(/^type /, ""))) return; // a cell declares it
    named.set(from, (named.get(from) ?? new Set()).add(name));
  };
  for (const file of files) {
    const source = code.text(file.slice("lessons/".length));
    for (const [, types, names, from] of source.matchAll(IMPORT)) {
      const path = from!.startsWith(".")
        ? `./${code.path(posix.join(posix.dirname(file), from!))}`
        : from!;
      for (const name of names!.split(",").map((one) => one.trim()).filter(Boolean)) {
        add(path, types ? `type ${name}` : name);
      }
    }
    for (const [line] of source.matchAll(WHOLE)) whole.add(line);
    for (const [, type, name] of source.matchAll(EXPORT)) {
      add(`./${code.path(file)}`, type ? `type ${name}` : name!);
    }
  }
  const lines = [...named].map(([from, names]) =>
    importLine([...names].sort((a, b) => plain(a) < plain(b) ? -1 : 1), from)
  );
  return [...whole, ...lines].join("\n");
}

function plain(name: string): string {
  return name.replace(/^type /, "");
}

/** As `deno fmt` sets it. */
function importLine(names: readonly string[], from: string): string {
  const line = `import { ${names.join(", ")} } from "${from}";`;
  if (line.length <= 100) return line;
  return `import {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
}
