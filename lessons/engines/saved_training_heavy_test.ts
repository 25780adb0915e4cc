import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { random } from "../kit/random.ts";
import { lineReader } from "./lines.ts";
import { readSafetensors } from "../kit/safetensors.ts";

const target = fileURLToPath(new URL("kill_target.ts", import.meta.url));
const lock = fileURLToPath(new URL("deno.lock", import.meta.url));

/**
 * Starts the small training; ends it so many milliseconds after its first step, if any.
 *
 * @returns `duration`: milliseconds from the first step to the end, by which a caller places its signals
 */
async function run(folder: string, resume: boolean, kill?: [Deno.Signal, number]) {
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", `--lock=${lock}`, target, folder].concat(
      resume ? ["--resume"] : [],
    ),
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let says = "";
  const reading = process.stderr.pipeThrough(new TextDecoderStream()).pipeTo(
    new WritableStream({
      write(text) {
        says += text;
      },
    }),
  );
  const nextLine = lineReader(process.stdout);
  const first = await nextLine();
  const begun = performance.now();
  if (first === "begun" && kill) {
    await new Promise((resolve) => setTimeout(resolve, kill[1]));
    try {
      process.kill(kill[0]);
    } catch {
      // It ended by itself just before.
    }
  }
  while (await nextLine() !== null);
  await reading;
  const { code } = await process.status;
  return { code, says: says.trim(), duration: performance.now() - begun };
}

/** Everything that must not depend on how often a training was stopped: all but the time it took. */
function contentsOf(folder: string) {
  return readdirSync(folder).sort().map((name) => {
    const { tensors, metadata } = readSafetensors(readFileSync(`${folder}/${name}`), name);
    const { seconds: _, ...position } = JSON.parse(metadata.position);
    return { name, tensors, metadata: { ...metadata, position } };
  });
}

const folder = (name: string) => `${mkdtempSync(`${tmpdir()}/training-`)}/${name}`;

Deno.test("a training that is killed again and again comes to the same weights, bit for bit", async () => {
  const whole = folder("whole"), broken = folder("broken");
  const { code, duration } = await run(whole, false);
  assert.equal(code, 0);
  const rng = random(Date.now() % 1e6);
  let stops = 0;
  for (let tries = 0; tries < 60; tries++) {
    const signal = rng.uniform() < 0.5 ? "SIGKILL" : "SIGINT";
    const kill: [Deno.Signal, number] = [signal, duration / 6 * rng.uniform()];
    const { code, says } = await run(broken, tries > 0, stops < 8 ? kill : undefined);
    if (code === 0) break;
    assert(!/Error|could not|cannot/.test(says), says);
    stops++;
  }
  assert(stops > 2, `it was stopped only ${stops} times`);
  assert.deepEqual(contentsOf(broken), contentsOf(whole));
});

Deno.test("an unfinished training is not thrown away, and a damaged checkpoint gives way to the one before", async () => {
  const whole = folder("whole"), broken = folder("broken");
  const { duration } = await run(whole, false);
  assert.equal((await run(broken, false, ["SIGINT", duration / 3])).code, 130);
  const files = readdirSync(broken).length;
  const refused = await run(broken, false);
  assert.equal(refused.code, 1);
  assert.match(refused.says, /holds a training that did not come to its end\. --resume goes on/);
  assert.equal(readdirSync(broken).length, files);

  truncateSync(`${broken}/newest.safetensors`, 2000);
  const resumed = await run(broken, true);
  assert.equal(resumed.code, 0);
  assert.match(resumed.says, /newest\.safetensors.*The one before it is taken, if there is one\.$/);
  assert.deepEqual(contentsOf(broken), contentsOf(whole));
});

Deno.test("a checkpoint of another training is refused and stays as it is", async () => {
  const at = folder("other");
  await run(at, false);
  const file = `${at}/newest.safetensors`;
  const bytes = readFileSync(file);
  const text = bytes.toString("latin1").replace(
    '{\\"cell\\":\\"lstm\\"}',
    '{\\"cell\\":\\"lstn\\"}',
  );
  writeFileSync(file, text, "latin1");
  const { code, says } = await run(at, true);
  assert.equal(code, 1);
  assert.match(says, /belongs to another training: its cell is lstn, and here it is lstm\.$/);
  assert.equal(readFileSync(file).toString("latin1"), text);
});
