/**
 * Running the steps of a long check, and counting what they prove.
 *
 * @module
 */

/** One command that proves something. */
export interface Step {
  name: string;
  /** What follows `deno`. */
  args: string[];
  /** Whether it is `deno test`, whose tests are counted one by one; any other step counts as one. */
  tests: boolean;
}

/** What a step came to. */
export interface Outcome {
  step: Step;
  passed: number;
  failed: number;
  seconds: number;
  /** Everything it printed. */
  output: string;
}

/**
 * Counts what a step proved. A step that failed counts at least one failure, whatever it printed,
 * and a `deno test` that ran nothing is one.
 *
 * @param tests Whether the step is `deno test`.
 * @param success Whether it exited with 0.
 * @param output What it printed, without colours.
 *
 * @example
 * ```ts
 * import { tally } from "./steps.ts";
 * import assert from "node:assert/strict";
 *
 * const output = "ok | 12 passed (3 steps) | 0 failed | 1 ignored (2s)";
 * assert.deepEqual(tally(true, true, output), { passed: 12, failed: 0 });
 * assert.deepEqual(tally(true, false, "error: Type checking failed."), { passed: 0, failed: 1 });
 * ```
 */
export function tally(
  tests: boolean,
  success: boolean,
  output: string,
): { passed: number; failed: number } {
  if (!tests) return success ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const summary = [...output.matchAll(/^(?:ok|FAILED) \| (\d+) passed.*?\| (\d+) failed/gm)].at(-1);
  const passed = Number(summary?.[1] ?? 0);
  const failed = Number(summary?.[2] ?? 0);
  const silent = !success || passed + failed === 0;
  return { passed, failed: failed === 0 && silent ? 1 : failed };
}

/** Takes from what a step printed the lines that say nothing about a failure. */
export function withoutProgress(output: string): string {
  const progress =
    /^(?:[.,!]|(?:Check|Download|Initialize|Task [\w-]+ deno) .*|Stack backtrace:| +\d+: <unknown>)$/;
  return output.split("\n").filter((line) => !progress.test(line)).join("\n")
    .replace(/\n{3,}/g, "\n\n").trim();
}

/**
 * Runs steps, a few at a time, to the last one whatever fails.
 *
 * @param steps In the order in which they begin.
 * @param options `root`: the folder they run in; `atOnce`: how many run side by side;
 * `minutes`: when to end one that does not end by itself.
 * @param report Called as each one begins and ends.
 */
export async function runSteps(
  steps: Step[],
  options: { root: string; atOnce: number; minutes: number },
  report: (running: Step[], ended?: Outcome) => void,
): Promise<Outcome[]> {
  const waiting = [...steps];
  const running: Step[] = [];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      running.push(step);
      report(running);
      const outcome = await runStep(step, options);
      running.splice(running.indexOf(step), 1);
      outcomes.push(outcome);
      report(running, outcome);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, worker));
  return outcomes;
}

async function runStep(
  step: Step,
  { root, minutes }: { root: string; minutes: number },
): Promise<Outcome> {
  const begun = performance.now();
  const late = AbortSignal.timeout(minutes * 60_000);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: step.args,
    cwd: root,
    env: { NO_COLOR: "1" },
    signal: late,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const decoder = new TextDecoder();
  let output = decoder.decode(stdout) + decoder.decode(stderr);
  if (late.aborted) output += `\nended after ${minutes} minutes\n`;
  const seconds = (performance.now() - begun) / 1000;
  return { step, ...tally(step.tests, success, output), seconds, output };
}
