/**
 * The accuracy of VQA: how far an answer agrees with those of ten people.
 *
 * Antol et al. 2015, "VQA: Visual question answering", section 3; as the official evaluation computes it
 * (GT-Vision-Lab/VQA, vqaEval.py).
 *
 * @module
 */

import { normalisedAnswer } from "./vqa_normalisation.ts";

/**
 * The accuracy of an answer, from 0 to 1: the mean over all people of min(1, n/3), where n counts who of the
 * *others* gave this answer. With ten people of whom k gave it, that is 0, 0.3, 0.6, 0.9 and 1 for k = 0, 1,
 * 2, 3 and more; not k/3.
 *
 * If all people wrote the same, nothing is normalised, and the answer must be that to the letter. If they
 * did not, both sides are.
 *
 * @param answers what people said: ten answers, in VQA
 * @throws {RangeError} if nobody said anything.
 *
 * @example
 * ```ts
 * import { vqaAccuracy } from "./vqa_accuracy.ts";
 * import assert from "node:assert/strict";
 *
 * const answers = ["2", "two", "3", "3", "3", "3", "3", "3", "3", "3"];
 * assert.equal(vqaAccuracy("Two.", answers).toFixed(6), "0.600000");
 * assert.equal(vqaAccuracy("Yes", Array(10).fill("yes")), 0);
 * ```
 */
export function vqaAccuracy(answer: string, answers: readonly string[]): number {
  if (answers.length === 0) throw new RangeError("An accuracy needs somebody's answers.");
  const given = answers.map(onOneLine);
  const agreed = new Set(given).size === 1;
  const comparable = (text: string) => agreed ? text : normalisedAnswer(text);
  const people = given.map(comparable);
  const ours = comparable(onOneLine(answer));
  const each = people.map((_, person) => {
    const matching = people.filter((other, k) => k !== person && other === ours).length;
    return Math.min(1, matching / 3);
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

function onOneLine(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("\t", " ").trim();
}

/** Accuracies in per cent, as the official evaluation prints them: two digits behind the point. */
export interface VqaScores {
  readonly overall: number;
  readonly perAnswerType: Readonly<Record<string, number>>;
  readonly perQuestionType: Readonly<Record<string, number>>;
}

/** One question with our answer to it. */
export interface Answered {
  readonly answer: string;
  readonly answers: readonly string[];
  readonly answerType?: string;
  readonly questionType?: string;
}

/**
 * The accuracies over many questions: of all, and by the types of answers and questions.
 *
 * @throws {RangeError} if there is no question.
 */
export function vqaScores(answered: readonly Answered[]): VqaScores {
  if (answered.length === 0) throw new RangeError("There is no question to be scored.");
  const scored = answered.map((one) => ({ ...one, score: vqaAccuracy(one.answer, one.answers) }));
  const by = (type: "answerType" | "questionType") => {
    const groups = Map.groupBy(scored.filter((one) => one[type]), (one) => one[type]!);
    return Object.fromEntries([...groups].map(([name, group]) => [name, percent(group)]));
  };
  return {
    overall: percent(scored),
    perAnswerType: by("answerType"),
    perQuestionType: by("questionType"),
  };
}

function percent(scored: readonly { score: number }[]): number {
  const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length;
  return Number((100 * mean).toFixed(2));
}
