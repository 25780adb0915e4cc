/**
 * What the operating system does to keep a process in, besides Deno's permissions: commands of util-linux that
 * take something away and then become the process.
 *
 * Each is tried once before it is used. Inside a container some are not allowed, and need not be: there the
 * container is the wall.
 *
 * @module
 */

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** One command that stands before another one. */
export interface Wall {
  readonly name: "network" | "privileges" | "user" | "limits";
  /** The command with its options. */
  readonly command: readonly string[];
}

/** What a process may use in all its life. */
export interface Allowance {
  readonly cpuSeconds: number;
  /** Bytes that it may reserve to write to. */
  readonly data: number;
}

/** Users that nobody is: a submission is one of them where the grader is root. */
const NOBODIES = { from: 64_100, count: 1000 };

/** The walls of this machine, tried out. */
export interface Walls {
  readonly standing: readonly Wall[];
  /** The user that the process is; `null` if it is the grader's own. */
  readonly user: number | null;
  /** Whether the system ends the process when the grader is ended, whatever ended that. */
  readonly endWithGrader: boolean;
  /** The command that runs another one behind all walls. */
  before(allowance: Allowance): string[];
}

const toolAt = (name: string) =>
  [`/usr/bin/${name}`, `/bin/${name}`].find((path) => existsSync(path));

/** Tries each wall behind those that stand, by running Deno there. */
export function tryWalls(): Walls {
  if (Deno.build.os !== "linux") {
    return { standing: [], user: null, endWithGrader: false, before: () => [] };
  }
  const root = Deno.uid() === 0;
  const user = root ? NOBODIES.from + Math.floor(Math.random() * NOBODIES.count) : null;
  const standing: Wall[] = [];
  for (const wall of candidates(root, user)) {
    if (stands([...standing, wall].flatMap(({ command }) => command))) standing.push(wall);
  }
  const has = (wall: Wall["name"]) => standing.some(({ name }) => name === wall);
  const withUser = has("user");
  return {
    standing,
    user: withUser ? user : null,
    endWithGrader: has("privileges"),
    before: (allowance) =>
      standing.flatMap(({ name, command }) =>
        name === "limits" ? limitsOf(command[0], allowance, withUser) : command
      ),
  };
}

function candidates(root: boolean, user: number | null): Wall[] {
  const walls: Wall[] = [];
  const unshare = toolAt("unshare"), setpriv = toolAt("setpriv"), prlimit = toolAt("prlimit");
  if (unshare) {
    walls.push({ name: "network", command: [unshare, ...(root ? [] : ["--user"]), "--net"] });
  }
  if (prlimit) {
    walls.push({ name: "limits", command: limitsOf(prlimit, { cpuSeconds: 60, data: 2 ** 31 }) });
  }
  if (setpriv) {
    if (user !== null) {
      const as = [`--reuid=${user}`, `--regid=${user}`, "--clear-groups", "--inh-caps=-all"];
      walls.push({ name: "user", command: [setpriv, ...as] });
    }
    // Comes last: the signal at the parent's death does not outlive a change of the user.
    walls.push({
      name: "privileges",
      command: [setpriv, "--no-new-privs", "--pdeathsig", "KILL"],
    });
  }
  return walls;
}

/** No core dump, few files, small files, little time; few threads, if the user has no others. */
function limitsOf(prlimit: string, { cpuSeconds, data }: Allowance, alone = false): string[] {
  const cpu = Math.ceil(cpuSeconds);
  return [
    prlimit,
    "--core=0",
    "--nofile=128",
    "--fsize=16777216",
    `--cpu=${cpu}:${cpu + 1}`,
    `--data=${data}`,
    ...(alone ? ["--nproc=256"] : []),
  ];
}

function stands(command: readonly string[]): boolean {
  try {
    execFileSync(command[0], [...command.slice(1), Deno.execPath(), "--version"], {
      stdio: "ignore",
      timeout: 20_000,
      env: { NO_COLOR: "1" },
    });
    return true;
  } catch {
    return false;
  }
}

let tried: Walls | undefined;

/** The walls of this machine; tried once. */
export function walls(): Walls {
  return tried ??= tryWalls();
}
