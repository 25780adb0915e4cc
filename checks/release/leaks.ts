/**
 * What must not be in a release: solutions, in clear or packed; paths of a machine; traces of a repository.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { inflateSync } from "node:zlib";
import { readRegions } from "../course/regions.ts";
import { lessonFileOf, solutionFiles } from "../course/repository.ts";
import type { Files, Plan } from "./plan.ts";

/**
 * Where the hints are, for whoever asks for them rung by rung. The last one is a worked line, and those of all
 * mistakes together are many: only a whole solution is one there.
 */
const CATALOGUE = "checks/misconceptions/catalogue.ts";

/** A short exercise has no more lines than its last hint. */
const WORKED_LINES = 3;

/** Where a release says what it must not; one sentence each. */
export function leaksIn(root: string, files: Files, plan: Plan): string[] {
  const machine = [root, homedir(), tmpdir()].filter((path) => path.split(/[/\\]/).length > 2);
  const solved = plan.solutions ? [] : solvedExercises(root, plan);
  const long = solved.filter(({ lines }) => lines.length > WORKED_LINES);
  return [...files].flatMap(([file, content]) => {
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    return [
      ...(/(^|\/)\.git(\/|$)|\.kept$|(^|\/)node_modules\//.test(file)
        ? [`${file} must not be there.`]
        : []),
      ...(!plan.solutions && file.startsWith("solutions/") ? [`${file} is a solution.`] : []),
      ...machine.filter((one) => text.includes(one)).map((one) => `${file} names ${one}.`),
      ...solvedIn(text, file === CATALOGUE ? long : solved, mostIn(file)).map((name) =>
        `${file} solves ${name}.`
      ),
    ];
  });
}

/**
 * What share of its lines makes a solution, in a file. Checks have right answers of their own, some of them in
 * the same words; there, and among the hints, it takes all of them.
 */
function mostIn(file: string): number {
  return file.startsWith("checks/") ? 1 : MOST;
}

/** An exercise by the lines of its solution. */
export interface Solved {
  /** The file and the line where it stands. */
  readonly name: string;
  /** Its lines without white space, those that say something of their own. */
  readonly lines: readonly string[];
}

/** Most of the lines of an exercise in one text are its solution; a line of it is a hint. */
const MOST = 0.6;

/**
 * The exercises that a text solves: in clear, in a page, or in what is packed in it.
 *
 * @example
 * ```ts
 * import { solvedIn } from "./leaks.ts";
 * import { packed } from "../misconceptions/versions.ts";
 * import assert from "node:assert/strict";
 *
 * const lines = ["constdz=hadamard(dh,slope(h));", "addTo(dWhh,matmulTA(hPrev,dz));"];
 * const code = "const dz = hadamard(dh, slope(h));\n  addTo(dWhh, matmulTA(hPrev, dz));\n".repeat(9);
 * assert.deepEqual(solvedIn(code, [{ name: "it", lines }]), ["it"]);
 * assert.deepEqual(solvedIn(`const P = "${await packed(code)}";`, [{ name: "it", lines }]), ["it"]);
 * assert.deepEqual(solvedIn("const dz = 1;", [{ name: "it", lines }]), []);
 * ```
 */
export function solvedIn(text: string, solved: readonly Solved[], most = MOST): string[] {
  const texts = [text, ...unpackedIn(text)].map(squeezed);
  return solved.filter(({ lines }) =>
    texts.some((one) => lines.filter((line) => one.includes(line)).length >= most * lines.length)
  ).map(({ name }) => name);
}

/** Every text that lies in another one, compressed and as base64. */
function unpackedIn(text: string): string[] {
  return [...text.matchAll(/[A-Za-z0-9+/]{60,}={0,2}/g)].flatMap(([base64]) => {
    try {
      return [inflateSync(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))).toString()];
    } catch {
      return []; // no compressed text
    }
  });
}

/** Without white space, and as text where it is a page. */
function squeezed(text: string): string {
  const plain = /<html\b/.test(text)
    ? text.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">")
      .replaceAll(/&quot;|&#34;/g, '"').replaceAll(/&#39;|&#x27;/g, "'").replaceAll("&amp;", "&")
    : text;
  return plain.replace(/\s+/g, "");
}

/** The head of a loop over everything, which says nothing of its own. */
const LOOP = /^for\(let(\w+)=0;\1<\w+;\1\+\+\)\{$/;

/** The exercises of the questions that take more than a line. */
export function solvedExercises(root: string, { questions }: Pick<Plan, "questions">): Solved[] {
  return solutionFiles(root).filter((file) => questions.some((one) => file.split("/")[1] === one))
    .flatMap((file) => {
      const text = readFileSync(`${root}/${file}`, "utf8");
      const lines = text.split("\n");
      return readRegions(text, file).filter(({ exercise }) => exercise).map(({ start, end }) => ({
        name: `${lessonFileOf(file)}, line ${start + 1}`,
        lines: lines.slice(start + 1, end).map((line) =>
          line.replace(/\/\/.*/, "").replace(/\s+/g, "")
        )
          .filter((line) => line.length >= 20 && !LOOP.test(line)),
      }));
    }).filter(({ lines }) => lines.length >= 2);
}
