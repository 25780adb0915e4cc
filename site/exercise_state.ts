import type { Book } from "./book.ts";

/** "q1/03 rnnBackward": the name of an exercise in the whole course. */
export function exerciseKey(lesson: { id: string }, exercise: { name: string }): string {
  return `${lesson.id} ${exercise.name}`;
}

/**
 * Whether the body of an exercise is no longer the one that a fresh clone has. It says nothing
 * about being right: only the checks know that.
 *
 * @param source the student's module
 * @param key as in `exerciseKey`: what the body of a fresh clone throws
 */
export function isWritten(source: string, key: string): boolean {
  return !new RegExp(`new NotSolvedYet\\(\\s*"${key}"`).test(source);
}

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
