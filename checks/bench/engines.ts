/**
 * `deno task bench engines`: a training step of the original lab, by each engine and by PyTorch.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "../../assets/statistics.ts";
import { chooseEngine } from "../../lessons/engines/choose.ts";
import { ADAM, type Engine, type EngineName, type Trainer } from "../../lessons/engines/engine.ts";
import { lineReader } from "../../lessons/engines/lines.ts";
import { matmulPeak } from "../../lessons/engines/matmul_peak.ts";
import { type Cell, GATES, type Model } from "../../lessons/engines/model.ts";
import { python } from "../../lessons/engines/python.ts";
import { beginning } from "../../lessons/engines/state.ts";
import { randomBatch, randomWeights } from "../../lessons/engines/testing.ts";
import { random } from "../../lessons/kit/random.ts";

const HELP = `deno task bench engines [--rounds N] [--threads 1,2] [--cells rnn,lstm,gru]

One training step of the original lab (28 rows of 28 pixels, 128 units, batch 128, cross-entropy,
Adam), by each engine and by PyTorch, taking turns with the same number of threads. Prints medians,
the median of the paired ratios, and the share of this machine's own matmul peak. Needs python3 with
torch for the comparison (another Python: UNROLLED_PYTHON); says so where it is missing.

  --rounds N   pairs to measure, default 15
  --help       this text`;

const BATCH = 128, STEPS = 28;

/** Milliseconds between two turns: OpenMP's threads keep a core busy for 200 after their work. */
const REST = 300;

const engines: readonly EngineName[] = ["onnx"];

interface Other {
  readonly version: string;
  time(steps: number): Promise<number>;
  end(): Promise<void>;
}

async function startPyTorch(model: Model, threads: number): Promise<Other | null> {
  const sizes = [threads, BATCH, STEPS, model.inputs, model.hidden, model.outputs].map(String);
  let process: Deno.ChildProcess;
  try {
    process = new Deno.Command(python, {
      args: [fileURLToPath(new URL("lab_step.py", import.meta.url)), model.cell, ...sizes],
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  } catch {
    return null;
  }
  const nextLine = lineReader(process.stdout);
  const writer = process.stdin.getWriter();
  const version = await nextLine();
  if (!version) return null;
  return {
    version,
    async time(steps) {
      await writer.write(new TextEncoder().encode(`${steps}\n`));
      return 1000 * Number(await nextLine()) / steps;
    },
    async end() {
      await writer.close();
      await process.status;
    },
  };
}

/** An engine that repeats one step, as PyTorch does. */
async function startEngine(engine: Engine, model: Model) {
  const rng = random(1);
  const state = beginning(randomWeights(model, rng, 1 / Math.sqrt(model.hidden)));
  const setup = { model, steps: STEPS, batch: BATCH, adam: ADAM, clip: null, state };
  const trainer: Trainer = await engine.trainer(setup);
  const batch = randomBatch(model, STEPS, BATCH, rng);
  return {
    async time(steps: number): Promise<number> {
      const begun = performance.now();
      for (let k = 0; k < steps; k++) await trainer.step(batch, 1e-3);
      return (performance.now() - begun) / steps;
    },
    end: () => trainer.end(),
  };
}

/** Operations of the matrix products of a step, forwards and twice that backwards. */
function operations({ cell, inputs, hidden, outputs }: Model): number {
  const perStep = GATES[cell].length * hidden * (inputs + hidden);
  return 3 * 2 * BATCH * (STEPS * perStep + hidden * outputs);
}

async function compare(name: EngineName, cell: Cell, threads: number, rounds: number) {
  const model: Model = { cell, inputs: 28, hidden: 128, outputs: 10, loss: "cross-entropy" };
  const ours = await startEngine(await chooseEngine({ engine: name, threads }), model);
  const theirs = await startPyTorch(model, threads);
  const perTurn = cell === "rnn" ? 30 : 12;
  await ours.time(2 * perTurn);
  await theirs?.time(2 * perTurn);
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round++) {
    const [a, b] = round % 2 ? [1, 0] : [0, 1]; // who goes first changes
    const turn = [NaN, NaN];
    for (const who of [a, b]) {
      await new Promise((resolve) => setTimeout(resolve, REST));
      turn[who] = await (who ? theirs : ours)?.time(perTurn) ?? NaN;
    }
    pairs.push(turn as [number, number]);
  }
  await ours.end();
  await theirs?.end();
  const peak = await matmulPeak(threads);
  const mine = median(pairs.map(([a]) => a));
  const share = operations(model) / (mine / 1000) / peak;
  const ratios = pairs.map(([a, b]) => a / b);
  console.log([
    `${cell.padEnd(5)} ${name.padEnd(12)} ${threads} thread${threads > 1 ? "s" : " "}`,
    `${mine.toFixed(1).padStart(6)} ms`,
    theirs ? `${median(pairs.map(([, b]) => b)).toFixed(1).padStart(6)} ms` : "      —   ",
    theirs
      ? `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${
        Math.max(...ratios).toFixed(2)
      })`
      : "—",
    `${(100 * share).toFixed(0)} % of ${(peak / 1e9).toFixed(0)} GFLOP/s`,
  ].join("   "));
  return theirs?.version;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    args: Deno.args,
    options: {
      rounds: { type: "string", default: "15" },
      threads: { type: "string", default: "1,2" },
      cells: { type: "string", default: "rnn,lstm,gru" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const rounds = Number(values.rounds);
  const threads = values.threads.split(",").map(Number);
  const cells = values.cells.split(",") as Cell[];
  if (![rounds, ...threads].every((n) => Number.isInteger(n) && n >= 1)) {
    throw new RangeError("--rounds and --threads take whole numbers, 1 or more.");
  }
  const unknown = cells.find((cell) => !(cell in GATES));
  if (unknown) throw new RangeError(`There is no cell "${unknown}". There are: rnn, lstm, gru.`);
  console.log("cell  engine       threads      ours        PyTorch     ours / PyTorch       peak");
  let version: string | undefined;
  for (const name of engines) {
    for (const count of threads) {
      for (const cell of cells) version = await compare(name, cell, count, rounds);
    }
  }
  console.log(
    version
      ? `\nMedians of ${rounds} pairs beside ${version}; a ratio below 1 means that ours is faster.`
      : "\nThere is no python3 with torch here, so there is nothing to compare with.",
  );
  return 0;
}

if (import.meta.main) {
  try {
    Deno.exit(await main());
  } catch (error) {
    console.error(`✗ ${(error as Error).message}\n\n${HELP}`);
    Deno.exit(2);
  }
}
