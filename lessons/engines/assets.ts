/**
 * `deno task assets`: the large files that the course can use.
 *
 * @module
 */

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs, styleText } from "node:util";
import { assetFiles, findFile } from "../../assets/asset.ts";
import { places } from "../../assets/asset_places.ts";
import { sha256OfFile } from "../../assets/fingerprint.ts";
import { type Asset, assetNamed, readManifest } from "../../assets/manifest.ts";
import { progressLine } from "../../assets/progress_line.ts";
import { save } from "../../assets/save.ts";
import { CONVERTED, converted } from "./vision/converted.ts";

const usage = `deno task assets [name …] [options]

Fetches large files, verifies them and keeps them in the cache. Without a name it lists them.

  deno task assets resnet18        one of them
  deno task assets --verify        checks what is here against its hash

A file that you have already: put it into a folder and name the folder in UNROLLED_ASSETS.
The cache is ${places().cache}; UNROLLED_CACHE names another.`;

/** What the manifest names, and the network that is made here from a package. */
const assets: Asset[] = [CONVERTED, ...readManifest()];

function list(): void {
  const width = Math.max(...assets.map(({ id }) => id.length));
  for (const asset of assets) {
    const file = whereIs(asset);
    const state = file ? `${size(statSync(file).size)}  ${file}` : missing(asset);
    console.log(`${asset.id.padEnd(width)}  ${asset.what}\n${" ".repeat(width)}  ${state}`);
  }
}

/** Where an asset lies; of an archive, what was taken out of it first. */
function whereIs({ file, unpack = [] }: Asset): string | undefined {
  return unpack.map((name) => findFile(join(file, "..", name))).find(Boolean) ?? findFile(file);
}

function missing({ bytes, sha256, id, addresses }: Asset): string {
  if (id === CONVERTED.id) return "not here; it is made from an npm package when it is needed";
  if (!sha256) return `not here; get it from ${addresses[0]}`;
  return `not here${bytes ? `; ${size(bytes)}` : ""}`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

async function verify(): Promise<number> {
  let wrong = 0;
  for (const { id, file, sha256 } of assets) {
    const found = findFile(file);
    if (!found || !sha256) continue;
    const right = await sha256OfFile(found) === sha256;
    if (!right) wrong++;
    const mark = right ? styleText("green", "✓") : styleText("red", "✗");
    console.log(`${mark} ${id}  ${found}${right ? "" : "  has another hash: remove it"}`);
  }
  return wrong;
}

async function get(id: string, signal: AbortSignal): Promise<void> {
  if (assetNamed(id, assets) === CONVERTED) {
    const file = join(places().cache, CONVERTED.file);
    if (!existsSync(file)) save(file, await converted());
    return console.log(`${id}  ${file}`);
  }
  const bar = progressLine(id);
  const progress = ({ done, total }: { done: number; total?: number }) =>
    bar.show(done, total ?? done, size(done));
  const files = await assetFiles(id, { progress, signal }).finally(() => bar.end());
  for (const file of files) console.log(`${id}  ${file}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: Deno.args,
    allowPositionals: true,
    options: { help: { type: "boolean" }, list: { type: "boolean" }, verify: { type: "boolean" } },
  });
  if (values.help) return console.log(usage), 0;
  if (values.verify) return await verify();
  if (values.list || positionals.length === 0) return list(), 0;
  // Ctrl-C ends the download properly, so that nothing half is left.
  const stop = new AbortController();
  Deno.addSignalListener("SIGINT", () => stop.abort());
  for (const id of positionals) await get(id, stop.signal);
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
  Deno.exit();
}
