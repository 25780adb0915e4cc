import type { Lesson } from "../checks/core/exercise.ts";
import { lessons as q1 } from "../checks/q1/lessons.ts";

/** A question as the site introduces it, with the lessons that the checks know. */
export interface QuestionEntry {
  id: string;
  title: string;
  about: string;
  lessons: readonly Lesson[];
}

/** The questions of the course, in order. */
export const questions: readonly QuestionEntry[] = [
  {
    id: "q1",
    title: "Three cells from scratch",
    about:
      "You write an RNN, an LSTM and a GRU, forwards and backwards, on nothing but arrays of " +
      "numbers; then you train them and look at where their gradients go.",
    lessons: q1,
  },
];
