/**
 * Making a class: submissions, and what must become of them.
 *
 * @module
 */

import type { Expectation } from "./expectation.ts";
import { handIn } from "./packing.ts";
import { students } from "./students.ts";

/**
 * Writes the submissions of a class into a folder.
 *
 * @param first where in the endless row of students the class begins
 */
export async function makeClass(
  folder: string,
  { count, seed, first = 0 }: { count: number; seed: number; first?: number },
): Promise<Expectation[]> {
  const expected: Expectation[] = [];
  let k = 0;
  for await (const student of students(seed)) {
    if (k >= first + count) break;
    if (k >= first) {
      const { files: _, form: __, ...rest } = student;
      expected.push({ ...rest, name: await handIn(folder, student, k) });
    }
    k++;
  }
  return expected;
}
