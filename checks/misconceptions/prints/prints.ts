/**
 * How the known wrong versions of a question behave, from their prints: for a copy of the course in which there
 * are no solutions, and so no wrong versions either.
 *
 * @module
 */

import type { Recognised } from "../../core/failure.ts";
import { exerciseKey } from "../../core/written.ts";
import type { Behaviours } from "../behaviours.ts";
import { type Print, samePrint } from "./print.ts";

/** The prints of one version, probe by probe, by the seed. */
export type PrintsBySeed = Readonly<Record<number, readonly (Print | null)[]>>;

/** What is stored of a question. */
export interface Prints {
  readonly mistakes: readonly Recognised[];
  /**
   * By exercise ("q1/03 rnnBackward"), then by the ids of the mistakes, joined by a space; a right one has
   * none. A version that does what a right one does is not in it.
   */
  readonly versions: Readonly<Record<string, Readonly<Record<string, PrintsBySeed>>>>;
}

/** The behaviours that prints tell of. What they do not tell about is taken to agree. */
export function behavioursFrom({ mistakes, versions }: Prints): Behaviours {
  const lessonOf = new Map(
    Object.keys(versions).map((key) => {
      const [lesson, name] = key.split(" ");
      return [name, lesson] as const;
    }),
  );
  const of = (name: string) => versions[exerciseKey({ id: lessonOf.get(name)! }, { name })];
  const pairs = new Set(Object.values(versions).flatMap(Object.keys));
  return {
    mistakes,
    together: (a, b) => pairs.has(`${a} ${b}`),
    does(exercise, ids, { seed, at }, seen) {
      const prints = of(exercise.name)?.[ids.join(" ")];
      if (!prints) return false;
      if (!prints[seed]) return true;
      const print = prints[seed][at];
      return print !== null && print !== undefined && samePrint(print, seen, exercise.precision);
    },
  };
}
