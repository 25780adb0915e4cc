/**
 * A question about a picture, whichever data set it comes from; and what is left out of a data set.
 *
 * @module
 */

/** A question about a picture. */
export interface Question {
  readonly id: number;
  readonly imageId: number;
  /** As it was asked, composed (Unicode's NFC) and without space around it. */
  readonly text: string;
  /** The picture's file, where there is a folder of pictures. */
  readonly image?: string;
  /** What people answered: ten answers in VQA, one in COCO-QA, none where nobody was asked. */
  readonly answers: readonly string[];
  /** "yes/no", "number", "other"; in COCO-QA "object", "number", "color", "location". */
  readonly answerType?: string;
  /** How it begins, as VQA sorts questions: "how many". */
  readonly questionType?: string;
}

/** A question of more words than that is no question that somebody asked. The longest of VQA v2 has 23. */
export const MOST_WORDS = 100;

/** Why a question is left out. */
export type Reason =
  | "damaged"
  | "repeated id"
  | "empty question"
  | "too long"
  | "no answers"
  | "no image";

/** What was left out, and why. The rest goes on. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  /** @param say hears a sentence about each, the first few of a kind */
  constructor(readonly say: (sentence: string) => void = () => {}, readonly most = 3) {}

  /** Counts one that is left out. */
  add(reason: Reason | string, sentence: string): void {
    const count = (this.#counts.get(reason) ?? 0) + 1;
    this.#counts.set(reason, count);
    if (count <= this.most) this.say(sentence);
    if (count === this.most + 1) this.say(`More of this kind (${reason}) are only counted.`);
  }

  /** How many were left out, of one reason or of all. */
  count(reason?: Reason | string): number {
    if (reason !== undefined) return this.#counts.get(reason) ?? 0;
    return [...this.#counts.values()].reduce((sum, n) => sum + n, 0);
  }

  /** "3 left out: 2 no image, 1 empty question"; nothing, if nothing was. */
  get summary(): string {
    if (this.count() === 0) return "";
    const parts = [...this.#counts].map(([reason, count]) => `${count} ${reason}`);
    return `${this.count()} left out: ${parts.join(", ")}`;
  }
}

/**
 * The text of a question as the course works with it, or why it cannot be one.
 *
 * What is written with combining characters is composed, so that "é" is one letter however it was typed;
 * emoji stay as they are.
 *
 * @example
 * ```ts
 * import { questionText } from "./question.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(questionText(" Where is the cafe\u0301? "), { text: "Where is the café?" });
 * assert.deepEqual(questionText(" "), { reason: "empty question", words: 0 });
 * ```
 */
export function questionText(
  raw: string,
): { text: string } | { reason: Reason; words: number } {
  const text = raw.normalize("NFC").trim();
  const words = text.split(/\s+/u).filter(Boolean).length;
  if (words === 0) return { reason: "empty question", words };
  return words > MOST_WORDS ? { reason: "too long", words } : { text };
}
