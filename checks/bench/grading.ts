/**
 * How long one submission takes to be graded, and what the grader keeps of many.
 *
 * `deno run -A checks/bench/grading.ts [SUBMISSIONS]`
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { questions } from "../lessons.ts";
import { lessonFileOf, repositoryRoot, solutionFiles } from "../course/repository.ts";
import { openGrader } from "../grade/grader.ts";
import { LIMITS } from "../grade/limits.ts";
import { templateOf } from "../grade/template.ts";
import { wrongSolution } from "../misconceptions/derivation.ts";
import { misconceptions } from "../misconceptions/catalogue.ts";

const submissions = Number(Deno.args[0] ?? 20);
if (!Number.isInteger(submissions) || submissions < 4) {
  console.error("How many submissions? A whole number, 4 or more.");
  Deno.exit(2);
}
const lessons = questions.q1;
const template = await templateOf(repositoryRoot, lessons);
const grader = openGrader({ lessons, template, limits: LIMITS, seed: 1997, rounds: 2 });
const solved = new Map(
  solutionFiles(repositoryRoot).map(lessonFileOf)
    .filter((file) => template.skeletons.has(file))
    .map((file) => [
      file,
      readFileSync(`${repositoryRoot}/${file.replace(/^lessons/, "solutions")}`, "utf8"),
    ]),
);
const mistakes = misconceptions.filter(({ id }) => id.startsWith("q1/"));

const seconds: number[] = [], kept: number[] = [];
for (let k = 0; k < submissions; k++) {
  // Every second one has a mistake in it, another one each time.
  const files = new Map(solved);
  if (k % 2 === 1) {
    const { file, text } = wrongSolution(repositoryRoot, mistakes[k % mistakes.length]);
    files.set(lessonFileOf(file), text);
  }
  const begun = performance.now();
  const verdicts = await grader.grade({ files, problems: new Map() });
  seconds.push((performance.now() - begun) / 1000);
  const all = verdicts.every(({ credit }) => credit === 1);
  if (all !== (k % 2 === 0)) throw new Error(`Submission ${k} got a wrong grade.`);
  kept.push(Deno.memoryUsage().rss / 2 ** 20);
}
grader.end();

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const [first, ...others] = seconds;
const right = others.filter((_, k) => k % 2 === 1);
console.log(`the first one, with everything that is begun for it   ${first.toFixed(2)} s`);
console.log(`a solution of all of Q1, median of ${right.length}   ${median(right).toFixed(2)} s`);
console.log(`any one, median of ${others.length}   ${median(others).toFixed(2)} s`);
console.log(`a minute takes ${(60 / median(others)).toFixed(0)} of them, one at a time`);
for (let k = 0; k < kept.length; k += Math.max(1, Math.floor(kept.length / 10))) {
  console.log(`the grader's own memory after ${k + 1}   ${kept[k].toFixed(0)} MiB`);
}
console.log(`the grader's own memory after ${kept.length}   ${kept.at(-1)!.toFixed(0)} MiB`);
