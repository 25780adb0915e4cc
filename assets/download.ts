/**
 * Downloading a file so that nothing but the whole and right file ever has its name.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import type { Asset } from "./manifest.ts";

/** How much of a file has come. */
export interface Received {
  readonly done: number;
  /** Its length, if anybody has said it. */
  readonly total?: number;
}

/** What may be watched and ended. */
export interface Watch {
  readonly progress?: (received: Received) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds without a byte after which a server counts as gone. Default: 60 000. */
  readonly patience?: number;
}

/** What systems say where there is no room, or where a file may not grow. */
const NO_ROOM = /ENOSPC|EDQUOT|EFBIG|os error (27|28|112|122)\b/;

/**
 * Fetches an asset from the first address that has it, under a temporary name; verifies it, and only then
 * gives it its own.
 *
 * @throws {Error} in one sentence, which says of the last address what was wrong.
 */
export async function download(asset: Asset, file: string, watch: Watch = {}): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  removeUnfinished(file);
  let problem: Error | undefined;
  for (const address of asset.addresses) {
    const unfinished = `${file}.${process.pid}.unfinished`;
    try {
      await receive(address, asset, unfinished, watch);
      renameSync(unfinished, file);
      return;
    } catch (cause) {
      problem = cause as Error;
      if (watch.signal?.aborted || NO_ROOM.test(problem.message)) break;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  throw new Error(sentence(problem, watch), { cause: problem });
}

/** What an earlier process left when it was killed. */
function removeUnfinished(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = new RegExp(`^${RegExp.escape(basename(file))}\\.(\\d+)\\.unfinished$`)
      .exec(name) ?? [];
    if (pid && !running(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

function running(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

async function receive(
  address: string,
  { bytes, sha256, id }: Asset,
  file: string,
  { progress, signal, patience = 60_000 }: Watch,
): Promise<void> {
  const host = new URL(address).host;
  const stalled = new AbortController();
  const stop = AbortSignal.any([stalled.signal, ...(signal ? [signal] : [])]);
  let timer = setTimeout(() => stalled.abort(new Error(`${host} sends nothing more.`)), patience);
  let out: FileHandle | undefined;
  try {
    const response = await fetch(address, { signal: stop }).catch((cause) => {
      throw stop.aborted ? stop.reason : new Error(`${host} cannot be reached.`, { cause });
    });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new Error(`${host} answers ${response.status}.`);
    }
    const said = Number(response.headers.get("content-length")) || undefined;
    const total = bytes ?? said;
    const hash = createHash("sha256");
    out = await open(file, "w");
    let done = 0;
    for await (const piece of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(new Error(`${host} sends nothing more.`)), patience);
      done += piece.length;
      if (bytes !== undefined && done > bytes) {
        throw new Error(`${host} sends more than the ${bytes} bytes of ${id}.`);
      }
      hash.update(piece);
      await writeAll(out, piece);
      progress?.({ done, total });
    }
    if (total !== undefined && done < total) {
      throw new Error(`${host} ended after ${done} of ${total} bytes.`);
    }
    const found = hash.digest("hex");
    if (sha256 && found !== sha256) {
      throw new Error(
        `what ${host} sends has the SHA-256 ${found.slice(0, 12)}…, not ${sha256.slice(0, 12)}….`,
      );
    }
    await out.sync();
  } finally {
    clearTimeout(timer);
    await out?.close();
  }
}

async function writeAll(out: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length;) {
    at += (await out.write(piece, at, piece.length - at)).bytesWritten;
  }
}

function sentence(problem: Error | undefined, { signal }: Watch): string {
  if (!problem) return "no address of it is known.";
  if (signal?.aborted) return "it was stopped.";
  if (NO_ROOM.test(problem.message)) return "there is no room left on the disk.";
  if (/error reading a body|connection|reset|closed/i.test(problem.message)) {
    return "the connection broke off.";
  }
  return problem.message;
}
