/**
 * What a command says instead of a stack trace.
 *
 * @module
 */

/** A command that cannot do what was asked, with the sentence to print. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** Ends a command with one sentence. */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

/** An error in one sentence: its message up to the first line break, and no stack. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const sentence = message.split("\n")[0]!.trim();
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
