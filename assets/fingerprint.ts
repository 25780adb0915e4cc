/**
 * The SHA-256 of a file that may be larger than memory.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The SHA-256 of a file, in hexadecimal; read piece by piece. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest("hex");
}
