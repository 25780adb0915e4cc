/**
 * `deno task handin q1 --name "Ada Lovelace"`: everything that the assignment asks for, from the work that
 * is there.
 *
 * @module
 */

import { styleText } from "node:util";
import { parseArgs } from "node:util";
import { mayLoadLargePackages, runWithLargePackages } from "../../checks/course/large_packages.ts";
import { withBar } from "../../checks/student/command.ts";
import { type Standing, standings } from "../../checks/student/standing.ts";
import { findChromium } from "../browser.ts";
import { questionName } from "../book.ts";
import { type QuestionEntry, questions } from "../questions.ts";
import { needsLargePackages } from "../runs/lesson_runs.ts";
import { wasInterrupted } from "../runs/own_runs.ts";
import { Refusal, refuse, sentenceOf } from "../runs/refusal.ts";
import { answersOf, handInOf, sheetOf } from "./hand_in.ts";
import { isComplete, type Missing, missingIn, missingText } from "./missing.ts";
import { fileNameOf, shownName } from "./person.ts";
import { trained } from "./training.ts";
import { writeHandIn } from "./write_hand_in.ts";

const usage = `deno task handin <question> --name "Your Name" [--incomplete]

Runs your checks, trains with your code what is not trained yet, and packs all of it into one folder
and a zip file under out/handin: notebook, report, code, figures, numbers, answers.
Write your answers into lessons/<question>/answers.md first.

  --name         your name, as it is to stand on the report
  --incomplete   pack although something is missing; the report says what
  --help         this text`;

/** What was asked for. */
export interface Choice {
  readonly question: QuestionEntry;
  readonly name: string;
  readonly incomplete: boolean;
}

/**
 * The words after `deno task handin`; nothing if help was asked for.
 *
 * @throws {Refusal} in one sentence, for what cannot be done
 */
export function choiceOf(args: string[]): Choice | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const known = questions.map(({ id }) => id).join(", ");
  const [word, ...more] = positionals;
  if (more.length > 0) {
    refuse(
      `"${more[0]}" is one word too many. A name with spaces needs quotes: --name "Ada Lovelace".`,
    );
  }
  const question = questions.find(({ id }) => id === word) ??
    refuse(word ? `There is no question "${word}". There are: ${known}.` : usage);
  const name = shownName(values.name ?? "");
  if (name === "") refuse(`Whose is it? Add --name "Your Name".`);
  return { question, name, incomplete: values.incomplete === true };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: "string" },
        incomplete: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    refuse(`${(error as Error).message}\n\n${usage}`);
  }
}

const say = (line: string) => console.log(`  ${line}`);

/** Says what is missing and ends, unless that was allowed. */
function insist(missing: Missing, { question, incomplete }: Choice, standing: readonly Standing[]) {
  if (isComplete(missing)) return;
  console.error(missingText(missing));
  if (incomplete) return console.error("");
  const open = standing.some(({ failure }) => failure);
  refuse(
    `\nNothing is packed. ${
      open ? `deno task progress ${question.id} says more about exercises. ` : ""
    }` +
      `With --incomplete it is packed all the same.`,
  );
}

async function main(args: string[]): Promise<number> {
  const choice = choiceOf(args);
  if (!choice) {
    console.log(usage);
    return 0;
  }
  const { question, name } = choice;
  const fileName = `${question.id}-${fileNameOf(name)}`;
  if (needsLargePackages(question.id) && !mayLoadLargePackages()) {
    return await runWithLargePackages("site/handin/handin.ts", args);
  }
  const title = `${questionName(question)}: ${question.title}`;
  console.log(`${title}, for ${name}`);
  const standing = await withBar("checking", (onDone) => standings(question.lessons, onDone));
  say(`${standing.filter(({ failure }) => !failure).length} of ${standing.length} exercises pass`);
  for (const { id } of question.lessons) {
    const command = wasInterrupted(id);
    if (command) say(`${id}: "${command}" was begun and has not ended`);
  }
  const answers = answersOf(question.id);
  const sheet = sheetOf(question.id);
  insist(missingIn(standing, answers, sheet), choice, standing);
  const begun = performance.now();
  const { runs, failed } = await trained(question.id, answers ?? [], say);
  const after = performance.now();
  const missing = missingIn(standing, answers, sheet, failed);
  if (failed.length > 0) insist({ ...missing, exercises: [], answers: [] }, choice, standing);
  const handIn = await handInOf(
    { question: question.id, title, name, fileName, missing },
    standing,
    runs,
  );
  const zip = await writeHandIn(handIn, findChromium(), say);
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(0)} s`;
  say(`${seconds(begun, after)} of training, ${seconds(after, performance.now())} of packing`);
  console.log(`\nHand in ${styleText("bold", zip)}`);
  return 0;
}

if (import.meta.main) {
  try {
    Deno.exit(await main(Deno.args));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : sentenceOf(error));
    Deno.exit(1);
  }
}
