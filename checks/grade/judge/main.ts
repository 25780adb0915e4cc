/**
 * The process that knows the right answers. It asks a submission's functions and compares; it never runs a
 * line of the submission, and speaks with nobody but the grader.
 *
 * What a submission sends is looked at here and nowhere else: should it be too much for this process, that
 * ends, and the grader goes on.
 *
 * @module
 */

import { folderOf } from "../../core/exercise.ts";
import { lessons } from "../../lessons.ts";
import { elsewhere } from "../../q2/tensorflow.ts";
import { readFrame, writeFrame } from "../child/pipes.ts";
import { nothingFor } from "../verdict.ts";
import { Misbehaved } from "./misbehaved.ts";
import { type Exchange, NotLoaded, type Remote, remoteModule } from "./remote_module.ts";
import { atJudge, type FromJudge, fromJudge, type Judging } from "./talk.ts";
import { verdictOn } from "./verdict_on.ts";

console.log = console.error; // what is written elsewhere would get between the frames

const say = (message: FromJudge) => writeFrame(fromJudge(message));

const exchange: Exchange = (body, seconds) => {
  say({ say: "pass", seconds, body });
  const frame = readFrame();
  const reply = frame && atJudge(frame);
  if (reply?.say === "answered") return { body: reply.body };
  return { lost: reply?.say === "lost" ? reply.why : "ended by itself" };
};

async function judge(judging: Judging): Promise<FromJudge> {
  const { lesson: id, exercise: name, seeds, source, wrong } = judging;
  const lesson = lessons.find((one) => one.id === id)!;
  const exercise = lesson.exercises.find((one) => one.name === name)!;
  const { file } = exercise;
  await lesson.prepare?.();
  Object.assign(elsewhere, { tensors: 0, products: 0 });
  let remote: Remote;
  try {
    remote = remoteModule(exchange, `lessons/${folderOf(lesson)}/${file}`, source);
  } catch (error) {
    if (!(error instanceof Misbehaved || error instanceof NotLoaded)) throw error;
    const when = error instanceof Misbehaved ? " while it was loaded" : "";
    const verdict = nothingFor(id, name, "threw", `${file}: ${error.message}${when}`);
    return { say: "verdict", verdict, loads: false, trusted: false };
  }
  const verdict = await verdictOn(lesson, exercise, remote, seeds, wrong);
  return { say: "verdict", verdict, loads: true, trusted: remote.trouble === null };
}

for (let frame = readFrame(); frame; frame = readFrame()) {
  const message = atJudge(frame);
  try {
    if (message.say === "prepare") {
      for (const { id, prepare } of lessons) if (message.lessons.includes(id)) await prepare?.();
      say({ say: "ready" });
    } else if (message.say === "judge") {
      say(await judge(message.judging));
    }
  } catch (error) {
    say({ say: "failed", why: error instanceof Error ? `${error.stack}` : String(error) });
  }
}
