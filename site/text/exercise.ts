import type { Element, ElementContent } from "hast";
import { type BookExercise, type BookLesson, lessonFolder } from "../book.ts";
import { exerciseKey } from "../../checks/core/written.ts";
import { stateWords } from "../exercise_state.ts";
import { element, raw } from "./html.ts";
import { highlight } from "./highlight.ts";

/** The numbered place of an exercise: number, name, state, what to do, file and command. */
export function exercisePlace(
  lesson: BookLesson,
  exercise: BookExercise,
  children: ElementContent[],
): Element {
  const id = exerciseId(exercise);
  const folder = lessonFolder(lesson);
  return element("section", { className: ["exercise"], id, ariaLabelledBy: [`${id}-name`] }, [
    element("div", { className: ["head"] }, [
      element("h3", { id: `${id}-name` }, [
        `Exercise ${exercise.number} `,
        element("code", {}, [exercise.name]),
      ]),
      element("span", {
        className: ["state"],
        dataExercise: exerciseKey(lesson, exercise),
      }, [stateWords(exercise.written)]),
    ]),
    ...children,
    element("div", { className: ["code", "command"] }, [
      element("p", { className: ["where"] }, [
        `${folder}/${exercise.file}`,
      ]),
      raw(highlight(`deno test ${folder}`, "sh")),
    ]),
  ]);
}

/** "exercise-3-1" */
export function exerciseId(exercise: BookExercise): string {
  return `exercise-${exercise.number.replace(".", "-")}`;
}
