/**
 * Judging many mutants on several threads, each with a time limit.
 *
 * @module
 */

import { loopCounters } from "./loop_limit.ts";
import type { Mutant } from "./mutant.ts";
import { formatMutant } from "./mutant.ts";
import type { ParsedSolutions } from "./parsed_solutions.ts";
import type { Verdict } from "./verdict.ts";
import type { Answer, Start } from "./worker.ts";

/** Milliseconds that a mutant may take on a busy machine; endless loops are stopped earlier, see
 * `loop_limit.ts`. */
const LIMIT = 30_000;

/** A mutant and what the checks say of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

/**
 * Runs the checks on every mutant.
 *
 * @param progress called after each
 * @returns in the order of the mutants
 */
export async function judge(
  parsed: ParsedSolutions,
  mutants: readonly Mutant[],
  progress: (done: number) => void = () => {},
  threads = 2,
): Promise<Judged[]> {
  const start: Start = { text: parsed.text, counters: loopCounters(parsed) };
  const judged: Judged[] = [];
  let [next, done] = [0, 0];
  const work = async () => {
    let worker = begun(start);
    try {
      while (next < mutants.length) {
        const at = next++;
        const mutant = mutants[at]!;
        const answer = await ask(worker, mutant);
        if (answer === "timed out") {
          worker.terminate();
          worker = begun(start);
        } else if ("error" in answer) {
          throw new Error(`${formatMutant(mutant)}\ncannot be run: ${answer.error}`);
        }
        judged[at] = { mutant, verdict: answer === "timed out" ? answer : answer.verdict };
        progress(++done);
      }
    } finally {
      worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return judged;
}

function begun(start: Start): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.postMessage(start);
  return worker;
}

function ask(worker: Worker, mutant: Mutant): Promise<Answer | "timed out"> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve("timed out"), LIMIT);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.postMessage(mutant);
  });
}
