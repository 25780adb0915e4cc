/**
 * Every exercise solved, on one page: for teaching assistants who read beside a student.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { folderOf } from "../core/exercise.ts";
import { readRegions } from "../course/regions.ts";
import { functionAround } from "../course/skeleton.ts";
import { forHtml } from "../grade/report/escape.ts";
import { STYLE } from "../grade/summary/style.ts";
import { questions } from "../lessons.ts";
import type { Plan } from "./plan.ts";

/** The page. */
export function solutionsPage(root: string, { questions: asked }: Plan): string {
  const lessons = asked.flatMap((one) => questions[one]).map((lesson) => {
    const files = [...new Set(lesson.exercises.map(({ file }) => file))];
    const parts = files.flatMap((file) => {
      const path = `solutions/${folderOf(lesson)}/${file}`;
      const lines = readFileSync(`${root}/${path}`, "utf8").split("\n");
      return readRegions(lines.join("\n"), path).filter(({ exercise }) => exercise)
        .map(({ name, start, end, indent }) => {
          const body = lines.slice(start + 1, end).map((line) => line.slice(indent.length)).join(
            "\n",
          );
          return `<h3>${forHtml(functionAround(lines, start) ?? "")}</h3><p class="facts">${
            forHtml(name)
          }</p>` +
            `<pre>${forHtml(body)}</pre>`;
        });
    });
    return `<section><h2>${forHtml(`${lesson.id} ${lesson.title}`)}</h2>${
      parts.join("\n")
    }</section>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Solutions</title>',
    `<style>${STYLE}
h3 { margin: 1.6rem 0 0; font-size: 1.05rem; }
pre { font: .86rem/1.45 "JetBrains Mono", ui-monospace, monospace; overflow-x: auto; margin: .4rem 0;
  padding: .6rem .8rem; border-left: 3px solid var(--rule); }</style></head><body>`,
    "<h1>Solutions</h1><p>For teaching assistants. Each exercise as the course solves it; others are right too.</p>",
    ...lessons,
    "</body></html>",
    "",
  ].join("\n");
}
