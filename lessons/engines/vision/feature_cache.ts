/**
 * Features that were computed before: by the content of the picture, how it was prepared, and the network.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../../assets/fingerprint.ts";
import { save } from "../../../assets/save.ts";
import { readSafetensors, safetensors } from "../../kit/safetensors.ts";

/** A place for features, one small file a picture. */
export class FeatureCache {
  readonly #folder: string;

  /**
   * @param folder where the caches of all networks lie
   * @param made everything that a feature depends on beside the picture: the network, and how pictures are
   * prepared. Another value is another cache.
   */
  constructor(folder: string, made: unknown) {
    this.#folder = join(folder, sha256(JSON.stringify(made)).slice(0, 16));
  }

  /**
   * The features of a picture, if they are known. A file that cannot be read counts as none: it is written
   * again.
   *
   * @param picture the bytes of its file
   */
  get(picture: Uint8Array): Float32Array | undefined {
    const file = this.#file(picture);
    if (!existsSync(file)) return undefined;
    try {
      return readSafetensors(readFileSync(file), file).tensors.features?.data;
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /** Keeps the features of a picture; whoever reads finds all of them or none. */
  set(picture: Uint8Array, features: Float32Array, name: string): void {
    const tensors = { features: { shape: [features.length], data: features } };
    save(this.#file(picture), safetensors({ tensors, metadata: { name } }));
  }

  #file(picture: Uint8Array): string {
    const name = sha256(picture);
    return join(this.#folder, name.slice(0, 2), `${name.slice(2, 32)}.safetensors`);
  }
}
