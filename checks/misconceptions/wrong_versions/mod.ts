/**
 * The wrong versions of each question, loaded when they are needed.
 *
 * @module
 */

import type { QuestionId } from "../../lessons.ts";
import { type Known, unpacked } from "../versions.ts";

/** All solutions of a question as one text, and what turns it into each wrong version. */
export interface WrongVersions {
  readonly base: string;
  readonly known: readonly Known[];
}

const modules: Record<QuestionId, () => Promise<{ KNOWN: readonly Known[]; PACKED: string }>> = {
  q1: () => import("./q1.ts"),
  q2: () => import("./q2.ts"),
  q3: () => import("./q3.ts"),
};

const loaded = new Map<QuestionId, Promise<WrongVersions>>();

/** The wrong versions of a question; loaded and unpacked once. */
export function wrongVersionsOf(question: QuestionId): Promise<WrongVersions> {
  const found = loaded.get(question) ?? load(question);
  loaded.set(question, found);
  return found;
}

async function load(question: QuestionId): Promise<WrongVersions> {
  const { KNOWN, PACKED } = await modules[question]();
  return { base: await unpacked(PACKED), known: KNOWN };
}
