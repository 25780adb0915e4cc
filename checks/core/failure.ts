/**
 * What a failed check says, as data, and as the text that a student reads.
 *
 * @module
 */

/** Why a check failed. The order is the order in which things are looked at. */
export type FailureKind =
  | "not solved yet"
  | "missing"
  | "threw"
  | "shape"
  | "value"
  | "gradient"
  | "behaviour";

/** One failure: a headline and what is known. */
export interface Failure {
  /** `q1/03`. */
  readonly lesson: string;
  /** `rnnBackward`. */
  readonly exercise: string;
  readonly kind: FailureKind;
  /** What is wrong: "dWhh is not the derivative of the loss". */
  readonly headline: string;
  /** Lines of a label and a text: what was seen, by parameter, by time. */
  readonly facts: readonly (readonly [label: string, text: string])[];
}

const LABEL_WIDTH = 15;

/**
 * The failure as text: one line that says what is wrong, then one line for each fact.
 *
 * @param options.colour use terminal colours
 *
 * @example
 * ```ts
 * import { formatFailure } from "./failure.ts";
 * import assert from "node:assert/strict";
 *
 * const text = formatFailure({
 *   lesson: "q1/03",
 *   exercise: "rnnBackward",
 *   kind: "gradient",
 *   headline: "dWhh is not the derivative of the loss",
 *   facts: [["by parameter", "dWxh ok   dWhh ✗"]],
 * });
 * assert.equal(text, [
 *   "✗ q1/03  rnnBackward: dWhh is not the derivative of the loss",
 *   "    by parameter   dWxh ok   dWhh ✗",
 * ].join("\n"));
 * ```
 */
export function formatFailure(failure: Failure, options: { colour?: boolean } = {}): string {
  const paint = (code: number, text: string) =>
    options.colour ? `\x1b[${code}m${text}\x1b[0m` : text;
  const open = failure.kind === "not solved yet";
  const mark = open ? paint(33, "·") : paint(31, "✗");
  const title = paint(1, `${failure.lesson}  ${failure.exercise}`);
  const lines = failure.facts.map(([label, text]) =>
    `    ${paint(2, label.padEnd(LABEL_WIDTH))}${text}`
  );
  return [`${mark} ${title}: ${failure.headline}`, ...lines].join("\n");
}

/** A mistake that was recognised: in which exercise, and what it looks like. */
export interface Recognised {
  readonly id: string;
  readonly exercise: string;
  readonly looksLike: string;
}

/**
 * The failure with what it looks like, one line for each mistake that was recognised, and the command
 * for a hint. What the check itself guessed gives way to what was recognised; a mistake in another
 * exercise, which this one calls, is said to be there.
 */
export function named(failure: Failure, mistakes: readonly Recognised[]): Failure {
  const known = mistakes.map(({ id, exercise, looksLike }, at) =>
    exercise === failure.exercise
      ? [at === 0 ? "looks like" : "and like", looksLike] as const
      : ["look first at", `${exercise} (${id.split(".")[0]}): ${looksLike}`] as const
  );
  const facts = failure.facts.filter(([label]) => known.length === 0 || label !== "looks like");
  const hint = ["try", `deno task hint ${failure.lesson} ${failure.exercise}`] as const;
  return { ...failure, facts: [...facts, ...known, hint] };
}

/**
 * Two numbers for a message, with as many digits as it takes to see that they differ.
 *
 * @example
 * ```ts
 * import { formatPair } from "./failure.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(formatPair(0.041209, 0.10334), ["0.04121", "0.1033"]);
 * assert.deepEqual(formatPair(0.8003001, 0.8003002), ["0.8003001", "0.8003002"]);
 * ```
 */
export function formatPair(a: number, b: number): [string, string] {
  for (let digits = 4; digits < 17; digits++) {
    const pair: [string, string] = [formatNumber(a, digits), formatNumber(b, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [formatNumber(a, 17), formatNumber(b, 17)];
}

function formatNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return "0";
  const size = Math.abs(value);
  return size >= 1e-4 && size < 1e6
    ? String(Number(value.toPrecision(digits)))
    : value.toExponential(digits - 2);
}

/** A relative error for a message: `4.3e-1`. */
export function formatError(error: number): string {
  return Number.isFinite(error) ? error.toExponential(1) : String(error);
}
