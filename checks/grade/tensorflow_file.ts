/**
 * TensorFlow.js as one module that a process without permissions and packages can load.
 *
 * @module
 */

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { save } from "../../assets/save.ts";
import { repositoryRoot } from "../course/repository.ts";

/** The package's own bundle; the version is that of `deno.json`. */
const BUNDLE = "dist/tf.fesm.min.js";

/** It asks for Node's own `util` in the way of older modules. */
const BEFORE = `import * as util from "node:util";const require=()=>util;`;

/** Makes the file once, and returns its path. */
export async function tensorFlowFile(): Promise<string> {
  const { imports } = JSON.parse(readFileSync(`${repositoryRoot}/deno.json`, "utf8"));
  const specifier: string = imports["@tensorflow/tfjs"];
  const file = `${repositoryRoot}/out/grade/tfjs-${specifier.split("@").at(-1)}.js`;
  if (existsSync(file)) return file;
  await import(["@tensorflow", "tfjs"].join("/")); // fetched, if it is not there
  const bundle = import.meta.resolve(`${specifier.replace("npm:", "npm:/")}/${BUNDLE}`);
  mkdirSync(`${repositoryRoot}/out/grade`, { recursive: true });
  save(file, new TextEncoder().encode(BEFORE + readFileSync(fileURLToPath(bundle), "utf8")));
  return file;
}
