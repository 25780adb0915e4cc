/**
 * `deno task grade summary`, and `--summary` after a batch: the class as CSV and as one page.
 *
 * @module
 */

import { mkdirSync } from "node:fs";
import { save } from "../../../assets/save.ts";
import { repositoryRoot } from "../../course/repository.ts";
import { lessons as all } from "../../lessons.ts";
import { latest, readJournal } from "../batch/journal.ts";
import { latenessBy } from "../batch/lateness_file.ts";
import { type Line, sameGrading } from "../batch/line.ts";
import { WrongCommand } from "../../course/command_words.ts";
import type { Summarise } from "../command_line.ts";
import { MOST_BYTES } from "../course_grader.ts";
import { exerciseFiles } from "../exercise_files.ts";
import { rubricFor } from "../grade_one.ts";
import { BadSubmission } from "../reading/bad_submission.ts";
import { readSubmission } from "../reading/read_submission.ts";
import { type Pair, similarPairs, type Texts } from "../similarity/pairs.ts";
import { templateOf } from "../working_copy.ts";
import { classStatistics } from "./class_statistics.ts";
import { exercisesCsv, mistakesCsv, studentsCsv } from "./csv.ts";
import { pageOf } from "./page.ts";

/**
 * Writes `summary.csv`, `exercises.csv`, `mistakes.csv` and `summary.html`.
 *
 * @returns the exit code
 * @throws {WrongCommand | BadRubric} in one sentence
 */
export async function summarise(command: Summarise): Promise<number> {
  const lines = alike(latest(readJournal(command.file)));
  if (lines.length === 0) throw new WrongCommand(`There is no result in ${command.file}.`);
  const [line] = lines;
  const lessons = all.filter(({ id }) => line.lessons.includes(id));
  const rubric = await rubricFor(command.rubric, lessons);
  const statistics = classStatistics(
    lines,
    lessons,
    rubric,
    await latenessBy(command.late, rubric),
  );
  const pairs = command.similarity === undefined
    ? null
    : await pairsIn(command.similarity, lines, exerciseFiles(lessons));
  const files = {
    "summary.csv": studentsCsv(statistics),
    "exercises.csv": exercisesCsv(statistics),
    "mistakes.csv": mistakesCsv(statistics),
    "summary.html": pageOf({ statistics, line, pairs }),
  };
  try {
    mkdirSync(command.out, { recursive: true });
    for (const [name, text] of Object.entries(files)) save(`${command.out}/${name}`, text);
  } catch {
    throw new WrongCommand(`The summary cannot be written to ${JSON.stringify(command.out)}.`);
  }
  console.log(`${lines.length} submissions in ${command.out}/summary.html`);
  return 0;
}

/** The results that were graded as the last one was. */
function alike(lines: readonly Line[]): Line[] {
  return lines.filter((line) => sameGrading(line, lines.at(-1)!));
}

/** The pairs of a class that are worth a look. */
async function pairsIn(
  folder: string,
  lines: readonly Line[],
  wanted: readonly string[],
): Promise<Pair[]> {
  const texts: Texts[] = [];
  for (const { name, refused } of lines) {
    if (refused !== null) continue;
    try {
      const { files } = await readSubmission(`${folder}/${name}`, wanted, MOST_BYTES);
      texts.push({ name, files });
    } catch (error) {
      if (!(error instanceof BadSubmission)) throw error; // moved since: nothing to compare
    }
  }
  const { skeletons } = await templateOf(repositoryRoot, []);
  return similarPairs(texts, skeletons);
}
