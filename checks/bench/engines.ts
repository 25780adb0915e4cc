/**
 * `deno task bench engines`: a training step of the original lab, by each engine and by PyTorch.
 *
 * @module
 */

import { parseArgs } from "node:util";
import { median } from "../../assets/statistics.ts";
import { chooseEngine, engineNames } from "../../lessons/engines/choose.ts";
import type { Engine, EngineName } from "../../lessons/engines/engine.ts";
import { engineTimer, labOperations, pytorchTimer, REST } from "../../lessons/engines/lab_step.ts";
import { matmulPeak } from "../../lessons/engines/matmul_peak.ts";
import { type Cell, GATES } from "../../lessons/engines/model.ts";
import { inTurns } from "../../lessons/engines/turns.ts";

const HELP =
  `deno task bench engines [--engines …] [--rounds N] [--threads 1,2] [--cells rnn,lstm,gru]

One training step of the original lab (28 rows of 28 pixels, 128 units, batch 128, cross-entropy,
Adam), by each engine and by PyTorch, taking turns with the same number of threads. Prints medians,
the median of the paired ratios, and the share of this machine's own matmul peak. Needs python3 with
torch for the comparison (another Python: UNROLLED_PYTHON); says so where it is missing.

  --engines    ${engineNames.join(",")}; default: the first three. TensorFlow.js has one thread
  --rounds N   pairs to measure, default 15; a third of it for TensorFlow.js
  --help       this text`;

/** Steps in a turn: enough to be timed well, and not more than a second or two. */
function stepsInTurn(name: EngineName, cell: Cell): number {
  if (name !== "onnx") return 1;
  return cell === "rnn" ? 30 : 12;
}

async function compare(engine: Engine, cell: Cell, threads: number, rounds: number) {
  const { name } = engine;
  const ours = await engineTimer(engine, cell);
  const theirs = await pytorchTimer(cell, threads);
  const perTurn = stepsInTurn(name, cell);
  const both = (theirs ? [ours, theirs] : [ours])
    .map((one) => ({ time: () => one.time(perTurn) }));
  const [own, other] = await inTurns(both, { warmUp: 2, rounds, rest: REST });
  await ours.end();
  await theirs?.end();
  const peak = await matmulPeak(threads);
  const mine = median(own);
  const share = labOperations(cell) / (mine / 1000) / peak;
  const ratios = other?.map((one, round) => own[round] / one);
  console.log([
    `${cell.padEnd(5)} ${name.padEnd(12)} ${threads} thread${threads > 1 ? "s" : " "}`,
    `${mine.toFixed(1).padStart(6)} ms`,
    other ? `${median(other).toFixed(1).padStart(6)} ms` : "      —   ",
    ratios
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
      engines: { type: "string", default: engineNames.slice(0, 3).join(",") },
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
  const engines = values.engines.split(",") as EngineName[];
  const unknown = cells.find((cell) => !(cell in GATES));
  if (unknown) throw new RangeError(`There is no cell "${unknown}". There are: rnn, lstm, gru.`);
  console.log("cell  engine       threads      ours        PyTorch     ours / PyTorch       peak");
  let version: string | undefined;
  for (const name of engines) {
    const counts = name === "onnx" ? threads : [1];
    for (const count of counts) {
      let engine: Engine;
      try {
        engine = await chooseEngine({ engine: name, threads: count });
      } catch (error) {
        console.log(`${"".padEnd(5)} ${name.padEnd(12)} ${(error as Error).message}`);
        continue;
      }
      if (name !== "onnx") console.log(`${"".padEnd(5)} ${name.padEnd(12)} on ${engine.device}`);
      const pairs = name === "onnx" ? rounds : Math.ceil(rounds / 3);
      for (const cell of cells) version = await compare(engine, cell, count, pairs);
    }
  }
  console.log(
    version
      ? `\nMedians of ${rounds} pairs (TensorFlow.js: ${
        Math.ceil(rounds / 3)
      }) beside ${version}; a ratio below 1 means that ours is faster.`
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
