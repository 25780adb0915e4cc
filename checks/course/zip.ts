/**
 * Files as a zip file. The same files make the same bytes.
 *
 * @module
 */

import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** What a file may do, as Unix has it; the upper half of a zip's external attributes. */
const MODE = { program: 0o100755, plain: 0o100644 };

/** Made by Unix, version 2.0 of the format: who reads it then looks at the mode. */
const MADE_BY_UNIX = 0x0314;

/** A zip file of them; a file that begins with `#!` may be run. */
export async function zipped(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 9 });
  for (const [name, content] of files) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const mode = bytes[0] === 0x23 && bytes[1] === 0x21 ? MODE.program : MODE.plain;
    await writer.add(name, new Uint8ArrayReader(bytes), {
      externalFileAttributes: (mode << 16) >>> 0,
      versionMadeBy: MADE_BY_UNIX,
      lastModDate: new Date(2000, 0, 1),
      extendedTimestamp: false,
    });
  }
  return await writer.close();
}
