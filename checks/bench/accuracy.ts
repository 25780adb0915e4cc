/**
 * `deno task bench accuracy`: from nothing to the accuracy that the original lab ends with, by the lab's
 * own training in PyTorch and by the course's recipe.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { readMnist } from "../../assets/mnist.ts";
import type { Cell } from "../../lessons/engines/model.ts";
import { python, pytorchVersion } from "../../lessons/engines/python.ts";
import { importMapFile } from "../course/derivation.ts";
import { LOCK } from "../course/large_packages.ts";

const HELP = `deno task bench accuracy [--threads 2] [--cells rnn,lstm,gru]

Trains each cell on all of MNIST as the original lab did, in PyTorch, and then with the course's
recipe for the fewest epochs that end with at least the same test accuracy. Both are whole processes:
starting, loading the data, training, testing. Needs python3 with torch (another Python:
UNROLLED_PYTHON).

  --help       this text`;

const MOST_EPOCHS = 5;

interface Process {
  readonly seconds: number;
  readonly lines: readonly string[];
}

async function run(command: string, args: string[]): Promise<Process> {
  const begun = performance.now();
  const { success, stdout, stderr } = await new Deno.Command(command, {
    args,
    env: { UNROLLED_LARGE_PACKAGES: "yes" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
  if (!success) throw new Error(text(stderr).split("\n").at(-1));
  return { seconds: (performance.now() - begun) / 1000, lines: text(stdout).split("\n") };
}

/** MNIST as plain bytes, for the lab to read; returns the folder. */
async function writeDigits(): Promise<string> {
  const folder = mkdtempSync(`${tmpdir()}/digits-`);
  for (const [part, { pixels, labels }] of Object.entries(await readMnist())) {
    writeFileSync(`${folder}/${part}-images`, pixels);
    writeFileSync(`${folder}/${part}-labels`, labels);
  }
  return folder;
}

async function compare(cell: Cell, threads: number, folder: string): Promise<void> {
  const script = fileURLToPath(new URL("lab_training.py", import.meta.url));
  const lab = await run(python, [script, cell, String(threads), folder]);
  const aim = Number(lab.lines.at(-1));
  for (let epochs = 1; epochs <= MOST_EPOCHS; epochs++) {
    const ours = await run(Deno.execPath(), [
      ...["run", "-A", `--lock=${LOCK}`, `--import-map=${importMapFile}`],
      ...["checks/bench/course_training.ts", cell, String(threads), String(epochs)],
    ]);
    const reached = Number(ours.lines.at(-1));
    if (reached < aim && epochs < MOST_EPOCHS) continue;
    const share = (x: number) => `${(100 * x).toFixed(2)} %`;
    console.log([
      cell.padEnd(5),
      `lab ${lab.seconds.toFixed(1).padStart(5)} s, 5 epochs, ${share(aim)}`,
      `course ${ours.seconds.toFixed(1).padStart(5)} s, ${epochs} epochs, ${share(reached)}`,
      reached < aim ? "not reached" : `${(ours.seconds / lab.seconds).toFixed(2)} of the time`,
    ].join("   "));
    return;
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    args: Deno.args,
    options: {
      threads: { type: "string", default: "2" },
      cells: { type: "string", default: "rnn,lstm,gru" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const version = pytorchVersion();
  if (!version) {
    console.log("There is no python3 with torch here, so there is nothing to compare with.");
    return 0;
  }
  const folder = await writeDigits(); // and the package is fetched before anything is timed
  console.log(`All of MNIST, ${values.threads} threads; the lab in PyTorch ${version}`);
  for (const cell of values.cells.split(",") as Cell[]) {
    await compare(cell, Number(values.threads), folder);
  }
  rmSync(folder, { recursive: true });
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
