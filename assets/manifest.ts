/**
 * The manifest: which large files the course knows, and how each is recognised.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A large file. */
export interface Asset {
  readonly id: string;
  /** Where it lies below a folder of assets. */
  readonly file: string;
  readonly what: string;
  readonly licence: string;
  /** Where it can be fetched, the best address first. */
  readonly addresses: readonly string[];
  /** Its length, where its publisher states it. */
  readonly bytes?: number;
  /** Its SHA-256. What has none is not fetched by itself: nobody could say whether it is whole. */
  readonly sha256?: string;
  /** Who states the hash. */
  readonly hashFrom?: string;
  /** The files in an archive that are put beside it. */
  readonly unpack?: readonly string[];
}

/** The manifest's file. */
export const manifestFile: string = fileURLToPath(new URL("manifest.json", import.meta.url));

/** Reads a manifest. */
export function readManifest(file: string = manifestFile): Asset[] {
  return JSON.parse(readFileSync(file, "utf8")).assets;
}

/**
 * The asset with a name.
 *
 * @throws {RangeError} that lists the names, if there is none.
 */
export function assetNamed(id: string, assets: readonly Asset[] = readManifest()): Asset {
  const found = assets.find((one) => one.id === id);
  if (found) return found;
  throw new RangeError(
    `The manifest names no "${id}". It names: ${assets.map((one) => one.id).join(", ")}.`,
  );
}
