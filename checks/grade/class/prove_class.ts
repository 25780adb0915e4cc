/**
 * Proves the grader on a class of made-up students: makes it, grades it with the real command, and compares every
 * verdict with what must become of it.
 *
 * ```sh
 * deno run -A checks/grade/class/prove_class.ts --count 200
 * ```
 *
 * @module
 */

import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { latest, readJournal } from "../batch/journal.ts";
import { grade, inFolder } from "../testing.ts";
import { surprises } from "./expectation.ts";
import { makeClass } from "./making.ts";

/** What came of a class. */
export interface ClassProof {
  readonly submissions: number;
  /** One sentence for each verdict that is not as expected. */
  readonly surprises: readonly string[];
  /** Graded, not counting those that somebody else handed in as well. */
  readonly graded: number;
  readonly seconds: number;
}

/** Makes a class, grades it and compares. */
export async function proveClass(
  { count, seed, first, jobs = 2 }: { count: number; seed: number; first?: number; jobs?: number },
): Promise<ClassProof> {
  return await inFolder(async (folder) => {
    mkdirSync(`${folder}/class`);
    const expected = await makeClass(`${folder}/class`, { count, seed, first });
    const begun = performance.now();
    const { code, out, err } = await grade(
      ...["--batch", `${folder}/class`, "--lessons", "q1", "--seed", String(seed)],
      ...["--jobs", String(jobs), "--out", `${folder}/results.jsonl`],
      ...["--summary", `${folder}/summary`, "--similarity"],
    );
    const seconds = (performance.now() - begun) / 1000;
    const lines = new Map(
      latest(readJournal(`${folder}/results.jsonl`)).map((one) => [one.name, one]),
    );
    return {
      submissions: expected.length,
      surprises: [
        ...(code === 0 ? [] : [`the grader ended with ${code}: ${err}`]),
        ...expected.flatMap((one) => surprises(one, lines.get(one.name))),
      ],
      graded: Number(out.match(/(\d+) graded,/)?.[1]),
      seconds,
    };
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      jobs: { type: "string", default: "2" },
    },
  });
  const [count, seed, jobs] = [values.count, values.seed, values.jobs].map(Number);
  const proof = await proveClass({ count, seed, jobs });
  for (const one of proof.surprises) console.log(one);
  console.log(
    `${proof.submissions} submissions, ${proof.surprises.length} surprises; ${proof.graded} graded in ` +
      `${proof.seconds.toFixed(0)} s: ${(60 * proof.graded / proof.seconds).toFixed(0)} a minute`,
  );
  Deno.exit(proof.surprises.length === 0 ? 0 : 1);
}
