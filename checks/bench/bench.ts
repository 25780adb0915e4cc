/**
 * `deno task bench`: the speed of Q1 beside NumPy's; `deno task bench engines`: that of Q2 beside
 * PyTorch's.
 *
 * The two take turns in one run, because the machine is not equally fast at all times; what is
 * reported is the median of the ratios of neighbours.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "../../assets/statistics.ts";
import { runWithLargePackages } from "../course/large_packages.ts";
import { newStep, timeSteps } from "./rnn_step.ts";

const HELP = `deno task bench [--rounds N]
deno task bench engines --help
deno task bench accuracy --help

One training step of the tanh network (H = 32, vocabulary 8, T = 5, batch 1, float64, SGD with
clipping), by the solutions of Q1 and by NumPy, taking turns. Prints the median of the paired ratios.
Needs python3 with numpy; says so where it is missing.

  --rounds N   pairs to measure, default 21
  --help       this text`;

const WARM_UP = 3000;
const STEPS = 2000;

/** NumPy in a process of its own that waits for orders. */
async function startNumpy() {
  const script = fileURLToPath(new URL("rnn_step.py", import.meta.url));
  let process: Deno.ChildProcess;
  try {
    process = new Deno.Command("python3", {
      args: [script],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  } catch {
    return null;
  }
  const lines = process.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const writer = process.stdin.getWriter();
  const hello = await lines.read();
  if (hello.done) return null;
  return {
    version: hello.value.trim(),
    async time(steps: number): Promise<number> {
      await writer.write(new TextEncoder().encode(`${steps}\n`));
      return Number((await lines.read()).value);
    },
    async end() {
      await writer.close();
      await process.status;
    },
  };
}

async function main(): Promise<number> {
  const [which, ...rest] = Deno.args;
  if (which === "engines" || which === "accuracy") {
    return await runWithLargePackages(`checks/bench/${which}.ts`, rest);
  }
  const { values } = parseArgs({
    args: Deno.args,
    options: { rounds: { type: "string", default: "21" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    console.error(`✗ --rounds is "${values.rounds}"; it must be a whole number, 1 or more.`);
    return 2;
  }
  const step = newStep();
  timeSteps(step, WARM_UP);
  const numpy = await startNumpy();
  if (!numpy) {
    const own = Array.from({ length: rounds }, () => timeSteps(step, STEPS));
    console.log(`Unrolled   ${micro(median(own))} per step`);
    console.log("There is no python3 with numpy here, so there is nothing to compare with.");
    return 0;
  }
  await numpy.time(WARM_UP);
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round++) {
    pairs.push([timeSteps(step, STEPS), await numpy.time(STEPS)]);
  }
  await numpy.end();
  const ratios = pairs.map(([ours, theirs]) => theirs / ours);
  console.log("One training step, tanh network, H = 32, vocabulary 8, T = 5, batch 1, float64");
  console.log(
    `Unrolled, Deno ${Deno.version.deno}`.padEnd(26) + micro(median(pairs.map(([a]) => a))),
  );
  console.log(numpy.version.padEnd(26) + micro(median(pairs.map(([, b]) => b))));
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)].map((r) => r.toFixed(2));
  console.log(
    `NumPy takes ${median(ratios).toFixed(2)} times as long ` +
      `(median of ${rounds} pairs; ${low} to ${high}).`,
  );
  return 0;
}

function micro(seconds: number): string {
  return `${(seconds / STEPS * 1e6).toFixed(1)} µs`;
}

if (import.meta.main) {
  try {
    Deno.exit(await main());
  } catch (error) {
    console.error(`✗ ${(error as Error).message}\n\n${HELP}`);
    Deno.exit(2);
  }
}
