/**
 * `deno task misconceptions`: every wrong version against the checks of its lesson.
 *
 * @module
 */

import { repositoryRoot } from "../course/repository.ts";
import { type QuestionId, questions } from "../lessons.ts";
import { readCommand, withBar } from "../student/command.ts";
import type { Proof } from "./proving.ts";

const USAGE = `deno task misconceptions [--write]

Runs every wrong version of the catalogue against the checks of its lesson: is it rejected, by how
many of 20 fresh random seeds, and which mistake does the diagnosis name? Fails if one passes, if one
gets the name of another, or if fewer than 95 in 100 get their own.

  --write   derive the wrong versions again from solutions/ and the catalogue`;

const FRESH = Array.from({ length: 20 }, (_, i) => 1000 + i);

const { switches } = readCommand(USAGE, 0, ["write"]);
if (switches.has("write")) {
  const { deriveWrongVersions, fileOf } = await import("./derivation.ts");
  const { endBundling } = await import("./bundling.ts");
  for (const question of Object.keys(questions) as QuestionId[]) {
    const text = await deriveWrongVersions(repositoryRoot, question);
    await Deno.writeTextFile(`${repositoryRoot}/${fileOf(question)}`, text);
    console.log(`wrote ${fileOf(question)}`);
  }
  await endBundling();
}
const { proveAll } = await import("./proving.ts");
const proofs = await withBar("proving", (onDone) => proveAll(FRESH, onDone));
for (const proof of proofs) console.log(row(proof));
const rejected = proofs.filter((p) => p.rejected && p.fresh === FRESH.length);
const right = proofs.filter((p) => p.named === p.misconception.id);
const false_ = proofs.filter((p) => p.named !== "" && p.named !== p.misconception.id);
console.log(
  `\n${proofs.length} wrong versions: ${rejected.length} rejected by the student's seed and by all ` +
    `${FRESH.length} fresh ones; ${right.length} named rightly, ${false_.length} by another's name.`,
);
const holds = rejected.length === proofs.length && false_.length === 0 &&
  right.length >= 0.95 * proofs.length;
Deno.exit(holds ? 0 : 1);

function row({ misconception, rejected, fresh, named }: Proof): string {
  const name = named === misconception.id ? "its own name" : named || "no name";
  return `${rejected ? "rejected" : "PASSES  "}  ${
    String(fresh).padStart(2)
  } of ${FRESH.length}  ` +
    `${misconception.id.padEnd(44)} ${misconception.exercise.padEnd(24)} ${name}`;
}
