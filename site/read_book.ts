import type { Book, BookExercise, BookLesson } from "./book.ts";
import { lessonFolder } from "./book.ts";
import { exerciseKey, isWritten } from "../checks/core/written.ts";
import { type QuestionEntry, questions } from "./questions.ts";
import { frontMatter } from "./text/front_matter.ts";

/**
 * Reads the lessons of the course.
 *
 * @param root the root of the repository
 * @throws {Error} where a lesson lacks its text or a module, or its folder is unknown to the checks
 */
export function readBook(root: URL): Book {
  return {
    questions: questions.map((question) => {
      refuseUnknownFolders(question, root);
      return {
        id: question.id,
        title: question.title,
        about: question.about,
        lessons: question.lessons.map((lesson, k) => readLesson(lesson, k + 1, root)),
      };
    }),
  };
}

function readLesson(
  lesson: QuestionEntry["lessons"][number],
  number: number,
  root: URL,
): BookLesson {
  const folder = lessonFolder(lesson);
  const file = `${folder}/lesson.md`;
  const source = readText(root, file, `${lesson.id} has no text`);
  return {
    id: lesson.id,
    number,
    slug: lesson.slug,
    file,
    source,
    ...frontMatter(source, file),
    exercises: lesson.exercises.map((exercise, k): BookExercise => ({
      number: `${number}.${k + 1}`,
      name: exercise.name,
      file: exercise.file,
      written: isWritten(
        readText(root, `${folder}/${exercise.file}`, `exercise ${exercise.name} has no module`),
        exerciseKey(lesson, exercise),
      ),
    })),
  };
}

function readText(root: URL, path: string, lack: string): string {
  try {
    return Deno.readTextFileSync(new URL(path, root));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new Error(`${lack}: ${path} is not there.`);
    throw error;
  }
}

function refuseUnknownFolders(question: QuestionEntry, root: URL): void {
  for (const entry of Deno.readDirSync(new URL(`lessons/${question.id}/`, root))) {
    const known = question.lessons.some(({ slug }) => slug === entry.name);
    if (entry.isDirectory && /^\d\d-/.test(entry.name) && !known) {
      throw new Error(
        `lessons/${question.id}/${entry.name} is not among the lessons of checks/${question.id}/lessons.ts.`,
      );
    }
  }
}
