/**
 * What a submission imports, found without running any of it.
 *
 * A process without permissions can still *import* any file that it can name. The import map closes the way
 * out (see `import_map.ts`); this says which file tried, before anything is run.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { environment, FLAGS } from "./child_process.ts";
import { NOWHERE } from "./import_map.ts";
import { walls } from "./process/walls.ts";
import { ENTRY, type WorkingCopy } from "./working_copy.ts";

/** What `deno info --json` says of a module. */
interface InfoModule {
  readonly specifier: string;
  readonly error?: string;
  readonly dependencies?: readonly Dependency[];
}

interface Dependency {
  readonly specifier: string;
  readonly assertionType?: string;
  readonly code?: Resolved;
  readonly type?: Resolved;
}

interface Resolved {
  readonly specifier?: string;
  readonly error?: string;
}

/** The bounds of reading: seconds, processor seconds, bytes. */
const BOUNDS = { seconds: 10, cpuSeconds: 5, data: 2 ** 30 } as const;

const UNREADABLE = "it cannot be read";

/** Where a submission's files must not reach, by file: one sentence for each file. */
export async function forbiddenImports(
  copy: WorkingCopy,
  files: readonly string[],
): Promise<Map<string, string>> {
  const problems = new Map<string, string>();
  const together = await modulesFrom(copy, ENTRY);
  for (const file of files) {
    // What breaks the reader is in one of the files: each is read alone, to find out which.
    const modules = together ?? await modulesFrom(copy, file);
    const problem = problemIn(modules, copy, file);
    if (problem !== undefined) problems.set(file, problem);
  }
  return problems;
}

/** All modules that a file reaches; `null` if it cannot be told. */
async function modulesFrom(
  { folder, cache }: WorkingCopy,
  file: string,
): Promise<readonly InfoModule[] | null> {
  const [command, ...args] = [
    ...walls().before(BOUNDS),
    ...[Deno.execPath(), "info", "--json", ...FLAGS.filter((flag) => flag !== "--quiet"), file],
  ];
  try {
    const { success, stdout } = await new Deno.Command(command, {
      args,
      cwd: folder,
      clearEnv: true,
      env: environment(cache),
      signal: AbortSignal.timeout(1000 * BOUNDS.seconds),
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).output();
    const { modules } = JSON.parse(new TextDecoder().decode(stdout)) as { modules?: InfoModule[] };
    return success && Array.isArray(modules) ? modules : null;
  } catch {
    return null;
  }
}

/** The first thing that is wrong with the imports of a file. What is not understood is wrong. */
function problemIn(
  modules: readonly InfoModule[] | null,
  copy: WorkingCopy,
  file: string,
): string | undefined {
  const own = modules?.find(({ specifier }) => pathIn(copy, specifier) === file);
  if (!own) return UNREADABLE;
  if (own.error !== undefined) return `${UNREADABLE}: ${firstLine(own.error)}`;
  for (const { specifier, code, type, assertionType } of own.dependencies ?? []) {
    const shown = JSON.stringify(specifier.slice(0, 100));
    if (assertionType !== undefined) return `it imports ${shown} as ${assertionType}`;
    for (const resolved of [code, type]) {
      if (!resolved) continue;
      const path = resolved.specifier === undefined ? undefined : pathIn(copy, resolved.specifier);
      if (path === undefined || !copy.allows(file, path)) {
        const outside = path === undefined || path.startsWith(NOWHERE.slice(2));
        return `it imports ${shown}, which is ${outside ? "not in" : "no part of"} the exercises`;
      }
    }
  }
  return undefined;
}

/** The path of a module in the folder; `undefined` for any other. */
function pathIn({ folder }: WorkingCopy, specifier: string): string | undefined {
  try {
    const path = fileURLToPath(specifier).replaceAll("\\", "/");
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  } catch {
    return undefined; // no file at all, or one with a slash written as %2F
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0].slice(0, 200);
}
