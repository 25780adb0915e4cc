/**
 * A thread that judges one mutant after another.
 *
 * @module
 */

import type { LoopCounter } from "./loop_limit.ts";
import { lessons } from "../lessons.ts";
import type { Mutant } from "./mutant.ts";
import { type Verdict, verdictOn } from "./verdict.ts";

/** The first message: the text of the solutions, and the patches that count loops. */
export interface Start {
  readonly text: string;
  readonly counters: readonly LoopCounter[];
}

/** The answer to a mutant; `error` is one of the run itself, not of the mutant. */
export type Answer = { readonly verdict: Verdict } | { readonly error: string };

const thread = self as unknown as {
  onmessage: (event: MessageEvent<Start | Mutant>) => void;
  postMessage(answer: Answer): void;
};

let start: Start;

thread.onmessage = async ({ data }) => {
  if ("text" in data) {
    start = data;
    return;
  }
  try {
    await lessons.find(({ id }) => id === data.lesson)?.prepare?.();
    thread.postMessage({ verdict: verdictOn(start.text, start.counters, data) });
  } catch (error) {
    thread.postMessage({ error: String(error) });
  }
};
