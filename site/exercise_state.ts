import { exerciseKey } from "../checks/core/written.ts";
import type { Book } from "./book.ts";

/** Whether each exercise of the course has been written, by its key. */
export function writtenStates(book: Book): Map<string, boolean> {
  const lessons = book.questions.flatMap((question) => question.lessons);
  return new Map(
    lessons.flatMap((lesson) =>
      lesson.exercises.map((exercise) => [exerciseKey(lesson, exercise), exercise.written])
    ),
  );
}

/** The state in words, as it stands on the page. */
export function stateWords(written: boolean): string {
  return written ? "written: run the check" : "not solved yet";
}

/**
 * Puts the present state of the exercises into a page that was built earlier.
 *
 * @param written by exercise key; an exercise that is not in it keeps the words it has
 */
export function withFreshStates(html: string, written: ReadonlyMap<string, boolean>): string {
  return html.replace(
    /(<span class="state" data-exercise="([^"]+)">)[^<]*(<\/span>)/g,
    (all, open: string, key: string, close: string) => {
      const state = written.get(key);
      return state === undefined ? all : open + stateWords(state) + close;
    },
  );
}
