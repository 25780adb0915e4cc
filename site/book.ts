import { folderOf } from "../checks/core/exercise.ts";

/** What the site is made of, as plain data. `read_book.ts` fills it from the repository. */
export interface Book {
  questions: Question[];
}

/** A question of the course: Q1, Q2 … */
export interface Question {
  /** "q1" */
  id: string;
  title: string;
  about: string;
  lessons: BookLesson[];
}

/** One lesson: its text and what the text is about. */
export interface BookLesson {
  /** "q1/03" */
  id: string;
  /** 3 */
  number: number;
  /** "03-backpropagation-through-time" */
  slug: string;
  title: string;
  minutes: number;
  /** One or two sentences of Markdown: the lede. */
  summary: string;
  /** Path of lesson.md from the root of the repository, for messages. */
  file: string;
  /** The whole of lesson.md, front matter included, so that lines in messages are right. */
  source: string;
  exercises: BookExercise[];
}

/** One exercise place. */
export interface BookExercise {
  /** "3.1" */
  number: string;
  /** "rnnBackward" */
  name: string;
  /** "rnn_backward.ts" */
  file: string;
  /** Whether its body is no longer the skeleton's. */
  written: boolean;
}

/** "Q1" of "q1". */
export function questionName(question: { id: string }): string {
  return question.id.toUpperCase();
}

/** "lessons/q1/03-backpropagation-through-time" */
export function lessonFolder(lesson: { id: string; slug: string }): string {
  return `lessons/${folderOf(lesson)}`;
}

/** Path of a lesson's page in the built site. */
export function lessonPage(lesson: { id: string; slug: string }): string {
  return `${folderOf(lesson)}.html`;
}

/** Path of a question's page in the built site. */
export function questionPage(question: { id: string }): string {
  return `${question.id}/index.html`;
}

/** "50 minutes", "1 h 30 min", "5 h". */
export function duration(minutes: number): string {
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
