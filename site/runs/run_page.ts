/**
 * The page that `deno task run` leaves: the figures of a lesson, drawn from the student's own run.
 *
 * @module
 */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Run } from "../../assets/run.ts";
import { repositoryRoot } from "../../checks/course/repository.ts";
import { readRun } from "../../assets/run_file.ts";
import { type Figure, renderFigure } from "../figure.ts";
import { escapeHtml } from "../figures/escape.ts";
import { textFaces } from "../style/faces.ts";
import { stylesheet } from "../style/stylesheet.ts";

/** A run and the figures that draw it. */
export interface DrawnRun {
  readonly run: Run;
  readonly figures: readonly Figure[];
}

/**
 * The page as HTML. Each figure shows the student's run; the recorded one is folded below it.
 *
 * @param lesson its short id, `q1/06`
 */
export function runPage(lesson: string, drawn: readonly DrawnRun[]): string {
  const title = `${lesson}: your run`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${stylesheet()}
</style>
</head>
<body class="run">
<main>
<header class="opening">
<p class="kicker">Unrolled · drawn from your own code</p>
<h1>${escapeHtml(title)}</h1>
</header>
${drawn.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ run, figures }: DrawnRun): string {
  const recorded = recordedRun(run.name);
  const about = `<p>${escapeHtml(run.about)}</p>`;
  return [about, ...figures.map((figure) => bothRuns(figure, run, recorded))].join("\n");
}

function bothRuns(figure: Figure, run: Run, recorded: Run | undefined): string {
  const yours = renderFigure(figure, run);
  if (!recorded) return yours;
  return `${yours}
<details class="recorded"><summary>The same figure of the recorded run</summary>
${renderFigure(figure, recorded, { id: `${figure.id}-recorded` })}
</details>`;
}

/** The recorded run, if there is one that can be read: a student's page can do without. */
function recordedRun(name: string): Run | undefined {
  try {
    return readRun(name);
  } catch {
    return undefined;
  }
}

/**
 * Writes the page and its fonts.
 *
 * @returns the path of the page from the root: `out/q1-06/index.html`
 */
export function writeRunPage(lesson: string, drawn: readonly DrawnRun[]): string {
  const folder = `out/${lesson.replace("/", "-")}`;
  mkdirSync(`${repositoryRoot}/${folder}/fonts`, { recursive: true });
  for (const { name, path } of textFaces().files) {
    writeFileSync(`${repositoryRoot}/${folder}/fonts/${name}`, readFileSync(path));
  }
  writeFileSync(`${repositoryRoot}/${folder}/index.html`, runPage(lesson, drawn));
  return `${folder}/index.html`;
}
