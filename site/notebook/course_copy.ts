/**
 * A copy of the course, for tests that write into it.
 *
 * @module
 */

import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { lessonFileOf, repositoryRoot, solutionFiles } from "../../checks/course/repository.ts";

/** A copy in a temporary folder. */
export interface CourseCopy {
  readonly root: string;
  /** Runs Deno there; what it printed. */
  deno(...args: string[]): Promise<{ code: number; out: string; err: string }>;
  remove(): void;
}

/**
 * Copies the course.
 *
 * @param options.solved whether the student has solved and answered everything
 */
export function courseCopy({ solved }: { solved: boolean }): CourseCopy {
  const root = mkdtempSync(`${tmpdir()}/unrolled-`);
  for (const name of ["lessons", "solutions", "assets", "checks", "site"]) {
    cpSync(`${repositoryRoot}/${name}`, `${root}/${name}`, {
      recursive: true,
      filter: (path) => !path.startsWith(`${repositoryRoot}/site/dist`),
    });
  }
  for (const name of ["deno.json", "deno.lock"]) {
    copyFileSync(`${repositoryRoot}/${name}`, `${root}/${name}`);
  }
  if (solved) {
    for (const file of solutionFiles(root)) {
      copyFileSync(`${root}/${file}`, `${root}/${lessonFileOf(file)}`);
    }
    for (const question of readdirSync(`${root}/solutions`)) {
      const sheet = `${root}/solutions/${question}/answers.md`;
      if (existsSync(sheet)) copyFileSync(sheet, `${root}/lessons/${question}/answers.md`);
    }
  }
  return {
    root,
    deno: async (...args) => {
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args,
        cwd: root,
        env: { NO_COLOR: "1" },
      }).output();
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim();
      return { code, out: text(stdout), err: text(stderr) };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
