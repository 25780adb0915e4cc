/**
 * The questions that are encoded, and what had to be left out.
 *
 * @module
 */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LeftOut } from "../../../assets/question.ts";
import { readVqa } from "../../../assets/vqa.ts";
import { questionWords } from "./question_words.ts";

/** A question, and its words. */
export interface Question {
  readonly id: number;
  readonly imageId: number;
  readonly text: string;
  readonly words: readonly string[];
}

/** The questions that can be encoded, and a sentence that says how many cannot. */
export interface Asked {
  readonly questions: readonly Question[];
  /** "49 questions." or "3 questions. 2 left out: 1 empty question, 1 no words." */
  readonly summary: string;
}

/** Our own questions about the photographs of the course. */
const OWN = fileURLToPath(new URL("../../../assets/pictures_questions.json", import.meta.url));

/**
 * Reads questions in the format of VQA v2. One that is damaged, empty or too long is left out, and so is one without a word, such as an
 * emoji; the rest goes on.
 *
 * @param path a file, or `""` for our own questions
 * @param limit how many are read at most
 * @param say hears a sentence about each that is left out, the first few of a kind, and how many there were
 * @throws {Error} in one sentence: no such file, no such format, or no question that can be read.
 */
export async function readQuestions(
  path: string,
  limit = Infinity,
  say?: (sentence: string) => void,
): Promise<Asked> {
  const file = path || OWN;
  if (!existsSync(file)) throw new Error(`There is no file ${file} with questions.`);
  const left = new LeftOut(say);
  const questions: Question[] = [];
  for await (const { id, imageId, text } of readVqa({ questions: file }, {}, left)) {
    const words = questionWords(text);
    if (words.length === 0) left.add("no words", `Question ${id} has no word.`);
    else questions.push({ id, imageId, text, words });
    if (questions.length >= limit) break;
  }
  const said = left.summary ? ` ${left.summary}.` : "";
  if (questions.length === 0) {
    throw new RangeError(`${file} has no question that can be encoded.${said}`);
  }
  const count = questions.length === 1 ? "1 question" : `${questions.length} questions`;
  const summary = `${count}.${said}`;
  if (said) say?.(summary);
  return { questions, summary };
}

/**
 * Questions without those that were asked before in the same words, of another picture: an encoder gives them the same code.
 *
 * @example
 * ```ts
 * import { differentQuestions } from "./question_file.ts";
 * import assert from "node:assert/strict";
 *
 * const [what, where] = [["what", "is", "it"], ["where", "is", "it"]];
 * assert.deepEqual(differentQuestions([{ words: what }, { words: where }, { words: what }]), [
 *   { words: what },
 *   { words: where },
 * ]);
 * ```
 */
export function differentQuestions<Q extends { readonly words: readonly string[] }>(
  questions: readonly Q[],
): Q[] {
  const first = new Map(questions.toReversed().map((one) => [one.words.join(" "), one]));
  return questions.filter((one) => first.get(one.words.join(" ")) === one);
}
