/**
 * Finding a large file: in the folders of `UNROLLED_ASSETS`, in the cache, or on the network.
 *
 * @module
 */

import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Asset, assetNamed } from "./manifest.ts";
import { type Places, places } from "./asset_places.ts";
import { download, type Watch } from "./download.ts";
import { sha256OfFile } from "./fingerprint.ts";
import { unzip } from "./unzip.ts";

/** How an asset is looked for, and watched while it comes. */
export interface Search extends Watch {
  readonly manifest?: readonly Asset[];
  readonly places?: Places;
  /** Whether it may be fetched. Default: yes. */
  readonly fetch?: boolean;
}

/**
 * The path of an asset's file, whole and verified.
 *
 * @throws {Error} in one sentence with what to do: nobody has it, its hash is wrong, it is cut short, there is
 * no network or no room. What was downloaded by then is gone.
 */
export async function assetFile(id: string, search: Search = {}): Promise<string> {
  const asset = assetNamed(id, search.manifest);
  const where = search.places ?? places();
  const found = findFile(asset.file, where);
  if (found) {
    await verify(found, asset, found.startsWith(where.cache));
    return found;
  }
  const by = `put ${basename(asset.file)} into a folder that UNROLLED_ASSETS names`;
  if (!asset.sha256) {
    throw new Error(
      `${id} is not here, and is not fetched by itself, since no hash of it is known: get it from ` +
        `${asset.addresses[0]} and ${by}.`,
    );
  }
  if (search.fetch === false) {
    throw new Error(`${id} is not here: "deno task assets ${id}" fetches it, or ${by}.`);
  }
  const file = join(where.cache, asset.file);
  await download(asset, file, search).catch((cause) => {
    throw new Error(`${id} could not be fetched: ${cause.message} Try again, or ${by}.`, { cause });
  });
  return file;
}

/**
 * The files of an asset that is an archive, taken out of it. Where they lie unpacked already, the archive is
 * not needed.
 *
 * @returns their paths, in the order in which the manifest names them
 * @throws {Error} in one sentence, as {@linkcode assetFile} does, or because the archive is damaged.
 */
export async function assetFiles(id: string, search: Search = {}): Promise<string[]> {
  const asset = assetNamed(id, search.manifest);
  const where = search.places ?? places();
  const names = asset.unpack ?? [];
  if (names.length === 0) return [await assetFile(id, search)];
  const beside = (name: string) => join(dirname(asset.file), name);
  const found = names.map((name) => findFile(beside(name), where));
  if (found.every((one) => one !== undefined)) return found as string[];
  const archive = await assetFile(id, search);
  const files: string[] = [];
  for (const name of names) {
    const file = join(where.cache, beside(name));
    await unzip(archive, name, file);
    files.push(file);
  }
  return files;
}

/**
 * Where a file lies, if it does: below a folder of assets by its whole path, or right in it.
 *
 * @param file a path below a folder of assets: `models/resnet18-v1-7.onnx`
 */
export function findFile(file: string, { folders, cache }: Places = places()): string | undefined {
  const candidates = folders.flatMap((
    folder,
  ) => [join(folder, file), join(folder, basename(file))]);
  return [...candidates, join(cache, file)].find((one) => existsSync(one));
}

/** Checks a file that was found against what the manifest says of it. */
async function verify(file: string, { bytes, sha256, id }: Asset, cached: boolean): Promise<void> {
  const mend = cached
    ? `Remove it, and "deno task assets ${id}" fetches it again.`
    : "Put the right one there, or remove it.";
  const { size } = statSync(file);
  if (bytes !== undefined && size !== bytes) {
    throw new Error(`${file} has ${size} bytes, but ${id} has ${bytes}. ${mend}`);
  }
  if (!sha256) return;
  const found = await sha256OfFile(file);
  if (found !== sha256) {
    throw new Error(
      `${file} is not ${id}: its SHA-256 begins with ${found.slice(0, 12)}, not with ${
        sha256.slice(0, 12)
      }. ${mend}`,
    );
  }
}
