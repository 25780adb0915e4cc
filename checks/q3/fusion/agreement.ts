/**
 * The check of lesson q3/04 about VQA's accuracy.
 *
 * @module
 */

import type { Case, Exercise } from "../../core/exercise.ts";
import { number } from "../../q1/random_inputs.ts";

/** By counting: who gave the answer sees one agreeing other less. */
function agreementCase(answer: string, answers: string[], about?: string): Case {
  const n = answers.length;
  const k = answers.filter((one) => one === answer).length;
  const seen = (others: number) => Math.min(1, others / 3);
  const value = (k * seen(k - 1) + (n - k) * seen(k)) / n;
  return { about, args: [answer, answers], expected: { agreement: number(value) } };
}

const ten = (k: number, answer = "yes", other = "no") =>
  Array.from({ length: 10 }, (_, i) => (i * 7) % 10 < k ? answer : other);

/** Agreement with ten people. */
export const agreementExercise: Exercise = {
  name: "agreement",
  file: "agreement.ts",
  does: "leaves out everybody once and counts who of the others agrees",
  returns: "a number from 0 to 1",
  sizes: [],
  make: () => ({ args: [], expected: {} }),
  corners: () => [
    agreementCase("yes", ten(2)),
    agreementCase("yes", ten(3), "three of ten"),
    agreementCase("yes", ten(1), "one of ten"),
    agreementCase("yes", ten(4), "four of ten"),
    agreementCase("yes", ten(10), "all ten"),
    agreementCase("yes", ten(0), "nobody"),
    agreementCase(
      "2",
      ["2", "two", "2", "3", "4", "2 dogs", "22", "3", "3", "3"],
      "answers that look like it",
    ),
    agreementCase("no", ten(7), "three of ten, and seven of one mind"),
    agreementCase("a", ["a", "b", "a"], "three people"),
    agreementCase("a", ["a"], "one person"),
  ],
  read: (returned) => ({ agreement: number(returned) }),
};
