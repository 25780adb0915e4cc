/**
 * The import map of a working copy: a wall around it, in the resolver.
 *
 * Permissions do not stop a static import of a file (`import secret from "/etc/passwd" with { type: "text" }`),
 * and a loader that meets a device reads it without end. Here every address of a file outside is turned into
 * one inside at which there is nothing, whoever imports it and however.
 *
 * @module
 */

/** An import map as JSON has it. */
export interface ImportMap {
  readonly imports: Readonly<Record<string, string>>;
  readonly scopes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where every other file is said to be. */
export const NOWHERE = "./nowhere/";

/** A package that some modules may import, as a file of the working copy. */
export interface Package {
  readonly name: string;
  readonly file: string;
  /** The modules that may. */
  readonly importers: readonly string[];
}

/**
 * The map.
 *
 * @param address of the folder, with a slash at its end
 *
 * @example
 * ```ts
 * import { closedMap } from "./import_map.ts";
 * import assert from "node:assert/strict";
 *
 * const { imports } = closedMap("file:///tmp/copy/", []);
 * assert.deepEqual(imports, { "file:///": "./nowhere/", "file:///tmp/copy/": "./" });
 * ```
 */
export function closedMap(address: string, packages: readonly Package[]): ImportMap {
  const closed = { "file:///": NOWHERE, [address]: "./" };
  const importers = new Set(packages.flatMap((one) => one.importers));
  const scopes = [...importers].map((importer) => {
    const own = packages.filter((one) => one.importers.includes(importer));
    return [`./${importer}`, Object.fromEntries(own.map(({ name, file }) => [name, `./${file}`]))];
  });
  return { imports: closed, scopes: Object.fromEntries(scopes) };
}
