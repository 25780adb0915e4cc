/**
 * `deno task doc-tests`: runs the examples of texts and doc comments, and counts them.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { blocksMissed, blocksRun, codeBlocks } from "./code_blocks.ts";
import { importMapFile } from "./derivation.ts";
import { readOptions } from "./options.ts";
import { filesBelow, lessonFileOf, repositoryRoot, solutionFiles } from "./repository.ts";

const usage = `deno task doc-tests

Runs every example of the texts and doc comments, with the solutions in place of the student's
modules, and fails if a block exists that did not run.`;

/** Files whose examples run: everything but tests, their data, and skeletons, whose examples are
 * those of their solutions. */
function filesWithExamples(root: string): string[] {
  const skeletons = new Set(solutionFiles(root).map(lessonFileOf));
  return filesBelow(root, "", /\.(md|ts)$/)
    .filter((file) => !/_test\.ts$|\/testdata\//.test(file) && !skeletons.has(file));
}

if (import.meta.main) {
  readOptions(usage, []);
  const blocks = filesWithExamples(repositoryRoot)
    .flatMap((file) => codeBlocks(readFileSync(`${repositoryRoot}/${file}`, "utf8"), file));
  const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
  try {
    const report = `${folder}/junit.xml`;
    const { code } = await new Deno.Command(Deno.execPath(), {
      args: [
        ...["test", "--doc", "--allow-all", "--no-prompt", "--hide-stacktraces"],
        ...[`--import-map=${importMapFile}`, `--junit-path=${report}`],
        ...new Set(blocks.map(({ file }) => file)),
      ],
      cwd: repositoryRoot,
    }).spawn().status;
    const missed = code === 0 ? blocksMissed(blocks, blocksRun(readFileSync(report, "utf8"))) : [];
    for (const sentence of missed) console.error(sentence);
    if (code !== 0 || missed.length > 0) Deno.exitCode = 1;
    else console.log(`${blocks.length} examples exist, and as many ran.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
