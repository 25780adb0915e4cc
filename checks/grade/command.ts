/**
 * `deno task grade`: what a submission earns, and why.
 *
 * @module
 */

import { WrongCommand } from "../course/command_words.ts";
import { readCommandLine } from "./command_line.ts";
import { BadSubmission } from "./reading/bad_submission.ts";
import { forTerminal } from "./report/escape.ts";
import { BadRubric } from "./rubric/reading.ts";
import { USAGE } from "./usage.ts";

/** Does what the command line asks for. @returns the exit code */
async function run(args: readonly string[]): Promise<number> {
  const command = readCommandLine(args, drawnSeed);
  switch (command.what) {
    case "help":
      console.log(USAGE);
      return 0;
    case "print rubric": {
      const { rubricText } = await import("./rubric/rubric_file.ts");
      console.log(rubricText(command.lessons).trimEnd());
      return 0;
    }
    case "one": {
      const { gradeOne } = await import("./grade_one.ts");
      return await gradeOne(command);
    }
    case "batch": {
      const { gradeBatch } = await import("./batch/grade_batch.ts");
      return await gradeBatch(command);
    }
    case "merge": {
      const { merge } = await import("./batch/merge.ts");
      return merge(command);
    }
    case "summary": {
      const { summarise } = await import("./summary/summarise.ts");
      return await summarise(command);
    }
  }
}

/** A seed that nobody can guess. */
function drawnSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

/** An error as a sentence, and the exit code that goes with it. */
function failed(error: unknown): number {
  const said = forTerminal(error instanceof Error ? error.message : String(error));
  if (error instanceof WrongCommand) {
    console.error(`✗ ${said}\n  deno task grade --help says what it understands.`);
    return 2;
  }
  if (error instanceof BadSubmission || error instanceof BadRubric) {
    console.error(`✗ ${said}`);
    return 2;
  }
  console.error(`✗ The grader itself failed: ${said.split("\n")[0]}`);
  if (Deno.env.get("UNROLLED_DEBUG") && error instanceof Error) console.error(error.stack);
  return 1;
}

if (import.meta.main) Deno.exit(await run(Deno.args).catch(failed));
