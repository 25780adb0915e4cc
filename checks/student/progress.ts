/**
 * `deno task progress`: what passes now, what does not and why, and what to do next.
 *
 * @module
 */

import { chooseLessons } from "./choosing.ts";
import { overview } from "./overview.ts";
import { standings } from "./standing.ts";
import { typeErrors } from "./type_errors.ts";
import { readCommand, withBar } from "./command.ts";

const USAGE = `deno task progress [q1 | q1/03]

Runs the checks of all lessons, or of one, and prints what passes now, what fails and why, and what
to do next. Nothing is remembered: an exercise counts if it passes today.`;

const { words } = readCommand(USAGE, 1);
const lessons = chooseLessons(words[0]);
const checking = typeErrors(lessons);
const all = await withBar("checking", (onDone) => standings(lessons, onDone));
console.log(
  overview(all, { colour: !Deno.noColor && Deno.stdout.isTerminal(), problems: await checking }),
);
// A worker with an endless loop in it cannot be stopped, and would keep the process alive.
Deno.exit(0);
