/**
 * The judge, from the grader's side: started when it is needed, given up when it fails.
 *
 * @module
 */

import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { repositoryRoot } from "../course/repository.ts";
import { MOST_BYTES } from "./child/frames.ts";
import { atGrader, type FromJudge, type ToJudge, toJudge } from "./judge/talk.ts";
import type { Limits } from "./limits.ts";
import { memoryWatch } from "./process/memory.ts";
import { startTalking, type Talking } from "./process/talking.ts";
import { PACKAGE } from "./template.ts";

/** What the judge needs to know when it begins. */
export interface JudgeSetup {
  readonly lessons: readonly string[];
  /** TensorFlow.js as one module, where a lesson needs it. */
  readonly tensorFlow: string | null;
  /** A folder for its import map. */
  readonly folder: string;
  readonly limits: Limits;
}

/** The judge. */
export interface Judge {
  /** Says something and waits for the answer; `null` if there is none, and then the judge is gone. */
  tell(message: ToJudge): Promise<FromJudge | null>;
  /** Whether it should give way to a new one: it has kept too much. */
  readonly worn: boolean;
  kill(): void;
  end(): Promise<void>;
}

/** Seconds until it is ready: it loads all checks. */
const START = 120;

/** Bytes that it may hold, and from how many on another one takes its place. */
const MEMORY = { most: 2 ** 30 * 1.5, worn: 450 * 2 ** 20 };

/** Submissions after which it is replaced where nobody can tell what it holds. */
const MOST_SUBMISSIONS = 50;

/** Starts a judge; it is ready when this returns. */
export async function startJudge(setup: JudgeSetup): Promise<Judge> {
  const talking = startTalking({
    command: [Deno.execPath(), ...flagsFor(setup), fileURLToPath(MAIN)],
    env: surroundings(),
    memory: MEMORY.most,
    output: Infinity,
    frame: 2 * MOST_BYTES,
    stderr: "inherit",
  });
  const ready = await exchange(talking, { say: "prepare", lessons: setup.lessons }, START);
  if (ready?.say !== "ready") {
    await talking.end();
    throw new Error(
      `The judge could not begin: ${ready?.say === "failed" ? ready.why : "it ended by itself."}`,
    );
  }
  let submissions = 0;
  return {
    async tell(message) {
      if (message.say === "judge") submissions++;
      return await exchange(talking, message, setup.limits.judgeSeconds);
    },
    get worn() {
      const bytes = memoryWatch()?.look(talking.pid);
      return bytes ? bytes > MEMORY.worn : submissions > 40 * MOST_SUBMISSIONS;
    },
    kill: talking.kill,
    end: talking.end,
  };
}

const MAIN = new URL("judge/main.ts", import.meta.url);

/** It may read the course, and nothing else. */
function flagsFor({ tensorFlow, folder }: JudgeSetup): string[] {
  const map = `${folder}/judge_map.json`;
  const imports = tensorFlow === null ? {} : { [PACKAGE]: pathToFileURL(tensorFlow).href };
  writeFileSync(map, JSON.stringify({ imports }));
  return [
    ...["run", "--quiet", "--no-config", "--no-lock", "--no-remote", "--no-npm", "--no-check"],
    ...["--no-prompt", `--allow-read=${repositoryRoot}`, `--import-map=${map}`],
  ];
}

/** Where Deno keeps what it has compiled, and nothing else of the environment. */
function surroundings(): Record<string, string> {
  const kept = ["DENO_DIR", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE"];
  const found = kept.map((name) => [name, Deno.env.get(name)]).filter(([, value]) => value);
  return { ...Object.fromEntries(found), NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
}

async function exchange(
  talking: Talking,
  message: ToJudge,
  seconds: number,
): Promise<FromJudge | null> {
  const reply = await talking.exchange(toJudge(message), seconds);
  return "lost" in reply ? null : atGrader(reply.body);
}
