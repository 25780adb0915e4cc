/**
 * The rule by which the rooms of the house import each other:
 * kit <- assets <- engines <- lessons|solutions <- checks <- site.
 *
 * @module
 */
import type { ModuleGraph } from "./module_graph.ts";

/** The rooms, from the one that imports nothing of ours to the one that nothing imports. */
const floors: Record<string, number> = {
  kit: 0,
  assets: 1,
  engines: 2,
  lessons: 3,
  solutions: 3,
  checks: 4,
  site: 5,
};

/**
 * Finds the imports that break the rule.
 *
 * @param graph The modules and what they import.
 * @returns One sentence each, beginning with the importing module.
 *
 * @example
 * ```ts
 * import { forbiddenImports } from "./import_rule.ts";
 * import assert from "node:assert/strict";
 *
 * const graph = new Map([["lessons/kit/matrix.ts", ["checks/core/check.ts"]]]);
 * assert.deepEqual(forbiddenImports(graph), [
 *   "lessons/kit/matrix.ts imports checks/core/check.ts: kit must not import checks",
 * ]);
 * ```
 */
export function forbiddenImports(graph: ModuleGraph): string[] {
  return [...graph].flatMap(([file, imports]) =>
    imports.flatMap((imported) => {
      const reason = reasonAgainst(file, imported);
      return reason ? [`${file} imports ${imported}: ${reason}`] : [];
    })
  );
}

/**
 * Finds the modules that must need no package but load one, over however many steps.
 *
 * @param graph The modules and what they import.
 * @param light The modules that must need none.
 * @returns One sentence each, with the way from the module to the package.
 */
export function forbiddenPackages(graph: ModuleGraph, light: string[]): string[] {
  return light.flatMap((file) => {
    const way = wayToPackage(graph, file);
    return way ? [`must need no package: ${way.join(" -> ")}`] : [];
  });
}

function reasonAgainst(file: string, imported: string): string | undefined {
  const from = roomOf(file);
  if (/^https?:|^jsr:/.test(imported)) return "no module comes from the network";
  if (from === "kit" && !/_test\.ts$/.test(file) && /^(npm|node):/.test(imported)) {
    return "kit must run anywhere, without packages";
  }
  const to = roomOf(imported);
  if (!to || from === to && from !== "lessons" && from !== "solutions") return undefined;
  if (!from) return "this module is in no room of the house";
  if (from === "lessons" && to === "checks" && /_test\.ts$/.test(file)) return undefined;
  const sideways = floors[from] === floors[to] && from !== to;
  if (sideways || (floors[to] ?? 0) > (floors[from] ?? 0)) return `${from} must not import ${to}`;
  if (from === to && lessonOf(imported) > lessonOf(file)) {
    return "a lesson imports earlier ones only";
  }
  return undefined;
}

function roomOf(path: string): string | undefined {
  const inside = /^lessons\/(kit|engines)\//.exec(path)?.[1];
  if (inside) return inside;
  const room = path.split("/")[0] ?? "";
  return room in floors ? room : undefined;
}

/** The lesson of a module, written so that an earlier lesson sorts first: `q1/03-…`. */
function lessonOf(path: string): string {
  return path.split("/").slice(1, 3).join("/");
}

function wayToPackage(graph: ModuleGraph, start: string): string[] | undefined {
  const ways = [[start]];
  const seen = new Set([start]);
  for (const way of ways) {
    for (const imported of graph.get(way.at(-1) ?? "") ?? []) {
      if (imported.startsWith("npm:")) return [...way, imported];
      if (!seen.has(imported)) ways.push([...way, imported]);
      seen.add(imported);
    }
  }
  return undefined;
}
