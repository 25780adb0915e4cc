/**
 * The course's own questions about its photographs, in files of VQA v2's format.
 *
 * One person answered each question. The format has ten answers to a question, so the file has ten copies
 * of the one: a program for VQA v2 can read it, and nobody can learn from it how far people agree.
 *
 * @module
 */

import { fileURLToPath } from "node:url";
import { LeftOut, type Question } from "./question.ts";
import { readVqa } from "./vqa.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The two files. */
export const pictureQuestionFiles = {
  questions: path("pictures_questions.json"),
  annotations: path("pictures_annotations.json"),
} as const;

/** All questions about the photographs; `imageId` is the number of a photograph in `pictures.ts`. */
export async function readPictureQuestions(): Promise<Question[]> {
  const left = new LeftOut((sentence) => {
    throw new Error(`The course's own questions are damaged: ${sentence}`);
  });
  return await Array.fromAsync(readVqa(pictureQuestionFiles, {}, left));
}
