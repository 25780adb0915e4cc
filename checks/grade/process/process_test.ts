import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { foldersLeft } from "../attacks/traces.ts";
import { framed } from "../child/frames.ts";
import { missingLimits } from "../missing_limits.ts";
import { FrameReader } from "./frame_reader.ts";
import { residentBytes } from "./memory.ts";
import { startTalking } from "./talking.ts";
import { walls } from "./walls.ts";

const linux = Deno.build.os === "linux";

Deno.test("frames come out whole, however they arrive", () => {
  const bodies = [new Uint8Array(0), Uint8Array.of(1), new Uint8Array(1000).fill(7)];
  const stream = bodies.flatMap((body) => [...framed(body)]);
  for (const step of [1, 3, 5, 64, 5000]) {
    const reader = new FrameReader();
    const found: Uint8Array[] = [];
    for (let at = 0; at < stream.length; at += step) {
      reader.add(Uint8Array.from(stream.slice(at, at + step)));
      for (let body = reader.next(); body; body = reader.next()) found.push(body.slice());
    }
    assert.deepEqual(found, bodies);
    assert.equal(reader.held, 0);
  }
});

/** Runs a shell's command as a process to talk to. */
const shell = (text: string, group = false) =>
  startTalking({
    command: ["/bin/sh", "-c", text],
    env: {},
    memory: 2 ** 30,
    output: 1000,
    frame: 100,
    group,
  });

const said = async (text: string, seconds = 5) => {
  const talking = shell(text, true);
  const reply = await talking.exchange(new Uint8Array(3), seconds);
  await talking.end();
  return "lost" in reply ? reply.lost : [...reply.body];
};

Deno.test({
  name: "a process answers one frame, or is gone for a reason",
  ignore: !linux,
  fn: async () => {
    assert.deepEqual(await said(`printf '\\001\\000\\000\\000x'; sleep 9`), [120]);
    assert.equal(await said("exit 0"), "ended by itself");
    assert.equal(await said("exec sleep 9", 0.2), "took too long");
    assert.equal(await said(`printf '\\377\\377\\377\\377'; sleep 9`), "sent too much");
    assert.equal(await said("yes; sleep 9"), "sent too much");
  },
});

Deno.test({
  name: "what a process has started is ended with it, also if it is gone itself",
  ignore: !linux,
  fn: async () => {
    for (const last of ["sleep 60", "exit 0"]) {
      // The number of the process that stays is the answer.
      const talking = shell(
        `sleep 60 >/dev/null & pid=$!; printf '\\007\\000\\000\\000%7d' $pid; ${last}`,
        true,
      );
      const reply = await talking.exchange(new Uint8Array(0), 5);
      assert("body" in reply);
      const pid = Number(new TextDecoder().decode(reply.body));
      if (last !== "exit 0") assert(residentBytes(pid)! > 0, "it does not run");
      await talking.end();
      for (let k = 0; k < 50 && residentBytes(pid); k++) {
        await new Promise((r) => setTimeout(r, 20));
      }
      assert(!residentBytes(pid), `process ${pid} is left`);
    }
  },
});

Deno.test("each limit that is missing here is told, and no other", () => {
  const all = ["network", "privileges", "user", "limits"] as const;
  const standing = all.map((name) => ({ name, command: [] }));
  const watch = { look: () => 1, every: 20 };
  assert.deepEqual(missingLimits({ standing }, watch), []);
  for (const name of all) {
    assert.equal(
      missingLimits({ standing: standing.filter((w) => w.name !== name) }, watch).length,
      1,
    );
  }
  assert.match(missingLimits({ standing }, null).join(), /no \/proc and no ps/);
  assert.match(missingLimits({ standing }, { ...watch, every: 250 }).join(), /every 250 ms/);
  assert.equal(missingLimits({ standing: [] }, null).length, 5);
  assert.equal(missingLimits().length >= 4 - walls().standing.length, true);
});

Deno.test({
  name: "a grader that is interrupted leaves nothing behind",
  ignore: !linux,
  fn: async () => {
    const module = fileURLToPath(new URL("../testing/course.ts", import.meta.url));
    const text = `
      import { graderFor, lessonsOf, submissionOf } from ${JSON.stringify(`file://${module}`)};
      const lessons = lessonsOf("q1/01");
      const grader = await graderFor(lessons);
      await grader.grade(await submissionOf("solutions", lessons));
      console.log("ready");
      await new Promise(() => setInterval(() => {}, 1000));
    `;
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      const module64 = `data:application/typescript;base64,${btoa(text)}`;
      const child = spawn(Deno.execPath(), ["run", "-A", "--no-check", module64], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = once(child, "exit");
      await once(child.stdout, "data");
      assert.equal(foldersLeft(child.pid).length, 1);
      child.kill(signal);
      await ended;
      assert.deepEqual(foldersLeft(child.pid), []);
    }
  },
});
