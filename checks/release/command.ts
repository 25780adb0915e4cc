/**
 * `deno task release`: what students get, what teaching assistants get, or an autograder for Gradescope.
 *
 * @module
 */

import { repositoryRoot } from "../course/repository.ts";
import { WrongCommand } from "../course/command_words.ts";
import { type Asked, type GradescopeAsked, readCommandLine } from "./command_line.ts";
import { contentsOf } from "./contents.ts";
import { leaksIn } from "./leaks.ts";
import type { Files, Plan } from "./plan.ts";
import { prove, type Proved } from "./proof.ts";
import { USAGE } from "./usage.ts";
import { mustBeNew, writeRelease } from "./write.ts";

async function run({ plan, out, gradescope }: Asked): Promise<number> {
  mustBeNew(out);
  const files = await contentsOf(repositoryRoot, plan);
  const leaks = leaksIn(repositoryRoot, files, plan);
  if (leaks.length > 0) throw new Error(`Nothing is written. ${leaks.join("\n")}`);
  return report(
    gradescope ? await bundle(files, plan, gradescope, out) : await folder(files, plan, out),
  );
}

const onStep = (what: string) => console.log(`  ${what} …`);

async function folder(files: Files, plan: Plan, out: string): Promise<Proved[]> {
  writeRelease(out, files);
  console.log(`${files.size} files in ${out}`);
  return await prove(out, plan, onStep);
}

async function bundle(
  course: Files,
  plan: Plan,
  asked: GradescopeAsked,
  out: string,
): Promise<Proved[]> {
  const { gradescopeFiles } = await import("./gradescope.ts");
  const { proveGradescope } = await import("./gradescope_proof.ts");
  const { rubricIn } = await import("./gradescope_rubric.ts");
  const { zipped } = await import("../course/zip.ts");
  const seed = asked.seed ?? crypto.getRandomValues(new Uint32Array(1))[0];
  const rubric = await rubricIn(asked);
  const files = gradescopeFiles(repositoryRoot, course, { ...asked, seed, rubric });
  const bytes = await zipped(files);
  Deno.writeFileSync(out, bytes);
  console.log(`${files.size} files, ${(bytes.length / 1e6).toFixed(1)} MB in ${out}; seed ${seed}`);
  return await proveGradescope(files, plan, onStep);
}

function report(proved: readonly Proved[]): number {
  const failed = proved.filter((one) => one.failed !== null);
  for (const one of failed) console.error(`✗ ${one.what}\n${one.failed}`);
  console.log(failed.length === 0 ? "It proves itself." : "It does not prove itself.");
  return failed.length === 0 ? 0 : 1;
}

if (import.meta.main) {
  try {
    const asked = readCommandLine(Deno.args);
    if (asked) Deno.exit(await run(asked));
    console.log(USAGE);
  } catch (error) {
    const wrong = error instanceof WrongCommand;
    console.error(`✗ ${(error as Error).message}${wrong ? "\n  deno task release --help" : ""}`);
    Deno.exit(wrong ? 2 : 1);
  }
}
