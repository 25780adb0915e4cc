/**
 * A release proves itself: its types hold, a fresh copy has nothing but open exercises, the grader gives the
 * skeletons nothing, mistakes get their names, and with the solutions of the course everything passes.
 *
 * @module
 */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { importMapFile } from "../course/derivation.ts";
import { tally } from "../course/steps.ts";
import { lessonFileOf, repositoryRoot, solutionFiles } from "../course/repository.ts";
import { questions } from "../lessons.ts";
import { misconceptions } from "../misconceptions/catalogue.ts";
import { wrongSolution } from "../misconceptions/derivation.ts";
import type { Plan } from "./plan.ts";

/** A step of the proof: what holds, or the sentence that says what does not. */
export interface Proved {
  readonly what: string;
  readonly failed: string | null;
}

/**
 * Proves a release that lies in a folder.
 *
 * @param onStep told before each step
 */
export async function prove(
  folder: string,
  plan: Plan,
  onStep: (what: string) => void = () => {},
): Promise<Proved[]> {
  const proved: Proved[] = [];
  const step = async (what: string, check: () => Promise<string | null>) => {
    onStep(what);
    proved.push({ what, failed: await check() });
  };
  await step("its types hold", async () => {
    const { code, output } = await deno(folder, "check", "--quiet", ".");
    return code === 0 ? null : output;
  });
  await onCopy(folder, async (copy) => {
    for (const question of plan.questions) {
      await step(
        `${question}: a fresh copy has nothing but open exercises`,
        () => open(copy, question),
      );
    }
    for (const question of plan.questions) {
      await step(`${question}: whoever hands it in is told what is missing`, async () => {
        const { output } = await deno(copy, "task", "handin", question, "--name", "Nobody");
        return /Nothing is packed\./.test(output) ? null : output;
      });
    }
    for (const question of plan.questions) {
      await step(`${question}: the grader gives it nothing`, () => graded(copy, question, 0));
    }
    if (plan.solutions) await forAssistants(copy, plan, step);
    for (const file of solutionFiles(repositoryRoot)) {
      if (!plan.questions.some((one) => file.split("/")[1] === one)) continue;
      cpSync(`${repositoryRoot}/${file}`, `${copy}/${lessonFileOf(file)}`);
    }
    for (const question of plan.questions) {
      await step(`${question}: one mistake of each lesson is called by its name`, async () => {
        for (const { id } of questions[question]) {
          const said = await unnamed(copy, id);
          if (said !== null) return said;
        }
        return null;
      });
      await step(`${question}: with the solutions every check passes`, async () => {
        const { code, output } = await deno(copy, "test", "--no-prompt", `lessons/${question}`);
        return code === 0 ? null : output;
      });
      await step(
        `${question}: and the grader gives them everything`,
        () => graded(copy, question, 100),
      );
    }
  });
  return proved;
}

/** What teaching assistants have besides: the students' own tests pass with no file touched, and a grader. */
async function forAssistants(
  copy: string,
  { questions }: Plan,
  step: (what: string, check: () => Promise<string | null>) => Promise<void>,
): Promise<void> {
  for (const question of questions) {
    await step(`${question}: the students' tests pass with --import-map`, async () => {
      const map = `--import-map=${importMapFile}`;
      const { code, output } = await deno(copy, "test", "--no-prompt", map, `lessons/${question}`);
      return code === 0 ? null : output;
    });
    await step(`${question}: its own grader works`, () => graded(copy, question, 0, copy));
  }
}

async function open(copy: string, question: Plan["questions"][number]): Promise<string | null> {
  const { code, output } = await deno(copy, "test", "--no-prompt", `lessons/${question}`);
  const { failed } = tally(true, code === 0, output);
  const exercises = questions[question].flatMap(({ id, exercises }) =>
    exercises.map(({ name }) => `${id}  ${name}`)
  );
  const lines = output.split("\n");
  const silent = exercises.filter((one) =>
    !lines.some((line) => line.includes(`${one}: `) && line.endsWith("not solved yet"))
  );
  if (silent.length === 0 && failed === exercises.length) return null;
  return `not open: ${silent.join(", ")}; ${failed} of ${exercises.length} fail\n${
    output.slice(-3000)
  }`;
}

/** What is wrong with the diagnosis of a lesson's last mistake, in a copy that is solved; or `null`. */
async function unnamed(copy: string, lesson: string): Promise<string | null> {
  const mistake = misconceptions.findLast(({ id }) => id.startsWith(`${lesson}.`))!;
  const { file, text } = wrongSolution(repositoryRoot, mistake);
  const path = lessonFileOf(file);
  writeFileSync(`${copy}/${path}`, text);
  try {
    const { output } = await deno(copy, "test", "--no-prompt", dirname(path));
    return output.includes(mistake.looksLike)
      ? null
      : `${mistake.id} is not recognised\n${output.slice(-2000)}`;
  } finally {
    cpSync(`${repositoryRoot}/${file}`, `${copy}/${path}`);
  }
}

/** What is wrong with the grade of a copy, given by the grader of a course; or `null`. */
async function graded(
  copy: string,
  question: string,
  percent: number,
  course = repositoryRoot,
): Promise<string | null> {
  const { code, output } = await deno(
    course,
    ...["run", "-A", "--no-check", "--quiet", "checks/grade/command.ts"],
    ...[copy, "--lessons", question, "--format", "json"],
  );
  const json = output.match(/^\{[^]*^\}/m)?.[0];
  if (code !== 0 || !json) return output;
  const given = (JSON.parse(json) as { percent: number }).percent;
  return given === percent ? null : `the grader gives ${given} %, and must give ${percent} %`;
}

/** Runs Deno in a folder. */
export async function deno(
  cwd: string,
  ...args: string[]
): Promise<{ code: number; output: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, output: text(stdout) + text(stderr) };
}

/** What is proved is proved on a copy: running the tests leaves nothing in the release. */
async function onCopy(folder: string, use: (copy: string) => Promise<void>): Promise<void> {
  const around = mkdtempSync(`${tmpdir()}/unrolled-release-`);
  try {
    cpSync(folder, `${around}/copy`, { recursive: true });
    await use(`${around}/copy`);
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}
