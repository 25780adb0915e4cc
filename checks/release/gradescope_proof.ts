/**
 * A bundle for Gradescope proves itself: laid out as Gradescope lays it out, it gives the skeletons nothing and
 * the solutions everything.
 *
 * @module
 */

import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { lessonFileOf, repositoryRoot, solutionFiles } from "../course/repository.ts";
import type { Files, Plan } from "./plan.ts";
import { deno, type Proved } from "./proof.ts";
import { writeRelease } from "./write.ts";

/** Proves the files of a bundle, without its `setup.sh`: that needs a machine of its own. */
export async function proveGradescope(
  files: Files,
  { questions }: Plan,
  onStep: (what: string) => void = () => {},
): Promise<Proved[]> {
  const root = mkdtempSync(`${tmpdir()}/unrolled-gradescope-`);
  try {
    writeRelease(`${root}/source`, files);
    chmodSync(`${root}/source/run_autograder`, 0o755);
    await deno(`${root}/source/course`, "install", "--quiet", "--entrypoint", GRADER);
    const proved: Proved[] = [];
    const step = async (what: string, from: (file: string) => string, share: number) => {
      onStep(what);
      rmSync(`${root}/submission`, { recursive: true, force: true });
      for (const file of solutionFiles(repositoryRoot)) {
        const path = lessonFileOf(file);
        if (!questions.some((one) => path.split("/")[1] === one)) continue;
        mkdirSync(dirname(`${root}/submission/${path}`), { recursive: true });
        cpSync(from(path), `${root}/submission/${path}`);
      }
      proved.push({ what, failed: await wrong(root, share) });
    };
    await step(
      "its grader gives the skeletons nothing",
      (file) => `${root}/source/course/${file}`,
      0,
    );
    const solved = (file: string) =>
      `${repositoryRoot}/${file.replace(/^lessons\//, "solutions/")}`;
    await step("its grader gives the solutions everything", solved, 1);
    return proved;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const GRADER = "checks/grade/command.ts";

async function wrong(root: string, share: number): Promise<string | null> {
  const { code, stdout, stderr } = await new Deno.Command(`${root}/source/run_autograder`, {
    env: { AUTOGRADER: root, PATH: `${dirname(Deno.execPath())}:${Deno.env.get("PATH")}` },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const said = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  if (code !== 0) return said;
  const results = JSON.parse(readFileSync(`${root}/results/results.json`, "utf8")) as {
    score: number;
    tests: { max_score: number }[];
  };
  const of = results.tests.reduce((sum, { max_score }) => sum + max_score, 0);
  return of > 0 && Math.abs(results.score - share * of) < 1e-9
    ? null
    : `it gives ${results.score} of ${of}`;
}
