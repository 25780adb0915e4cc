/**
 * Small archives of every kind, for tests.
 *
 * @module
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** A member of an archive. */
export interface Member {
  readonly name: string;
  readonly text: string;
  /** In a tar file; `0` is a plain file, `2` a symbolic link, `1` a hard link. */
  readonly type?: string;
  readonly link?: string;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** A zip file. */
export async function zipOf(
  members: readonly Member[],
  options: { password?: string; level?: number } = {},
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...options });
  for (const { name, text, type } of members) {
    await writer.add(name, new Uint8ArrayReader(encode(text)), {
      ...(type === "2" &&
        { externalFileAttributes: (0o120777 << 16) >>> 0, versionMadeBy: 0x0314 }),
    });
  }
  return await writer.close();
}

/** A tar file as POSIX.1-1988 has it; a name over 100 letters as GNU tar writes it. */
export function tarOf(members: readonly Member[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  const put = (name: string, body: Uint8Array, type: string, link = "") => {
    blocks.push(headerOf(name, body.length, type, link));
    const padded = new Uint8Array(Math.ceil(body.length / 512) * 512);
    padded.set(body);
    blocks.push(padded);
  };
  for (const { name, text, type = "0", link } of members) {
    if (name.length > 100) put("././@LongLink", encode(`${name}\0`), "L");
    put(name.slice(0, 100), encode(text), type, link);
  }
  blocks.push(new Uint8Array(1024));
  return joined(blocks);
}

/** A tar file, packed. */
export function tarGzOf(members: readonly Member[]): Uint8Array {
  return new Uint8Array(gzipSync(tarOf(members)));
}

function headerOf(name: string, size: number, type: string, link: string): Uint8Array {
  const block = new Uint8Array(512);
  const put = (at: number, text: string) => block.set(encode(text), at);
  put(0, name);
  put(100, "0000644\0");
  put(124, `${size.toString(8).padStart(11, "0")}\0`);
  put(136, "00000000000\0");
  put(148, "        ");
  put(156, type);
  put(157, link);
  put(257, "ustar\x0000");
  const sum = block.reduce((all, byte) => all + byte, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  return block;
}

/** Bytes one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((all, { length }) => all + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A git bundle of one commit, made by git itself; members of type 2 become links. */
export async function bundleOf(members: readonly Member[], branch = "main"): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const run = async (...args: string[]) => {
      const { success, stdout, stderr } = await new Deno.Command("git", {
        args: ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args],
        cwd: folder,
      }).output();
      if (!success) throw new Error(new TextDecoder().decode(stderr));
      return new TextDecoder().decode(stdout).trim();
    };
    await run("init", "--quiet", `--initial-branch=${branch}`);
    for (const { name, text, type } of members) {
      writeFileSync(`${folder}/blob`, text);
      const id = await run("hash-object", "-w", "blob");
      const mode = type === "2" ? "120000" : "100644";
      await run("update-index", "--add", "--cacheinfo", `${mode},${id},${name}`);
    }
    await run("commit", "--quiet", "-m", "work");
    await run("bundle", "create", "--quiet", "../work.bundle", branch);
    return await Deno.readFile(`${folder}/../work.bundle`);
  });
}

async function inFolder<X>(use: (folder: string) => Promise<X>): Promise<X> {
  const root = mkdtempSync(`${tmpdir()}/unrolled-archive-`);
  try {
    await Deno.mkdir(`${root}/work`);
    return await use(`${root}/work`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Runs a test on an archive that lies in a file. */
export async function withFile<X>(
  bytes: Uint8Array,
  name: string,
  use: (path: string) => Promise<X>,
): Promise<X> {
  const root = mkdtempSync(`${tmpdir()}/unrolled-archive-`);
  try {
    writeFileSync(`${root}/${name}`, bytes);
    return await use(`${root}/${name}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}
