import { readdirSync } from "node:fs";
import { readRun, runsFolder } from "../../assets/run_file.ts";
import { allExperiments } from "./lesson_runs.ts";
import { sentenceOf } from "./refusal.ts";
import { sourceHashes } from "./source_hash.ts";

/** One sentence for each run that is missing, was recorded with other code, or is of nothing. */
export async function staleRuns(): Promise<string[]> {
  const experiments = await allExperiments();
  const hashes = sourceHashes(experiments);
  const names = experiments.map(({ experiment }) => experiment.name);
  const problems = names.flatMap((name) => {
    try {
      if (readRun(name).source === hashes.get(name)) return [];
      return [
        `The run ${name} was recorded with other code; "deno task record ${name}" renews it.`,
      ];
    } catch (error) {
      return [sentenceOf(error)];
    }
  });
  const strangers = readdirSync(runsFolder)
    .filter((file) => !names.includes(file.replace(/\.json$/, "")))
    .map((file) => `assets/runs/${file} belongs to no experiment.`);
  return [...problems, ...strangers];
}
