/**
 * `deno task hint q1/03`: the next rung of the ladder.
 *
 * @module
 */

import { ladders, misconceptions } from "../misconceptions/catalogue.ts";
import { chooseExercise, chooseLessons } from "./choosing.ts";
import { readCommand, withBar } from "./command.ts";
import { stateOf } from "./overview.ts";
import { nextRung } from "./rungs.ts";
import { standings } from "./standing.ts";

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
const own = ladders.find((one) => one.lesson === lesson.id && one.exercise === exercise.name)!;
const { rung, text } = nextRung(
  mistake?.id ?? `${lesson.id} ${exercise.name}`,
  misconceptions.find((one) => one.id === mistake?.id)?.hints ?? own.hints,
  switches.has("again"),
);
console.log(`${lesson.id}  ${exercise.name}`);
if (mistake) console.log(`    looks like     ${mistake.looksLike}`);
console.log(`    hint ${rung} of 4     ${text}`);
if (rung < 4) console.log(`    more           deno task hint ${lesson.id} ${exercise.name}`);
else console.log(`    that was the last; --again begins anew`);
