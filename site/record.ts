/**
 * `deno task record <name>… | --all | --small [--check]`: makes recorded runs again.
 *
 * @module
 */

import { parseArgs } from "node:util";
import { readRun, writeRun } from "../assets/run_file.ts";
import { importMapFile } from "../checks/course/derivation.ts";
import { mayLoadLargePackages, runWithLargePackages } from "../checks/course/large_packages.ts";
import { allExperiments, needsLargePackages } from "./runs/lesson_runs.ts";
import { progressLine } from "../assets/progress_line.ts";
import { runOf } from "./runs/record_run.ts";
import { type Placed, sourceHashes } from "./runs/source_hash.ts";
import { Refusal, refuse, sentenceOf } from "./runs/refusal.ts";

const usage = `deno task record <name>… [--all] [--small] [--check]

Runs experiments with the solutions and writes assets/runs/<name>.json.

  --all     all experiments of the course
  --small   those that take less than two seconds
  --check   write nothing: run each one twice, and compare both with the recorded run, byte by byte`;

/** Which experiments the words of the command line mean. */
function chosen(names: string[], all: readonly Placed[], only: "all" | "small" | undefined) {
  const known = all.map(({ experiment }) => experiment.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) refuse(`There is no experiment "${unknown}". There are: ${known.join(", ")}.`);
  if (names.length === 0 && !only) {
    refuse(`Which one? ${known.join(", ")}; or --all, or --small.`);
  }
  return all.filter(({ experiment }) =>
    only === "all" || only === "small" && experiment.small || names.includes(experiment.name)
  );
}

/** Runs an experiment and keeps what it gave. */
async function record({ experiment }: Placed, source: string): Promise<void> {
  const line = progressLine(experiment.name);
  try {
    const command = `deno task record ${experiment.name}`;
    const run = await runOf(experiment, { command, source }, line.show);
    line.end();
    writeRun(run);
    console.log(`${experiment.name}  ${run.wallSeconds} s  assets/runs/${experiment.name}.json`);
  } finally {
    line.end();
  }
}

/** Runs an experiment twice and compares. */
async function check({ experiment }: Placed, source: string): Promise<void> {
  const recorded = readRun(experiment.name);
  const again = () => runOf(experiment, { command: "", source }, () => {});
  const [first, second] = [await again(), await again()].map(({ series }) =>
    JSON.stringify(series)
  );
  if (first !== second) refuse(`${experiment.name} gives other numbers the second time.`);
  if (first !== JSON.stringify(recorded.series)) {
    refuse(`${experiment.name} gives other numbers than were recorded; record it again.`);
  }
  console.log(`${experiment.name}  the same, twice`);
}

async function main(): Promise<number | void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      all: { type: "boolean" },
      small: { type: "boolean" },
      check: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const only = values.all ? "all" : values.small ? "small" : undefined;
  const experiments = chosen(positionals, await allExperiments(), only);
  const large = experiments.some(({ experiment }) => needsLargePackages(experiment.name));
  if (large && !mayLoadLargePackages()) {
    return await runWithLargePackages("site/record.ts", Deno.args, { importMap: importMapFile });
  }
  const sources = sourceHashes(experiments);
  for (const placed of experiments) {
    const source = sources.get(placed.experiment.name)!;
    await (values.check ? check : record)(placed, source);
  }
}

if (import.meta.main) {
  try {
    Deno.exitCode = await main() ?? 0;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : sentenceOf(error));
    Deno.exitCode = 1;
  }
}
