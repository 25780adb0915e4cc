import type { Lesson } from "../checks/core/exercise.ts";
import { questions as lessons } from "../checks/lessons.ts";

/** A question as the site introduces it, with the lessons that the checks know. */
export interface QuestionEntry {
  id: string;
  title: string;
  about: string;
  lessons: readonly Lesson[];
}

const introduced: readonly Omit<QuestionEntry, "lessons">[] = [
  {
    id: "q1",
    title: "Three cells from scratch",
    about:
      "You write an RNN, an LSTM and a GRU, forwards and backwards, on nothing but arrays of " +
      "numbers; then you train them and look at where their gradients go.",
  },
  {
    id: "q2",
    title: "Training on real data",
    about:
      "The cells you wrote learn to read digits, opinions, temperatures and prices, as fast as the machine " +
      "allows; and you look into their weights while they learn.",
  },
  {
    id: "q3",
    title: "Questions about pictures",
    about:
      "A trained network looks at photographs, your untrained cells read questions about them, and you " +
      "measure what two such encodings can say about each other, and what they cannot.",
  },
];

/** The questions of the course, in order; a release may have only some of them. */
export const questions: readonly QuestionEntry[] = introduced.filter(({ id }) => id in lessons)
  .map((one) => ({ ...one, lessons: lessons[one.id as keyof typeof lessons] }));
