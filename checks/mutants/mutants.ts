/**
 * `deno task mutants`: changes every solution in every small way and asks the checks.
 *
 * @module
 */

import { parseArgs } from "node:util";
import { repositoryRoot } from "../course/repository.ts";
import { sampleOf } from "./all_mutants.ts";
import { courseMutants, judgeSome } from "./course_mutants.ts";
import { equivalences } from "./equivalent.ts";
import type { Mutant } from "./mutant.ts";
import { countsOf, formatCounts, problemsOf, strayEquivalents } from "./table.ts";

const usage = `deno task mutants [--exercise NAME] [--sample N --seed S]

Changes every solution in every small way, one change at a time, and asks the checks of the exercise:
with the student's inputs and with three fresh ones. A change that they all let pass must be listed in
checks/mutants/equivalent.ts with the reason why it computes the same. Takes about a minute.

  --exercise NAME   the mutants of one exercise only
  --sample N        N of them, chosen at random
  --seed S          another choice (1)`;

interface Options {
  readonly exercise?: string;
  readonly sample?: number;
  readonly seed: number;
}

function options(): Options {
  const count = (name: string, value: string | undefined) => {
    if (value === undefined || /^\d+$/.test(value)) return value === undefined ? value : +value;
    throw new Error(`--${name} is ${value}; it must be a whole number.`);
  };
  try {
    const { values } = parseArgs({
      args: Deno.args,
      options: {
        exercise: { type: "string" },
        sample: { type: "string" },
        seed: { type: "string" },
        help: { type: "boolean" },
      },
    });
    if (values.help) {
      console.log(usage);
      Deno.exit(0);
    }
    return {
      exercise: values.exercise,
      sample: count("sample", values.sample),
      seed: count("seed", values.seed) ?? 1,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    Deno.exit(2);
  }
}

function chosen(all: readonly Mutant[], { exercise, sample, seed }: Options): readonly Mutant[] {
  const some = exercise ? all.filter((one) => one.exercise === exercise) : all;
  if (some.length === 0) {
    console.error(`There is no exercise "${exercise}".\n\n${usage}`);
    Deno.exit(2);
  }
  return sample === undefined ? some : sampleOf(some, sample, seed);
}

function showProgress(done: number, total: number): void {
  if (!Deno.stdout.isTerminal()) return;
  const text = done < total ? `\r${done} of ${total}` : "\r\x1b[K";
  if (done % 10 === 0 || done === total) Deno.stdout.writeSync(new TextEncoder().encode(text));
}

if (import.meta.main) {
  const wanted = options();
  const begun = performance.now();
  const course = await courseMutants(repositoryRoot);
  const all = course.mutants;
  const mutants = chosen(all, wanted);
  const judged = await judgeSome(course, mutants, (done) => showProgress(done, mutants.length));

  const counts = countsOf(judged, equivalences);
  console.log(formatCounts(counts));
  const { onFreshInputs } = counts.at(-1)!;
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`\n${onFreshInputs} of the rejected ones on fresh inputs only; ${seconds} s\n`);
  const problems = [...strayEquivalents(all, equivalences), ...problemsOf(judged, equivalences)];
  for (const problem of problems) console.log(problem);
  // A thread with an endless loop in it would keep the process alive.
  Deno.exit(problems.length > 0 ? 1 : 0);
}
