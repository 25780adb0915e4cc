/**
 * `deno task grade --batch`: a class, graded.
 *
 * @module
 */

import { progressLine } from "../../../assets/progress_line.ts";
import type { GradeBatch } from "../command_line.ts";
import { courseGrading } from "../course_grader.ts";
import { mustBeWritable, rubricFor } from "../grade_one.ts";
import { missingLimits } from "../missing_limits.ts";
import { doubtsIn } from "../report/doubts.ts";
import { forTerminal } from "../report/escape.ts";
import { ofOneStudent, submissionsIn } from "./entries.ts";
import { gradeClass } from "./grade_class.ts";
import { type Journal, latest, openJournal, readJournal } from "./journal.ts";
import { latenessBy } from "./lateness_file.ts";
import { sameGrading } from "./line.ts";

/**
 * Grades a class, or goes on with it.
 *
 * @returns the exit code: 1 if the grader itself failed at a submission
 * @throws {WrongCommand | BadRubric} in one sentence
 */
export async function gradeBatch(command: GradeBatch): Promise<number> {
  mustBeWritable(command.out);
  const names = submissionsIn(command.folder, command.shard);
  for (const some of ofOneStudent(names)) {
    console.log(`${some.map(forTerminal).join(" and ")}: of one student? Both are graded.`);
  }
  const rubric = await rubricFor(command.rubric, command.lessons);
  const lateness = await latenessBy(command.late, rubric);
  const journal = openJournal(command.out);
  try {
    // A batch that goes on keeps its seed, or nothing would be found again.
    const seed = command.seedGiven ? command.seed : journal.lines.at(-1)?.seed ?? command.seed;
    const grading = await courseGrading({ ...command, seed });
    sayWhatHolds(journal, { ...grading, lessons: grading.lessons.map(({ id }) => id) });
    const bar = progressLine("grading");
    const begun = performance.now();
    const outcome = await gradeClass({
      ...command,
      names,
      grading,
      rubric,
      lateness,
      journal,
      onDone: (done, note) => bar.show(done, names.length, forTerminal(note)),
    });
    bar.end();
    const seconds = (performance.now() - begun) / 1000;
    const { graded, found, refused, failed } = outcome;
    const parts = [
      `${graded} graded`,
      `${found} found graded`,
      `${refused} could not be graded`,
      ...(failed.length > 0 ? [`the grader failed at ${failed.length}`] : []),
    ];
    console.log(`${parts.join(", ")}; ${seconds.toFixed(0)} s, seed ${seed}, ${command.out}`);
    for (const { name, said } of failed) {
      console.error(`✗ ${forTerminal(name)}: ${forTerminal(said).split("\n")[0]}`);
    }
    for (const { name, verdicts } of latest(readJournal(command.out))) {
      if (!names.includes(name)) continue;
      for (const one of doubtsIn(verdicts)) {
        console.log(`look at      ${forTerminal(name)}: ${one}`);
      }
    }
    for (const one of missingLimits()) console.log(`not limited  ${one}`);
    if (command.summary !== undefined) {
      const { summarise } = await import("../summary/summarise.ts");
      await summarise({
        what: "summary",
        file: command.out,
        out: command.summary,
        rubric: command.rubric,
        late: command.late,
        similarity: command.similarity ? command.folder : undefined,
      });
    }
    return failed.length > 0 ? 1 : 0;
  } finally {
    journal.close();
  }
}

function sayWhatHolds(journal: Journal, grading: Parameters<typeof sameGrading>[0]): void {
  if (journal.repaired) console.log("A line that was not written to its end was taken away.");
  const others = journal.lines.filter((line) => !sameGrading(line, grading)).length;
  if (others > 0) {
    console.log(
      `${others === 1 ? "1 result there was" : `${others} results there were`} graded otherwise ` +
        "(seed, rounds, lessons or checks): what is there stays, and does not count as done.",
    );
  }
}
