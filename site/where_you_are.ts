import { type Book, type BookExercise, type BookLesson, lessonFolder } from "./book.ts";
import { exerciseKey } from "./exercise_state.ts";

/** Whether each exercise of the course has been written, by its key. */
export function writtenStates(book: Book): Map<string, boolean> {
  return new Map(
    exercisesOf(book).map(({ lesson, exercise }) => [
      exerciseKey(lesson, exercise),
      exercise.written,
    ]),
  );
}

/**
 * Where the student is in the course and what to do next, in a few lines.
 *
 * It counts the exercises whose body is no longer the one of a fresh clone. Whether what was
 * written is right, only the checks can say, so it names the command that runs them.
 *
 * @param deno how to call Deno here: "deno" or "npx -y deno"
 */
export function whereYouAre(book: Book, deno: string): string[] {
  const all = exercisesOf(book);
  const written = all.filter(({ exercise }) => exercise.written).length;
  const next = all.find(({ exercise }) => !exercise.written);
  if (!next) {
    return [
      `All ${all.length} exercises are written. Whether they are right, say the checks:`,
      `  ${deno} test ${[...new Set(book.questions.map(({ id }) => `lessons/${id}`))].join(" ")}`,
    ];
  }
  const { lesson, exercise } = next;
  const folder = lessonFolder(lesson);
  const begun = written === 0
    ? `You are at the beginning: ${all.length} exercises.`
    : `You have written ${written} of ${all.length} exercises.`;
  return [
    `${begun} Next is ${exercise.number}, ${exercise.name}, in lesson ${lesson.id}, ${lesson.title}.`,
    `  read    ${folder}/lesson.md, or its page`,
    `  write   ${folder}/${exercise.file}`,
    `  check   ${deno} test ${folder}`,
  ];
}

function exercisesOf(book: Book): { lesson: BookLesson; exercise: BookExercise }[] {
  return book.questions.flatMap((question) =>
    question.lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ lesson, exercise })))
  );
}
