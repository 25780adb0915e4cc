import { pathToFileURL } from "node:url";
import { repositoryRoot } from "../../checks/course/repository.ts";
import { Refusal, sentenceOf } from "./refusal.ts";

const root = `${pathToFileURL(repositoryRoot).href}/`;

/**
 * What went wrong in a student's code, in one sentence that begins with the place, and no stack.
 *
 * @param error whatever was thrown, also while a module was loaded
 */
export function studentProblem(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return `Something was thrown that is no error: ${String(error)}.`;
  if (error.name === "NotSolvedYet") return sentenceOf(error);
  const message = error.message.split("\n")[0]!;
  const place = placeWords(placeIn(`${error.message}\n${error.stack ?? ""}`));
  const unreadable = /^(?:TypeError: )?SyntaxError: (.*)|could not be parsed: (.*?)(?: at file:|$)/
    .exec(message);
  if (unreadable) {
    return sentenceOf(`${place}this is not TypeScript: ${unreadable[1] ?? unreadable[2]}`);
  }
  const missing = /module '(.*)' does not provide an export named '(.*?)'/.exec(message);
  if (missing) return `${place}${missing[1]} must export ${missing[2]}, and does not.`;
  return isOurs(error, message)
    ? sentenceOf(message)
    : sentenceOf(`${place}${error.name}: ${message}`);
}

/** A sentence of ours says where and what; what the runtime throws needs a place. */
function isOurs(error: Error, message: string): boolean {
  if (error.name === "Error") return true;
  return error instanceof RangeError && !/call stack|Invalid|array length/.test(message);
}

/** The first place in a lesson's module, kit excepted, that a text names. */
function placeIn(text: string): string | undefined {
  const places = text.match(/file:[^\s)]+:\d+:\d+/g) ?? [];
  const inLesson = (place: string) => place.startsWith(`${root}lessons/q`);
  return places.find(inLesson) ?? places.find((place) => place.startsWith(root));
}

function placeWords(place: string | undefined): string {
  if (!place) return "";
  return `${place.replace(root, "").replace(/:\d+$/, "")}: `;
}
