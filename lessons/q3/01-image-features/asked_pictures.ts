/**
 * Which pictures, and which questions about them, somebody asked for: the course's own, those of a folder, VQA v2's
 * or COCO-QA's.
 *
 * @module
 */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { findFile } from "../../../assets/asset.ts";
import { COCO_QA_TYPES, type CocoQaType, readCocoQa } from "../../../assets/coco_qa.ts";
import type { Chosen, Options } from "../../../assets/experiment.ts";
import { pictureQuestionFiles } from "../../../assets/picture_questions.ts";
import { pictureOf, pictures } from "../../../assets/pictures.ts";
import type { LeftOut, Question } from "../../../assets/question.ts";
import { readVqa, type Split, vqaFiles } from "../../../assets/vqa.ts";
import { picturesIn } from "../../engines/vision/folder_features.ts";
import type { NetworkName } from "../../engines/vision/network.ts";

/** The networks that a lesson may look with. */
export const CNNS: readonly NetworkName[] = ["mobilenet", "resnet18", "mobilenetv2-int8"];

/** The option that says which network looks. */
export const cnnOption: Options = {
  cnn: { default: "mobilenet", choices: CNNS, what: "which network looks" },
};

/** The options that say what is looked at. */
export const pictureOptions: Options = {
  images: { default: "", what: "a folder of pictures of your own, or the pictures of a data set" },
  vqa: { default: "", what: "a folder with the files of VQA v2" },
  "coco-qa": { default: "", what: "a folder with the four files of COCO-QA; needs --images" },
  split: {
    default: "train",
    choices: ["train", "val", "test"],
    what: "which part of the data set",
  },
  type: {
    default: "",
    what: 'only questions of a type: "yes/no", "how many", for COCO-QA color or location',
  },
  subset: {
    default: 0,
    min: 0,
    what: "so many questions, or pictures of a folder, at most; 0: all",
  },
};

/** What was asked for. */
export interface Asked {
  readonly images: string;
  readonly vqa: string;
  readonly "coco-qa": string;
  readonly split: string;
  readonly type: string;
  readonly subset: number;
}

/** The course's own pictures and questions, all of them. */
export const OUR_OWN: Asked = {
  images: "",
  vqa: "",
  "coco-qa": "",
  split: "train",
  type: "",
  subset: 0,
};

/** What a student asked for. */
export function askedBy(chosen: Chosen): Asked {
  return Object.fromEntries(Object.keys(OUR_OWN).map((name) => [name, chosen[name]])) as never;
}

/** A picture to look at. */
export interface AskedPicture {
  /** The number by which questions name it. */
  readonly id: number;
  readonly name: string;
  readonly credit?: string;
  bytes(): Promise<Uint8Array>;
}

/** What was asked for, in words: "the course's photographs". */
export function askedWords({ vqa, images, split, type, "coco-qa": coco }: Asked): string {
  const which = type ? `${split}, ${type}` : split;
  if (vqa) return `the pictures of VQA v2 (${which})`;
  if (coco) return `the pictures of COCO-QA (${which})`;
  return images ? `the pictures in ${basename(images)}` : "the course’s photographs";
}

/**
 * The questions that were asked for, one after the other. What cannot be used is left out, and the rest goes on.
 *
 * @param left counts what is left out, and says why
 * @throws {Error} in one sentence: a folder or a file is missing, or options do not go together.
 */
export function askedQuestions(asked: Asked, left: LeftOut): AsyncGenerator<Question> {
  refuseMisplaced(asked);
  const choice = { subset: asked.subset || undefined, type: asked.type || undefined };
  const images = asked.images ? folderNamed(asked.images, "pictures") : undefined;
  if (asked["coco-qa"]) {
    const folder = folderNamed(asked["coco-qa"], "COCO-QA's files");
    const inside = join(folder, asked.split);
    const type = choice.type as CocoQaType | undefined;
    return readCocoQa(existsSync(inside) ? inside : folder, { ...choice, type, images }, left);
  }
  if (!asked.vqa) return readVqa(pictureQuestionFiles, choice, left);
  const folder = folderNamed(asked.vqa, "VQA v2's files");
  const files = vqaFiles(folder, asked.split as Split);
  if (!images && !files.images) {
    throw new Error(
      `${folder} has no pictures: put them into ${asked.split}2014 there, or name their folder with --images.`,
    );
  }
  return readVqa(images ? { ...files, images } : files, choice, left);
}

/**
 * The pictures that were asked for, each once: those of a folder in the order of their names, those of a data set in
 * the order of its questions.
 *
 * @throws {Error} in one sentence, as {@linkcode askedQuestions} does, or because there is none.
 */
export async function askedPictures(asked: Asked, left: LeftOut): Promise<AskedPicture[]> {
  refuseMisplaced(asked);
  const { vqa, images, subset, type, "coco-qa": coco } = asked;
  if (images && !vqa && !coco) {
    const folder = folderNamed(images, "pictures");
    const names = picturesIn(folder).slice(0, subset || undefined);
    return names.map((name, k) => ({ id: k + 1, name, bytes: reader(join(folder, name)) }));
  }
  if (!vqa && !coco && !type && !subset) return [...pictures];
  const found = new Map<number, AskedPicture>();
  for await (const question of askedQuestions(asked, left)) {
    if (!found.has(question.imageId)) found.set(question.imageId, pictureAsked(question));
  }
  if (found.size > 0) return [...found.values()];
  throw new Error(`There is no question to ask about a picture. ${left.summary}`.trim());
}

/** The picture that a question is about. */
export function pictureAsked({ imageId, image }: Question): AskedPicture {
  if (!image) return pictureOf(imageId);
  const name = basename(image).replace(/^COCO_\w+?_0*(\d+)\.jpg$/, "COCO $1");
  return { id: imageId, name, bytes: reader(image) };
}

function reader(path: string) {
  return async () => new Uint8Array(await readFile(path));
}

/** A folder, here or below one that UNROLLED_ASSETS names. */
function folderNamed(name: string, what: string): string {
  const found = existsSync(name) ? name : findFile(name);
  if (found) return found;
  throw new Error(
    `There is no folder ${name} with ${what}, neither here nor in a folder that UNROLLED_ASSETS names.`,
  );
}

function refuseMisplaced({ vqa, images, split, type, "coco-qa": coco }: Asked): void {
  if (vqa && coco) throw new Error("--vqa and --coco-qa do not go together: choose one.");
  if (coco && !images) {
    throw new Error("--coco-qa needs --images: the folder with COCO's photographs.");
  }
  if (vqa && split === "test") throw new Error("VQA v2's test split has no answers: train or val.");
  if (coco && split === "val") throw new Error("COCO-QA has no split val: train or test.");
  if (coco && type && !COCO_QA_TYPES.includes(type as CocoQaType)) {
    throw new Error(`--type of COCO-QA can be: ${COCO_QA_TYPES.join(", ")}.`);
  }
  if (images && !vqa && !coco && type) {
    throw new Error("--type needs questions: --vqa or --coco-qa, or the course's own.");
  }
}
