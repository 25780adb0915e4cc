/**
 * VQA v2: questions about COCO's photographs, each with ten answers.
 *
 * Goyal, Khot, Summers-Stay, Batra & Parikh 2017, "Making the V in VQA matter". The files are those of
 * visualqa.org; they are read item by item, since the annotations of the training set are 200 MB.
 *
 * @module
 */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { jsonItems } from "./json_items.ts";
import { LeftOut, type Question, questionText } from "./question.ts";

/** The parts of VQA v2 that have answers. */
export type Split = "train" | "val";

/** The files of a split. */
export interface VqaFiles {
  readonly questions: string;
  readonly annotations?: string;
  /** The folder of the pictures. Without it nobody looks whether a picture is there. */
  readonly images?: string;
}

/** Which questions are wanted. */
export interface VqaChoice {
  /** At most so many. */
  readonly subset?: number;
  /** An answer type ("yes/no", "number", "other") or a question type ("how many"). */
  readonly type?: string;
}

/**
 * The files of a split in a folder, under the names that they have at visualqa.org.
 *
 * @throws {Error} in one sentence, if the questions are not there.
 */
export function vqaFiles(folder: string, split: Split): VqaFiles {
  const questions = join(folder, `v2_OpenEnded_mscoco_${split}2014_questions.json`);
  const annotations = join(folder, `v2_mscoco_${split}2014_annotations.json`);
  if (!existsSync(questions)) {
    throw new Error(
      `${folder} has no questions of VQA v2's ${split} split: v2_OpenEnded_mscoco_${split}2014_questions.json ` +
        `is missing. "deno task assets vqa-v2-${split}-questions" fetches them.`,
    );
  }
  const images = [`${split}2014`, "images"].map((name) => join(folder, name)).find(existsSync);
  return { questions, annotations: existsSync(annotations) ? annotations : undefined, images };
}

/** The name of a picture's file: `COCO_train2014_000000012667.jpg`. */
export function cocoName(imageId: number, split: Split): string {
  return `COCO_${split}2014_${String(imageId).padStart(12, "0")}.jpg`;
}

/**
 * The questions of a split, one after the other. What cannot be used is left out, and the rest goes on.
 *
 * In the published files questions and annotations stand in one order, so both are read side by side; an
 * annotation that comes too early waits for its question. Beyond that only the ids are kept, to notice a
 * second question with the same one: 443 757 numbers for the training set.
 *
 * @param left counts what is left out, and says why
 * @throws {Error} in one sentence, if a file is missing or no JSON.
 */
export async function* readVqa(
  files: VqaFiles,
  { subset = Infinity, type }: VqaChoice = {},
  left: LeftOut = new LeftOut(),
): AsyncGenerator<Question> {
  if (subset <= 0) return;
  const annotations = files.annotations ? new Annotations(files.annotations) : undefined;
  let given = 0;
  try {
    for await (const { id, imageId, text } of usable(files.questions, left)) {
      const annotation = await annotations?.of(id);
      if (annotations && !annotation) {
        left.add("no answers", `Question ${id} has no usable answers in ${files.annotations}.`);
        continue;
      }
      if (type && annotation?.answerType !== type && annotation?.questionType !== type) continue;
      const image = imageOf(files, imageId);
      if (files.images && !image) {
        left.add("no image", `Image ${imageId} of question ${id} is not in ${files.images}.`);
        continue;
      }
      yield { id, imageId, text, image, answers: [], ...annotation };
      if (++given >= subset) return;
    }
  } finally {
    await annotations?.end();
  }
}

/** The questions of a file that are questions, each with an id of its own. */
async function* usable(
  file: string,
  left: LeftOut,
): AsyncGenerator<Pick<Question, "id" | "imageId" | "text">> {
  const seen = new Set<number>();
  let number = 0;
  for await (const item of jsonItems(file, "questions")) {
    number++;
    const { question_id: id, image_id: imageId, question: raw } = Object(item);
    if (!isId(id) || !isId(imageId) || typeof raw !== "string") {
      const field = isId(id) ? isId(imageId) ? "question" : "image_id" : "question_id";
      left.add("damaged", `Item ${number} of ${file} has no usable ${field}.`);
      continue;
    }
    if (seen.has(id)) {
      left.add("repeated id", `Question ${id} stands in ${file} twice; the first counts.`);
      continue;
    }
    seen.add(id);
    const read = questionText(raw);
    if ("text" in read) yield { id, imageId, text: read.text };
    else {
      const what = read.reason === "too long" ? `has ${read.words} words` : "is empty";
      left.add(read.reason, `Question ${id} ${what}.`);
    }
  }
}

function imageOf({ images }: VqaFiles, imageId: number): string | undefined {
  if (!images) return undefined;
  const names = (["train", "val"] as const).map((split) => join(images, cocoName(imageId, split)));
  return names.find((name) => existsSync(name));
}

function isId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/**
 * How many annotations may wait for their questions. Beyond that the one that is sought counts as missing: a file
 * in quite another order would otherwise end up in memory.
 */
const MOST_EARLY = 10_000;

/** What an annotation says. */
interface Annotation {
  readonly answers: readonly string[];
  readonly answerType?: string;
  readonly questionType?: string;
}

/** Annotations by their question, read as far as they are asked for. */
class Annotations {
  readonly #items: AsyncGenerator<unknown>;
  readonly #early = new Map<number, Annotation | undefined>();

  constructor(file: string) {
    this.#items = jsonItems(file, "annotations");
  }

  async of(id: number): Promise<Annotation | undefined> {
    while (!this.#early.has(id) && this.#early.size < MOST_EARLY) {
      const { value, done } = await this.#items.next();
      if (done) return undefined;
      const { question_id } = Object(value);
      if (isId(question_id) && !this.#early.has(question_id)) {
        this.#early.set(question_id, annotationOf(Object(value)));
      }
    }
    const found = this.#early.get(id);
    this.#early.delete(id);
    return found;
  }

  /** Closes the file. */
  async end(): Promise<void> {
    await this.#items.return(undefined);
  }
}

function annotationOf(item: Record<string, unknown>): Annotation | undefined {
  const list = Array.isArray(item.answers) ? item.answers : [];
  const answers = list.map((one) => (one as { answer?: unknown } | null)?.answer);
  if (answers.length === 0 || answers.some((one) => typeof one !== "string")) return undefined;
  const text = (value: unknown) => typeof value === "string" ? value : undefined;
  return {
    answers: answers as string[],
    answerType: text(item.answer_type),
    questionType: text(item.question_type),
  };
}
