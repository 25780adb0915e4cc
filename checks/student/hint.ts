/**
 * `deno task hint q1/03`: the next rung of the ladder.
 *
 * @module
 */

import { formatFailure } from "../core/failure.ts";
import { ladders, misconceptions } from "../misconceptions/catalogue.ts";
import { chooseExercise, chooseLessons } from "./choosing.ts";
import { readCommand, withBar } from "./command.ts";
import { stateOf } from "./overview.ts";
import { nextRung } from "./rungs.ts";
import { standings } from "./standing.ts";
import { typeErrors } from "./type_errors.ts";

const USAGE = `deno task hint q1/03 [exercise] [--again]

The next hint for the first exercise of the lesson that does not pass, or for the one you name. If the
check knows which mistake it is, the hints are about that mistake. There are four: a question, where
to look, the equation, a worked line.

  --again   begin with the first hint again`;

const { words, switches } = readCommand(USAGE, 2, ["again"]);
const [lessonWord, exerciseWord] = words;
if (lessonWord === undefined) throw new Error(`Which lesson? For example: deno task hint q1/03`);
const [lesson, ...others] = chooseLessons(lessonWord);
if (others.length > 0) throw new Error(`Name one lesson, such as ${lesson.id}.`);
const named = exerciseWord === undefined ? undefined : chooseExercise(lesson, exerciseWord);

const wanted = named ? { ...lesson, exercises: [named] } : lesson;
const all = await withBar("checking", (onDone) => standings([wanted], onDone));
const open = all.find((one) => stateOf(one) !== "done");
if (!open) {
  console.log(
    `${lesson.id}  ${named?.name ?? "all exercises"}: passes. There is nothing to hint at.`,
  );
  Deno.exit(0);
}
const { exercise, failure, mistakes } = open;
if (stateOf(open) === "waiting") {
  console.log(`${lesson.id}  ${exercise.name} ${failure!.headline}. Begin there.`);
  Deno.exit(0);
}
const [mistake] = mistakes;
const stopped = await typeErrors([wanted]);
const first = [...stopped].map(([file, said]) => `${file}: ${said}`)[0];
const aboutNumbers = ["value", "gradient", "not solved yet"].includes(failure!.kind);
if (first !== undefined) {
  console.log(`${lesson.id}  deno test stops at this; mend it first:\n    ${first}`);
} else {
  if (!mistake && !aboutNumbers) {
    console.log(formatFailure(failure!, { colour: !Deno.noColor && Deno.stdout.isTerminal() }));
  }
  const own = ladders.find((one) => one.lesson === lesson.id && one.exercise === exercise.name)!;
  const entry = misconceptions.find((one) => one.id === mistake?.id);
  const { rung, text } = nextRung(
    entry?.id ?? `${lesson.id} ${exercise.name}`,
    entry?.hints ?? own.hints,
    switches.has("again"),
  );
  console.log(`${lesson.id}  ${entry?.exercise ?? exercise.name}`);
  if (entry) console.log(`    looks like     ${entry.looksLike}`);
  console.log(`    hint ${rung} of 4     ${text}`);
  if (rung < 4) console.log(`    more           deno task hint ${lesson.id} ${exercise.name}`);
  else console.log(`    that was the last; --again begins anew`);
}
// A worker with an endless loop in it cannot be stopped, and would keep the process alive.
Deno.exit(0);
