/**
 * `deno task claims [--check]`: measures every claim of the texts over the recorded runs.
 *
 * @module
 */

import { styleText } from "node:util";
import { readOptions } from "../checks/course/options.ts";
import type { MeasuredClaim } from "./evidence.ts";
import { measureAllClaims } from "./runs/measured_claims.ts";
import { sentenceOf } from "./runs/refusal.ts";
import { staleRuns } from "./runs/stale_runs.ts";

const usage = `deno task claims [--check]

Measures every claim of the lessons over the recorded runs, and prints for each one its sentence,
value with its 95 % interval over seeds, verdict and reason.

  --check   print only what is wrong: a run that is missing or was recorded with other code, or a
            claim that cannot be measured`;

const COLOURS = {
  holds: "green",
  "does not hold": "red",
  "not decidable": "yellow",
  quantity: "dim",
} as const;

/** "q1/01.best-step  holds  5.6 · 10⁻⁶   text", the sentence, and the reason. */
function printed({ id, origin, sentence, text, verdict, because }: MeasuredClaim): string {
  const heading = `${styleText("bold", id)}  ${text}  ${styleText(COLOURS[verdict], verdict)}`;
  const said = origin === "lab" ? "the lab said: " : "";
  return `${heading}\n  ${said}${sentence}\n  ${styleText("dim", because)}\n`;
}

async function main(): Promise<void> {
  const { check } = readOptions(usage, ["check"]);
  const { claims, problems } = await measureAllClaims();
  if (check) problems.push(...await staleRuns());
  else for (const claim of claims) console.log(printed(claim));
  for (const problem of problems) console.error(problem);
  const count = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).length;
  console.log(
    `${claims.length - count("quantity")} claims: ${count("holds")} hold, ` +
      `${count("does not hold")} do not hold, ${count("not decidable")} are not decidable; ` +
      `and ${count("quantity")} quantities.`,
  );
  if (problems.length > 0) Deno.exitCode = 1;
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(sentenceOf(error));
    Deno.exitCode = 1;
  }
}
