/**
 * Writing a hand-in: its folder and its zip file.
 *
 * @module
 */

import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { save } from "../../assets/save.ts";
import { writeRun } from "../../assets/run_file.ts";
import { repositoryRoot } from "../../checks/course/repository.ts";
import { overview } from "../../checks/student/overview.ts";
import { execute } from "../notebook/execute.ts";
import { notebookText } from "../notebook/nbformat.ts";
import { pictureOf } from "../picture/figure_picture.ts";
import { csvText } from "./csv.ts";
import { filesOf, type HandIn } from "./hand_in.ts";
import { handInNotebook } from "./handin_notebook.ts";
import { reportDocument } from "./one_file.ts";
import { packed } from "./pack.ts";
import { writePdf } from "./pdf.ts";
import { reportBody } from "./report.ts";

/** The folder of all hand-ins, from the root. */
export const handInFolder = "out/handin";

/**
 * Writes a hand-in.
 *
 * @param chromium the browser that prints the report; without one there is no PDF
 * @param say is told what happens, a line at a time
 * @returns the zip file, from the root
 */
export async function writeHandIn(
  handIn: HandIn,
  chromium: string | undefined,
  say: (line: string) => void,
): Promise<string> {
  const folder = `${handInFolder}/${handIn.fileName}`;
  const at = `${repositoryRoot}/${folder}`;
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(`${at}/${path}`), { recursive: true });
    writeFileSync(`${at}/${path}`, content);
  };
  for (const file of [...filesOf(handIn.solved), handIn.sheet]) copy(file, `${at}/${file}`);
  for (const { run, file } of handIn.drawn) writeRun({ ...run, name: file }, `${at}/runs`);
  await writePlots(handIn, write);
  say("figures and tables drawn");
  write("claims.csv", claimsCsv(handIn));
  write("environment.json", `${JSON.stringify(handIn.environment, null, 2)}\n`);
  write("checks.txt", `${overview(handIn.solved.map(({ standing }) => standing))}\n`);
  await writeReport(handIn, at, chromium, say);
  const notebook = handInNotebook(handIn, folder);
  const file = `${folder}/${handIn.question}.ipynb`;
  write(`${handIn.question}.ipynb`, notebookText(await execute(notebook, file)));
  say("notebook run");
  write("README.md", readme(handIn));
  const zip = `${folder}.zip`;
  save(
    `${repositoryRoot}/${zip}`,
    await packed(`${repositoryRoot}/${handInFolder}`, handIn.fileName),
  );
  return zip;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    copyFileSync(`${repositoryRoot}/${from}`, to);
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
  }
}

/** The figures as SVG and PNG, and the numbers behind them. */
async function writePlots(
  { drawn }: HandIn,
  write: (path: string, content: string | Uint8Array) => void,
): Promise<void> {
  for (const { run, file, figures } of drawn) {
    const choice = file.slice(run.name.length).replace(/^\./, "-");
    for (const figure of figures) {
      const name = `${figure.id}${choice}`;
      const { svg, png, html } = await pictureOf(figure, run);
      if (svg && png) {
        write(`plots/${name}.svg`, svg);
        write(`plots/${name}.png`, png);
      } else write(`plots/${name}.html`, `<!doctype html>\n<meta charset="utf-8">\n${html}\n`);
      write(`tables/${name}.csv`, csvText(figure.table(run)));
    }
  }
}

function claimsCsv({ evidence: { both } }: HandIn): string {
  return csvText({
    columns: ["claim", "sentence", "run", "here", "verdict here", "recorded", "verdict recorded"],
    rows: both.map(({ recorded, own }) => [
      recorded.id,
      recorded.sentence,
      recorded.run,
      own?.text ?? "",
      own?.verdict ?? "",
      recorded.text,
      recorded.verdict,
    ]),
  });
}

async function writeReport(
  handIn: HandIn,
  at: string,
  chromium: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const html = await reportDocument(`${handIn.title} · ${handIn.name}`, await reportBody(handIn));
  writeFileSync(`${at}/report.html`, html);
  say("report.html written");
  if (!chromium) {
    say(
      "No Chromium was found, so there is no report.pdf: print report.html from any browser, or name " +
        "one with CHROMIUM and hand in again.",
    );
    return;
  }
  const unfinished = `${at}/report.pdf.unfinished`;
  await writePdf(chromium, `${at}/report.html`, unfinished, handIn);
  renameSync(unfinished, `${at}/report.pdf`);
  say("report.pdf written");
}

function readme({ title, name, question, environment }: HandIn): string {
  return `# ${title}

${name}, ${environment.made.slice(0, 10)}

| file                  | what                                                             |
| --------------------- | ---------------------------------------------------------------- |
| \`report.pdf\`, \`.html\` | observations, figures, code, claims, environment                 |
| \`${question}.ipynb\`            | the same as a notebook, with its outputs                         |
| \`lessons/\`            | the code, at its place in the course, and the written answers    |
| \`plots/\`, \`tables/\`   | every figure as SVG and PNG, and its numbers                     |
| \`runs/\`               | the runs of that code, as they were recorded                     |
| \`claims.csv\`          | what the course claims, with the numbers of these runs           |
| \`checks.txt\`          | what the checks say                                              |
| \`environment.json\`    | versions, seeds, hashes of the code                              |

To run the notebook, put this folder into \`out/handin/\` of the course.
`;
}
