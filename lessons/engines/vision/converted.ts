/**
 * The network that comes with the course, as a file: converted once, recognised by its hash, and kept in the
 * cache; or converted anew, which takes a quarter of a second.
 *
 * @module
 */

import { readFile } from "node:fs/promises";
import { findFile } from "../../../assets/asset.ts";
import { sha256 } from "../../../assets/fingerprint.ts";
import type { Asset } from "../../../assets/manifest.ts";
import { mobilenetBackbone } from "./mobilenet.ts";

/** What the conversion must give, to the byte. */
export const CONVERTED: Asset = {
  id: "mobilenet",
  file: "models/mobilenet.onnx",
  what: "MobileNetV3 of @vladmandic/human, trained on COCO, converted to ONNX",
  licence: "MIT",
  sha256: "2415dc1abe6bb03c66799b53889a4528c06724b53d6344d75586e2737aab416d",
  hashFrom: "the conversion itself",
  addresses: ["https://www.npmjs.com/package/@vladmandic/human"],
};

/**
 * The backbone as an ONNX file.
 *
 * @throws {Error} in one sentence, if the package cannot be fetched or the conversion gives something else.
 */
export async function converted(): Promise<Uint8Array> {
  const bytes = await mobilenetBackbone();
  if (sha256(bytes) === CONVERTED.sha256) return bytes;
  throw new Error(
    `The network was converted to something else than before: its SHA-256 begins with ${
      sha256(bytes).slice(0, 12)
    }, not with ${CONVERTED.sha256!.slice(0, 12)}.`,
  );
}

/** The same, from the cache if it is there and right. */
export async function keptOrConverted(): Promise<Uint8Array> {
  const file = findFile(CONVERTED.file);
  const bytes = file && new Uint8Array(await readFile(file));
  return bytes && sha256(bytes) === CONVERTED.sha256 ? bytes : await converted();
}
