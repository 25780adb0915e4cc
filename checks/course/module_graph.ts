/**
 * Which module imports which.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";

/** The modules of a repository, by their path from the root, with what each imports: paths from
 * the root for modules of the repository, specifiers (`npm:…`, `node:…`) for all others. */
export type ModuleGraph = Map<string, string[]>;

/** The part of what `deno info --json` prints that is read here. */
interface Info {
  modules: {
    specifier: string;
    error?: string;
    dependencies?: { specifier: string; code?: Resolved; type?: Resolved }[];
  }[];
}

interface Resolved {
  specifier?: string;
  error?: string;
}

/**
 * Reads the imports of modules with `deno info`, which runs none of them and downloads nothing.
 * Imports of types and imports at run time with a fixed name count like any other.
 *
 * @param root The repository, or a copy of it.
 * @param files The modules to begin with, as paths from the root.
 * @param importMap The import map to use instead of the imports of `deno.json`.
 * @param types Whether imports of types alone count; without them, what remains is what runs.
 * @throws If a module imports something that is not there.
 */
export function moduleGraph(
  root: string,
  files: string[],
  importMap?: string,
  types = true,
): ModuleGraph {
  const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
  const base = pathToFileURL(`${root}/`).href;
  try {
    const entry = `${folder}/entry.ts`;
    writeFileSync(entry, files.map((file) => `import "${base}${file}";\n`).join(""));
    const map = importMap ? [`--import-map=${importMap}`] : [];
    const config = ["--config=deno.json", "--no-lock", "--no-npm", "--no-remote"];
    const info = execFileSync(Deno.execPath(), ["info", "--json", ...config, ...map, entry], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return graphOf(JSON.parse(info) as Info, base, types);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function graphOf({ modules }: Info, base: string, types: boolean): ModuleGraph {
  const graph: ModuleGraph = new Map();
  const named = (specifier: string) =>
    specifier.startsWith(base) ? specifier.slice(base.length) : specifier;
  for (const { specifier, error, dependencies = [] } of modules) {
    if (!specifier.startsWith(base)) continue;
    if (error) throw new Error(`${named(specifier)}: ${error}`);
    const imports = dependencies.flatMap(({ specifier, code, type }) =>
      [code, types ? type : undefined].flatMap((resolved) =>
        resolved ? [resolved.specifier ?? specifier] : []
      )
    );
    graph.set(named(specifier), [...new Set(imports.map(named))]);
  }
  return graph;
}
