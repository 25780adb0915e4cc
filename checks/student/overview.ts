/**
 * The table of `deno task progress`.
 *
 * @module
 */

import { folderOf, type Lesson } from "../core/exercise.ts";
import { formatFailure, named } from "../core/failure.ts";
import type { Standing } from "./standing.ts";

/** How an exercise stands, in a word. */
export type State = "done" | "failing" | "waiting" | "open";

/** Done, failing, waiting for another exercise, or not begun. */
export function stateOf({ failure }: Standing): State {
  if (failure === null) return "done";
  if (failure.kind !== "not solved yet") return "failing";
  return failure.headline === "not solved yet" ? "open" : "waiting";
}

const MARK: Record<State, string> = { done: "■", failing: "✗", waiting: "◇", open: "·" };

/**
 * What stands, and what to do next.
 *
 * @param problems files that do not type-check, with the first message of each
 */
export function overview(
  all: readonly Standing[],
  options: { colour?: boolean; problems?: ReadonlyMap<string, string> } = {},
): string {
  const lessons = [...new Set(all.map((one) => one.lesson))];
  const widest = (of: (lesson: Lesson) => number) => Math.max(...lessons.map(of)) + 2;
  const titles = widest(({ title }) => title.length);
  const rows = widest(({ exercises }) => exercises.length);
  const lines = lessons.map((lesson) => {
    const own = all.filter((one) => one.lesson === lesson);
    const marks = own.map((one) => MARK[stateOf(one)]).join("");
    const done = own.filter((one) => stateOf(one) === "done").length;
    return [
      `${lesson.id}  ${lesson.title.padEnd(titles)}${marks.padEnd(rows)}`,
      `${done} of ${own.length}`,
    ].join("");
  });
  const done = all.filter((one) => stateOf(one) === "done").length;
  lines.push(
    "",
    `${done} of ${all.length} exercises pass.   ■ passes  ✗ fails  ◇ waits  · not begun`,
  );
  for (const [file, said] of options.problems ?? []) {
    lines.push("", `✗ ${file}: deno test stops here: ${said}`);
  }
  const failing = all.filter((one) => stateOf(one) === "failing");
  const said = new Set<string>();
  for (const { failure, mistakes } of failing) {
    // A file that cannot be read stops every exercise that needs it; once is enough.
    if (/cannot be read/.test(failure!.headline)) {
      if (said.has(failure!.headline)) continue;
      said.add(failure!.headline);
    }
    const shown = named(failure!, mistakes);
    lines.push("", formatFailure(shown, options));
  }
  const next = failing[0] ?? all.find((one) => stateOf(one) !== "done");
  lines.push("", next ? nextStep(next) : "Everything passes. Nothing is left to do here.");
  return lines.join("\n");
}

function nextStep({ lesson, exercise, failure }: Standing): string {
  const folder = `lessons/${folderOf(lesson)}`;
  const what = failure?.facts.find(([label]) => label === "write")?.[1];
  return [
    `next   ${lesson.id} ${exercise.name}${what ? `: ${what}` : ""}`,
    `       in ${folder}/${exercise.file}`,
    `       deno test ${folder}`,
  ].join("\n");
}
