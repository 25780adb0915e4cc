/**
 * Running git on something that nobody trusts: without hooks, configuration, filters, submodules or a
 * network, in an empty repository of its own, within limits.
 *
 * @module
 */

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { BadSubmission } from "../reading/bad_submission.ts";

/** Seconds that one call of git may take. */
const SECONDS = 30;

/** Bytes that git may hold or write. */
const MOST = { memory: 2 ** 31, file: 2 ** 28 };

/** Settings that win over whatever else there is. */
const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.bigFileThreshold=1m",
  "protocol.allow=never",
  "gc.auto=0",
  "maintenance.auto=false",
];

/** A git repository without a working tree that is gone afterwards. */
export interface BareRepository {
  /** What git prints. @throws {BadSubmission} with `sentence` if it fails */
  git(args: readonly string[], sentence: string): Promise<Uint8Array>;
  remove(): void;
}

/**
 * Makes an empty repository.
 *
 * @param format how it names objects
 * @throws {BadSubmission} if there is no git
 */
export async function newRepository(format: "sha1" | "sha256"): Promise<BareRepository> {
  const folder = mkdtempSync(`${tmpdir()}/unrolled-git-`);
  const repository: BareRepository = {
    git: (args, sentence) => git(folder, args, sentence),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  try {
    await repository.git(
      ["init", "--quiet", "--bare", "--template=", `--object-format=${format}`, "."],
      "git could not make a repository of its own.",
    );
    return repository;
  } catch (error) {
    repository.remove();
    throw error;
  }
}

async function git(folder: string, args: readonly string[], sentence: string): Promise<Uint8Array> {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const [command, ...before] = limited();
  const late = AbortSignal.timeout(1000 * SECONDS);
  try {
    const { success, stdout } = await new Deno.Command(command, {
      args: [...before, ...settings, ...args],
      cwd: folder,
      clearEnv: true,
      env: {
        PATH: Deno.env.get("PATH") ?? "",
        HOME: folder,
        LC_ALL: "C",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: Deno.build.os === "windows" ? "NUL" : "/dev/null",
        GIT_TERMINAL_PROMPT: "0",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_NO_LAZY_FETCH: "1",
        GIT_CEILING_DIRECTORIES: folder,
      },
      signal: late,
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).output();
    if (success) return stdout;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new BadSubmission("To read a git bundle, git must be installed; it is not.");
    }
    if (!late.aborted) throw error;
  }
  throw new BadSubmission(late.aborted ? "It takes git too long to read the bundle." : sentence);
}

/** Git, with the limits of the operating system where there is `prlimit`. */
function limited(): string[] {
  const prlimit = ["/usr/bin/prlimit", "/bin/prlimit"].find((path) => existsSync(path));
  if (!prlimit) return ["git"];
  return [prlimit, `--as=${MOST.memory}`, `--fsize=${MOST.file}`, `--cpu=${SECONDS}`, "git"];
}
