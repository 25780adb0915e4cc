import type { Experiment, Progress } from "../../assets/experiment.ts";
import type { Run } from "../../assets/run.ts";
import { deviceName, versionsHere } from "./machine.ts";

/**
 * Runs an experiment and returns the run, with everything needed to get it again.
 *
 * @param how `command`: what to type to get it again; `source`: the fingerprint of the code
 * @throws {Error} what the experiment throws, or one sentence if a number of its series is not finite
 */
export async function runOf<S>(
  experiment: Experiment<S>,
  how: { command: string; source: string; seeds?: readonly number[] },
  progress: Progress,
): Promise<Run<S>> {
  const seeds = how.seeds ?? experiment.seeds;
  const begun = performance.now();
  const series = await experiment.run(experiment.config, seeds, progress);
  const wallSeconds = Number(((performance.now() - begun) / 1000).toPrecision(3));
  const { engine = "TypeScript, float64" } = experiment;
  const where = firstNotFinite(series);
  if (where) throw new Error(`${experiment.name} gave no number where one must be: ${where}.`);
  return {
    schema: 1,
    name: experiment.name,
    lesson: experiment.lesson,
    about: experiment.about,
    command: how.command,
    seeds,
    config: experiment.config,
    engine: typeof engine === "string" ? engine : engine(),
    device: deviceName(),
    versions: versionsHere(),
    source: how.source,
    recorded: new Date().toISOString().slice(0, 10),
    wallSeconds,
    series,
  };
}

/** "series.errors[3][0] is NaN", for the first number that JSON could not keep. */
export function firstNotFinite(value: unknown, path = "series"): string | undefined {
  if (typeof value === "number") {
    return Number.isFinite(value) ? undefined : `${path} is ${value}`;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const step = (key: string) => (Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
  for (const [key, item] of Object.entries(value)) {
    const where = firstNotFinite(item, step(key));
    if (where) return where;
  }
  return undefined;
}
