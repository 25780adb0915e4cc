/**
 * COCO-QA: questions about COCO's photographs that a program made from their captions, each with an
 * answer of one word.
 *
 * Ren, Kiros & Zemel 2015, "Exploring models and data for image question answering". The data set is four
 * text files with one item a line.
 *
 * @module
 */

import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { LeftOut, type Question, questionText } from "./question.ts";

/** What a question asks for, by the number in `types.txt`. */
export const COCO_QA_TYPES = ["object", "number", "color", "location"] as const;

/** What a COCO-QA question asks for. */
export type CocoQaType = typeof COCO_QA_TYPES[number];

/** The files, in the order in which they are read. */
const FILES = ["questions.txt", "answers.txt", "img_ids.txt", "types.txt"] as const;

/** Which questions are wanted. */
export interface CocoQaChoice {
  /** At most so many. */
  readonly subset?: number;
  readonly type?: CocoQaType;
  /** The folder of the pictures. Without it nobody looks whether a picture is there. */
  readonly images?: string;
}

/**
 * The questions of a folder, one after the other; the number of its line is a question's id.
 *
 * @param folder with the four files; in the published archive `train` or `test`
 * @param left counts what is left out, and says why
 * @throws {Error} in one sentence: a file is missing, or has fewer lines than another.
 */
export async function* readCocoQa(
  folder: string,
  { subset = Infinity, type, images }: CocoQaChoice = {},
  left: LeftOut = new LeftOut(),
): AsyncGenerator<Question> {
  for (const name of FILES) {
    if (!existsSync(join(folder, name))) throw new Error(`${folder} has no ${name}.`);
  }
  if (subset <= 0) return;
  let given = 0, line = 0;
  for await (const [raw, answer, image, kind] of sideBySide(folder)) {
    line++;
    const [imageId, kindNumber] = [wholeNumber(image), wholeNumber(kind)];
    const answerType = COCO_QA_TYPES[kindNumber ?? NaN];
    const read = questionText(raw);
    if ("reason" in read) {
      left.add(
        read.reason,
        `Line ${line} of questions.txt ${
          read.reason === "too long" ? `has ${read.words} words` : "is empty"
        }.`,
      );
      continue;
    }
    if (imageId === undefined || !answerType || answer.trim() === "") {
      const what = imageId === undefined
        ? `img_ids.txt is "${image}", not a number`
        : answerType
        ? "answers.txt is empty"
        : `types.txt is "${kind}", not 0, 1, 2 or 3`;
      left.add("damaged", `Line ${line} of ${what}.`);
      continue;
    }
    if (type && answerType !== type) continue;
    const file = images ? pictureIn(images, imageId) : undefined;
    if (images && !file) {
      left.add("no image", `Image ${imageId} of line ${line} is not in ${images}.`);
      continue;
    }
    yield {
      id: line,
      imageId,
      text: read.text,
      image: file,
      answers: [answer.normalize("NFC").trim()],
      answerType,
    };
    if (++given >= subset) return;
  }
}

/** The lines of all four files, in step. */
async function* sideBySide(folder: string): AsyncGenerator<string[]> {
  const readers = FILES.map((name) =>
    createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity })
      [Symbol.asyncIterator]()
  );
  try {
    for (let line = 0;; line++) {
      const lines = await Promise.all(readers.map((reader) => reader.next()));
      const short = lines.findIndex(({ done }) => done);
      if (short < 0) yield lines.map(({ value }) => value as string);
      else if (lines.every(({ done }) => done)) return;
      else {
        throw new Error(
          `${folder}: ${FILES[short]} ends after ${line} lines, and another of the files goes on.`,
        );
      }
    }
  } finally {
    await Promise.all(readers.map((reader) => reader.return?.()));
  }
}

/** A picture may belong to COCO's training set or to its validation set. */
function pictureIn(folder: string, imageId: number): string | undefined {
  return ["train", "val"]
    .map((split) => join(folder, `COCO_${split}2014_${String(imageId).padStart(12, "0")}.jpg`))
    .find((file) => existsSync(file));
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
