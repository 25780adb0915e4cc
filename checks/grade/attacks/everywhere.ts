/**
 * The same lie in every exercise of the course: whatever is compared anywhere must notice.
 *
 * @module
 */

import type { Lesson } from "../../core/exercise.ts";
import { pathOf, solutionText } from "../testing/course.ts";
import { replaced } from "./submissions.ts";

/** What is returned in the place of every answer. */
export interface Lie {
  /** What it is, as a noun phrase. */
  readonly name: string;
  /** Returned whatever is asked. */
  readonly constant?: (...given: unknown[]) => unknown;
  /** Put in the place of every number of the right answer, and of whatever was to be changed. */
  readonly number?: (right: number) => unknown;
}

export const lies: readonly Lie[] = [
  { name: "nothing", constant: () => undefined },
  { name: "the first argument", constant: (first) => first },
  { name: "right shapes full of NaN", number: () => NaN },
  { name: "right shapes full of infinities", number: () => Infinity },
  { name: "right shapes full of zeros", number: (right) => 0 * right },
  { name: "right numbers as strings", number: (right) => String(right) },
  { name: "objects that convert to right numbers", number: (right) => ({ valueOf: () => right }) },
  { name: "numbers that are a thousandth off", number: (right) => right * 1.001 + 1e-3 },
];

/** Runs a lie where it was asked for from outside; what exercises ask each other is answered honestly. */
function lying(
  honest: (...given: unknown[]) => unknown,
  given: unknown[],
  constant: Lie["constant"] | null,
  number: NonNullable<Lie["number"]>,
): unknown {
  const asked = globalThis as { asked?: boolean };
  if (asked.asked) return honest(...given);
  if (constant) return constant(...given);
  /** The lie where only numbers can be kept. */
  const stored = (right: number): number => {
    const lie = number(right);
    return typeof lie === "number" ? lie : NaN;
  };
  const inPlaceOf = (value: unknown): unknown => {
    if (typeof value === "number") return number(value);
    if (typeof value !== "object" || value === null) return value;
    if ("dataSync" in value) {
      const { shape, dataSync } = value as { shape: number[]; dataSync(): Float32Array };
      const data = dataSync.call(value).map(stored);
      return { shape, dtype: "float32", dataSync: () => data };
    }
    if (ArrayBuffer.isView(value)) {
      const numbers = Array.from(value as Float64Array, number);
      return numbers.every((one) => typeof one === "number") ? Float64Array.from(numbers) : numbers;
    }
    if (Array.isArray(value)) return value.map(inPlaceOf);
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inPlaceOf(one)]));
  };
  const change = (value: unknown): void => {
    if (value instanceof Float64Array || value instanceof Float32Array) {
      value.forEach((one, i) => value[i] = stored(one));
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(change);
  };
  asked.asked = true;
  try {
    const answer = honest(...given);
    if (answer === undefined) given.forEach(change);
    return inPlaceOf(answer);
  } finally {
    asked.asked = false;
  }
}

/**
 * Whether a lie about the numbers in an answer leaves what is judged as it is: the answer is words, or places in
 * a graph that is evaluated afterwards.
 */
export function isUntouched({ id, exercises }: Lesson, exercise: string): boolean {
  const { file } = exercises.find(({ name }) => name === exercise)!;
  return ["tokenise", "frequentWords", "questionWords"].includes(exercise) ||
    id === "q2/06" && file !== "counting.ts";
}

/** All solutions with a lie in the place of every exercise, by the paths of their files. */
export function filesOfLie(
  { constant, number }: Lie,
  lessons: readonly Lesson[],
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const lesson of lessons) {
    for (const { name } of lesson.exercises) {
      const file = pathOf(lesson, name);
      const text = files[file] ?? `const lying = ${lying};\n${solutionText(file)}`;
      const does = `(honest, ...given) => lying(honest, given, ${constant ?? null}, ${number})`;
      files[file] = replaced(text, name, does);
    }
  }
  return files;
}
