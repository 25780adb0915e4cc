import type { Lesson } from "../checks/core/exercise.ts";
import { lessons as q1 } from "../checks/q1/lessons.ts";
import { lessons as q2 } from "../checks/q2/lessons.ts";
import { lessons as q3 } from "../checks/q3/lessons.ts";

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
  {
    id: "q2",
    title: "Training on real data",
    about:
      "The cells you wrote learn to read digits, opinions, temperatures and prices, as fast as the machine " +
      "allows; and you look into their weights while they learn.",
    lessons: q2,
  },
  {
    id: "q3",
    title: "Questions about pictures",
    about:
      "A trained network looks at photographs, your untrained cells read questions about them, and you " +
      "measure what two such encodings can say about each other, and what they cannot.",
    lessons: q3,
  },
];
