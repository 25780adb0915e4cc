/**
 * What students get in the place of the wrong versions: prints of what these do. A failing check recognises a
 * mistake by them as well, and nobody can make a solution out of them.
 *
 * @module
 */

import { derivePrints } from "../misconceptions/prints/derive.ts";
import { packed } from "../misconceptions/versions.ts";
import type { Files, Plan } from "./plan.ts";

/** The module that is another one in what students get. */
export const BEHAVIOURS = "checks/misconceptions/known_behaviours.ts";

const FOLDER = "checks/misconceptions/prints";

/** What that other one imports, the prints themselves apart. */
export const BEHAVIOURS_IMPORTS = [
  "checks/lessons.ts",
  "checks/misconceptions/behaviours.ts",
  "checks/misconceptions/prints/prints.ts",
  "checks/misconceptions/versions.ts",
];

/** The text of {@linkcode BEHAVIOURS} for students. */
export function behavioursText({ questions }: Plan): string {
  return `/**
 * How the known wrong versions of a question behave, from prints of what they do.
 *
 * @module
 */

import type { QuestionId } from "../lessons.ts";
import type { Behaviours } from "./behaviours.ts";
import { behavioursFrom } from "./prints/prints.ts";
import { unpacked } from "./versions.ts";

const packed: Record<QuestionId, () => Promise<{ PACKED: string }>> = {
${questions.map((one) => `  ${one}: () => import("./prints/${one}.ts"),`).join("\n")}
};

const found = new Map<QuestionId, Promise<Behaviours>>();

/** The behaviours of a question; unpacked once. */
export function behavioursOf(question: QuestionId): Promise<Behaviours> {
  const known = found.get(question) ?? read(question);
  found.set(question, known);
  return known;
}

async function read(question: QuestionId): Promise<Behaviours> {
  const { PACKED } = await packed[question]();
  return behavioursFrom(JSON.parse(await unpacked(PACKED)));
}
`;
}

/** The prints of each question, as modules. */
export async function printsFiles({ questions }: Plan): Promise<Files> {
  const files: Files = new Map();
  for (const question of questions) {
    const prints = await packed(JSON.stringify(await derivePrints(question)));
    files.set(
      `${FOLDER}/${question}.ts`,
      [
        "// Prints of what the known wrong versions do, by which a mistake is recognised.",
        `export const PACKED: string = ${JSON.stringify(prints)};`,
        "",
      ].join("\n"),
    );
  }
  return files;
}
