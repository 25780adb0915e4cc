/**
 * Pictures and the questions about them, and what a network sees in the pictures.
 *
 * @module
 */

import type { Progress } from "../../../assets/experiment.ts";
import { LeftOut } from "../../../assets/question.ts";
import { openCnn } from "../../engines/vision/cnn.ts";
import type { NetworkName } from "../../engines/vision/network.ts";
import { fromRows, type Matrix } from "../../kit/matrix.ts";
import {
  type Asked,
  type AskedPicture,
  askedQuestions,
  pictureAsked,
} from "../01-image-features/asked_pictures.ts";
import { pictureFeatures } from "../01-image-features/picture_features.ts";
import { questionWords } from "../02-encoding-questions/question_words.ts";

/** A question, and the place of its picture among the pictures. */
export interface PairedQuestion {
  readonly id: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly own: number;
  readonly answers: readonly string[];
  /** "yes/no", "number", "other"; in COCO-QA "object", "number", "color", "location". */
  readonly answerType: string;
  /** How it begins, as VQA sorts questions; where nobody did, its first two words. */
  readonly questionType: string;
}

/** What belongs together. */
export interface Pairs {
  readonly pictures: readonly AskedPicture[];
  readonly questions: readonly PairedQuestion[];
  /** `[N×D]` */
  readonly features: Matrix;
  /** "49 questions about 9 pictures. 2 left out: 1 empty question, 1 no picture." */
  readonly summary: string;
}

/** Which pairs, and which network looks. */
export interface PairsConfig extends Asked {
  readonly cnn: NetworkName;
}

/**
 * Reads questions, and looks at their pictures. What cannot be used is left out, a picture together with its questions, and counted aloud; the rest
 * goes on.
 *
 * @throws {Error} in one sentence: a folder or a file is missing, or fewer than two pictures are left, so that nothing can be ranked.
 */
export async function readPairs(config: PairsConfig, progress: Progress): Promise<Pairs> {
  if (config.images && !config.vqa && !config["coco-qa"]) {
    throw new Error("A folder of pictures has no questions: --images needs --vqa or --coco-qa.");
  }
  const left = new LeftOut(progress.say);
  const asked: { about: AskedPicture; question: Omit<PairedQuestion, "own"> }[] = [];
  for await (const one of askedQuestions(config, left)) {
    const words = questionWords(one.text);
    if (words.length === 0) left.add("no words", `Question ${one.id} has no word.`);
    else {
      const { id, text, answers, answerType = "other" } = one;
      const questionType = one.questionType ?? words.slice(0, 2).join(" ");
      const question = { id, text, words, answers, answerType, questionType };
      asked.push({ about: pictureAsked(one), question });
    }
  }
  const seen = await lookAt(asked.map(({ about }) => about), config.cnn, left, progress);
  const places = new Map([...seen.keys()].map((id, n) => [id, n]));
  const questions = asked.flatMap(({ about, question }) =>
    places.has(about.id) ? [{ ...question, own: places.get(about.id)! }] : []
  );
  const said = left.summary ? ` ${left.summary}.` : "";
  if (seen.size < 2) {
    throw new Error(
      `Questions about two pictures are needed, or nothing can be ranked; there are ${questions.length} about ${seen.size}.${said}`,
    );
  }
  const summary = `${questions.length} questions about ${seen.size} pictures.${said}`;
  if (said) progress.say?.(summary);
  return {
    pictures: [...seen.values()].map(({ picture }) => picture),
    questions,
    features: fromRows([...seen.values()].map(({ features }) => [...features])),
    summary,
  };
}

/** The features of pictures, each once, by their numbers; without those that cannot be looked at. */
async function lookAt(
  pictures: readonly AskedPicture[],
  name: NetworkName,
  left: LeftOut,
  progress: Progress,
) {
  const each = [...new Map(pictures.map((picture) => [picture.id, picture])).values()];
  const seen = new Map<number, { picture: AskedPicture; features: Float32Array }>();
  const cnn = await openCnn(name);
  try {
    for (const [n, picture] of each.entries()) {
      progress(n, each.length, `looking at ${picture.name}`);
      for await (const { features } of pictureFeatures([picture], cnn, { left })) {
        seen.set(picture.id, { picture, features });
      }
    }
  } finally {
    await cnn.end();
  }
  return seen;
}
