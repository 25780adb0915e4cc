/**
 * Lock files and import maps that hold what a release needs and nothing else, so that a student's first
 * command fetches as little as can be.
 *
 * @module
 */

/** The part of Deno's lock file, version 5, that is read here. */
interface Lock {
  readonly version: string;
  readonly specifiers: Record<string, string>;
  readonly npm: Record<
    string,
    { readonly dependencies?: string[]; readonly optionalDependencies?: string[] }
  >;
  readonly workspace?: { readonly dependencies?: string[] };
}

/**
 * The lock file for some of its packages, with all that these need.
 *
 * @param wanted `npm:katex@0.19.1`
 *
 * @example
 * ```ts
 * import { prunedLock } from "./lock.ts";
 * import assert from "node:assert/strict";
 *
 * const lock = prunedLock({
 *   version: "5",
 *   specifiers: { "npm:a@1": "1.0.0", "npm:b@2": "2.0.0" },
 *   npm: { "a@1.0.0": { dependencies: ["c"] }, "b@2.0.0": {}, "c@3.0.0": {} },
 * }, ["npm:a@1"]);
 * assert.deepEqual(Object.keys(lock.npm), ["a@1.0.0", "c@3.0.0"]);
 * ```
 */
export function prunedLock(lock: Lock, wanted: readonly string[]): Lock {
  const keys = Object.keys(lock.npm);
  const keyOf = (dependency: string): string[] => {
    if (lock.npm[dependency]) return [dependency];
    // A package of which there is one version only is named without it.
    return keys.filter((key) =>
      key.startsWith(`${dependency}@`) && !dependency.slice(1).includes("@")
    );
  };
  const kept = new Set(wanted.flatMap((specifier) => {
    const name = specifier.slice("npm:".length).replace(/(?<=.)@[^@]*$/, "");
    return keyOf(`${name}@${lock.specifiers[specifier]}`);
  }));
  for (const key of kept) {
    const { dependencies = [], optionalDependencies = [] } = lock.npm[key];
    for (const one of [...dependencies, ...optionalDependencies]) {
      for (const k of keyOf(one)) kept.add(k);
    }
  }
  const only = <X>(all: Record<string, X>, keep: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
  return {
    version: lock.version,
    specifiers: only(lock.specifiers, (key) => wanted.includes(key)),
    npm: only(lock.npm, (key) => kept.has(key)),
    workspace: { dependencies: wanted.toSorted() },
  };
}

/** The imports of `deno.json` that stand for some packages, or for folders. */
export function neededImports(
  imports: Readonly<Record<string, string>>,
  packages: readonly string[],
): Record<string, string> {
  const names = packages.map((one) => one.replace(/^npm:\/?/, ""));
  return Object.fromEntries(
    Object.entries(imports).filter(([, to]) => {
      if (!to.startsWith("npm:")) return true;
      const target = to.replace(/^npm:\/?/, "").replace(/\/$/, "");
      return names.some((name) => name === target || name.startsWith(`${target}/`));
    }),
  );
}
