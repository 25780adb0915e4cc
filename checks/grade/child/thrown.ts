/**
 * What was thrown, as a few words.
 *
 * @module
 */

import type { Threw } from "./messages.ts";

/** The most characters of a message, and of a stack that is looked through. */
const MOST = { message: 500, stack: 10_000 };

/**
 * Name and message of an error, the line that it comes from, and what belongs to an exercise that is not
 * solved.
 *
 * @param module the module that threw, by its path
 */
export function wordsOf(error: unknown, module: string): Threw["error"] {
  const { name, message, exercise, what, stack } = (error ?? {}) as Record<string, unknown>;
  const text = (value: unknown, fallback: string) =>
    (typeof value === "string" ? value : fallback).slice(0, MOST.message);
  const line = typeof stack === "string" ? lineIn(stack.slice(0, MOST.stack), module) : undefined;
  return {
    name: text(name, "Error"),
    message: text(message, typeof error === "string" ? error : "something that is no error"),
    ...(line !== undefined && { line }),
    ...(typeof exercise === "string" && { exercise: text(exercise, ""), what: text(what, "") }),
  };
}

function lineIn(stack: string, module: string): number | undefined {
  const at = stack.indexOf(`/${module}:`);
  const line = at < 0 ? NaN : parseInt(stack.slice(at + module.length + 2), 10);
  return Number.isInteger(line) ? line : undefined;
}
