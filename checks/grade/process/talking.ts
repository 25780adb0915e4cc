/**
 * A process that answers one frame at a time, and does not get away with anything else: it is killed when it
 * takes too long, holds too much memory, sends too much, or speaks without being asked.
 *
 * @module
 */

import { framed, HEAD } from "../child/frames.ts";
import { FrameReader } from "./frame_reader.ts";
import { memoryWatch, type Watch } from "./memory.ts";

/** Why there is no answer. */
export type Loss =
  | "took too long"
  | "held too much memory"
  | "sent too much"
  | "spoke without being asked"
  | "ended by itself";

/** What came back for a frame: the body of one, or the reason why there is none. */
export type Reply = { readonly body: Uint8Array } | { readonly lost: Loss };

/** What to run, and within which bounds. */
export interface Start {
  /** The command and its arguments. */
  readonly command: readonly string[];
  readonly cwd?: string;
  /** All that it sees of the environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Bytes of memory. */
  readonly memory: number;
  /** Bytes that it may send in all. */
  readonly output: number;
  /** Bytes of one frame. */
  readonly frame: number;
  /**
   * Whether it is the first of a group of processes, and the whole group is killed with it. Such a group does
   * not hear when somebody interrupts the grader; the system must end it.
   */
  readonly group?: boolean;
  /** What it says to people. */
  readonly stderr?: "null" | "inherit";
  /** How its memory is looked at; the system's way by default. */
  readonly watch?: Watch | null;
}

/** The process, from outside. */
export interface Talking {
  readonly pid: number;
  /** Bytes that it has sent so far. */
  readonly sent: number;
  /** Whether nothing has arrived that was not asked for. */
  readonly quiet: boolean;
  /** Sends a frame and waits for one. After a loss the process is gone. */
  exchange(body: Uint8Array, seconds: number): Promise<Reply>;
  /** Kills it, at once. */
  kill(): void;
  /** Kills it, and waits until it is gone and everything of it is closed. */
  end(): Promise<void>;
}

const systemWatch = memoryWatch();

/** Starts a process. */
export function startTalking(start: Start): Talking {
  const { memory, output, frame, group = false, watch = systemWatch } = start;
  const [command, ...args] = start.command;
  const process = new Deno.Command(command, {
    args,
    cwd: start.cwd,
    clearEnv: true,
    env: start.env,
    detached: group,
    stdin: "piped",
    stdout: "piped",
    stderr: start.stderr ?? "null",
  }).spawn();
  const writer = process.stdin.getWriter();
  const reader = process.stdout.getReader();
  const frames = new FrameReader();
  let lost: Loss | null = null;
  let gone = false;
  let sent = 0;
  /** Woken by every piece that arrives, and by a loss. */
  let wake = () => {};

  const end = () => {
    try {
      if (group) Deno.kill(-process.pid, "SIGKILL");
      else process.kill("SIGKILL");
    } catch {
      // It is gone already.
    }
  };
  // The others of its group at once: the group's number may be another's before long.
  const ended = process.status.then(() => {
    if (group && !gone) end();
    gone = true;
  });
  const lose = (why: Loss) => {
    if (lost) return;
    lost = why;
    clearInterval(watching);
    if (!gone) end();
    wake();
  };
  const watching = watch
    ? setInterval(() => {
      const bytes = watch.look(process.pid);
      if (bytes !== null && bytes > memory) lose("held too much memory");
    }, watch.every)
    : undefined;
  const reading = readAll(reader, (piece) => {
    sent += piece.length;
    frames.add(piece);
    if (sent > output || frames.held > frame + HEAD) lose("sent too much");
    wake();
    return lost === null;
  }).then(() => lose("ended by itself"));
  // Whatever cannot be written was meant for a process that is gone.
  writer.closed.catch(() => {});

  return {
    pid: process.pid,
    get sent() {
      return sent;
    },
    get quiet() {
      return frames.held === 0;
    },
    async exchange(body, seconds) {
      if (!lost && frames.held > 0) lose("spoke without being asked");
      if (lost) return { lost };
      const timer = setTimeout(() => lose("took too long"), 1000 * seconds);
      try {
        writer.write(framed(body)).catch(() => {});
        for (;;) {
          if ((frames.length ?? 0) > frame) lose("sent too much");
          if (lost) return { lost };
          const reply = frames.next();
          if (reply) return { body: reply };
          await new Promise<void>((resolve) => wake = resolve);
        }
      } finally {
        clearTimeout(timer);
      }
    },
    kill: () => lose("ended by itself"),
    async end() {
      lose("ended by itself");
      await ended;
      await reading;
      await writer.abort().catch(() => {});
    },
  };
}

/** Hands on what arrives, until it ends or nobody wants more; then it is closed. */
async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  take: (piece: Uint8Array) => boolean,
): Promise<void> {
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done || !take(value)) break;
    }
    await reader.cancel();
  } catch {
    // A broken pipe is the end of the process.
  }
}
