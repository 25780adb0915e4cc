/** A mistake in a lesson's text: one sentence that begins with the file and the line. */
export class TextProblem extends Error {
  override name = "TextProblem";

  constructor(readonly file: string, readonly line: number, readonly sentence: string) {
    super(`${file}:${line}: ${sentence}`);
  }
}

/** Anything the Markdown parser gave a place to. */
export interface Placed {
  position?: { start: { line: number } } | undefined;
}

/** Makes the error for a node of the text. */
export function problemAt(file: string, node: Placed, sentence: string): TextProblem {
  return new TextProblem(file, node.position?.start.line ?? 1, sentence);
}

/** "a, b or c", for messages that list what is known. */
export function oneOf(names: Iterable<string>): string {
  const all = [...names];
  if (all.length < 2) return all.join("");
  return `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}
