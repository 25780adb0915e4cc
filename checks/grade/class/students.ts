/**
 * Students of many kinds, each with what must become of what they hand in.
 *
 * @module
 */

import * as esbuild from "esbuild";
import { type Random, random } from "../../../lessons/kit/random.ts";
import { applyEdits } from "../../misconceptions/catalogue_text.ts";
import { misconceptions } from "../../misconceptions/catalogue.ts";
import type { Misconception } from "../../misconceptions/misconception.ts";
import { hostile } from "./hostile.ts";
import {
  changed,
  dependentsOf,
  EXERCISES,
  FILE_OF,
  type Files,
  LESSONS,
  skeletons,
  solved,
} from "./course_files.ts";
import type { Expectation } from "./expectation.ts";
import { unusualFiles } from "./unusual.ts";

/** A student's work, and what must become of it. */
export interface Student extends Omit<Expectation, "name"> {
  /** Texts by path; bytes where it is no text. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** The files as they lie in the archive, where that is not the usual way. */
  readonly form?: "nothing" | "damaged" | "two copies";
}

/** All kinds, endlessly varied: of each hundred about 42 right, 36 wrong, 14 broken, 8 hostile. */
export async function* students(seed: number): AsyncGenerator<Student> {
  const rng = random(seed);
  const right = await rightWork();
  const wrong = shuffled(misconceptions.filter(({ id }) => id.startsWith("q1/")), rng);
  const broken = brokenWork(), evil = hostile();
  const take = <X>(all: readonly X[], k: number): X => all[k % all.length];
  for (let k = 0;; k++) {
    const place = k % 25;
    const round = Math.floor(k / 25);
    if (place < 10) yield take(right, round * 10 + place);
    else if (place < 19) yield wrongWork(wrong, round * 9 + (place - 10));
    else if (place < 23) yield take(broken, round * 4 + (place - 19));
    else yield take(evil, round * 2 + (place - 23));
  }
}

const all: Pick<Student, "pass" | "fail" | "nothing" | "mistakes"> = {
  pass: EXERCISES,
  fail: [],
  nothing: [],
  mistakes: [],
};

/** Right in the usual way, in other clothes, and in ways that nobody expects. */
async function rightWork(): Promise<Student[]> {
  const plain = (about: string, dress: (text: string) => string): Student => ({
    ...all,
    kind: "right",
    about,
    files: new Map([...solved].map(([file, text]) => [file, dress(text)])),
  });
  const unusual: Student[] = [];
  for (const [at, lesson] of LESSONS.entries()) {
    for (const { file, exercise, text } of await unusualFiles(lesson, at)) {
      unusual.push({
        ...all,
        kind: "right",
        about: `an unusual ${exercise}`,
        files: changed(solved, { [file]: text }),
      });
    }
  }
  await esbuild.stop();
  return [
    plain("the solutions", (text) => text),
    plain("the solutions with the line ends of Windows", (text) => text.replaceAll("\n", "\r\n")),
    plain("the solutions with a byte order mark", (text) => `\ufeff${text}`),
    plain("the solutions with prints in them", (text) => `${text}\nconsole.log("here");\n`),
    plain("the solutions with comments in Greek", (text) => `// λύσεις\n${text}`),
    ...unusual,
  ];
}

/** One to three mistakes of the catalogue, in different files. */
function wrongWork(catalogue: readonly Misconception[], k: number): Student {
  const count = 1 + k % 3;
  const chosen: Misconception[] = [];
  for (let at = 2 * k; chosen.length < count; at++) {
    const next = catalogue[at % catalogue.length];
    const file = (m: Misconception) => FILE_OF.get(nameOf(m))!;
    if (!chosen.some((one) => file(one) === file(next))) chosen.push(next);
  }
  let files: Files = solved;
  for (const m of chosen) {
    const file = FILE_OF.get(nameOf(m))!;
    files = changed(files, { [file]: applyEdits(files.get(file)!, m.exercise, m.edits, m.id) });
  }
  const wrong = chosen.map(nameOf), touched = dependentsOf(wrong);
  // A mistake is surely recognised where nothing else spoils the numbers of its exercise.
  const alone = chosen.filter((m) =>
    !dependentsOf(wrong.filter((one) => one !== nameOf(m))).has(nameOf(m))
  );
  return {
    kind: "wrong",
    about: chosen.map(({ id }) => id).join(" and "),
    files,
    pass: EXERCISES.filter((one) => !touched.has(one)),
    fail: wrong,
    nothing: [],
    mistakes: alone.map(({ id }) => id).filter((id) => !UNSTEADY.includes(id)),
  };
}

/**
 * Mistakes whose numbers are not the same twice, so that they are recognised at one time and not at another: how
 * often a sort asks its question depends on how often that has run before.
 */
const UNSTEADY = ["q1/06.sorted-at-random"];

function nameOf({ id, exercise }: Misconception): string {
  return `${id.split(".")[0]} ${exercise}`;
}

/** What happens to people: half done, misspelt, misplaced, damaged. */
function brokenWork(): Student[] {
  const lstm = FILE_OF.get("q1/04 lstmStep")!, cell = FILE_OF.get("q1/01 scalarForward")!;
  const inFile = (file: string) => EXERCISES.filter((one) => FILE_OF.get(one) === file);
  const spoilt = (
    about: string,
    file: string,
    work: string | Uint8Array | null,
  ): Student => {
    const files = new Map<string, string | Uint8Array>(solved);
    if (work === null) files.delete(file);
    else files.set(file, work);
    const touched = dependentsOf(inFile(file));
    return {
      kind: "broken",
      about,
      files,
      pass: EXERCISES.filter((one) => !touched.has(one)),
      fail: [],
      nothing: inFile(file),
      mistakes: [],
    };
  };
  const refused = (about: string, form: Student["form"], sentence: string): Student => ({
    ...all,
    kind: "broken",
    about,
    files: solved,
    form,
    refused: sentence,
  });
  const begun = LESSONS.slice(0, 3).flatMap(({ id, exercises }) =>
    exercises.map(({ name }) => `${id} ${name}`)
  );
  const half = new Map([...skeletons, ...[...solved].filter(([file]) => /q1\/0[123]/.test(file))]);
  return [
    {
      ...all,
      kind: "broken",
      about: "nothing done",
      files: skeletons,
      pass: [],
      nothing: EXERCISES,
    },
    {
      ...all,
      kind: "broken",
      about: "three lessons done",
      files: half,
      pass: begun,
      nothing: EXERCISES.filter((one) => !begun.includes(one) && skeletonThrows(one)),
    },
    spoilt("a bracket too few", lstm, solved.get(lstm)!.replace(/\}\s*$/, "")),
    spoilt("a missing file", lstm, null),
    spoilt("an empty file", cell, ""),
    spoilt("a file that throws when it is loaded", cell, `throw new Error("not yet");\n`),
    spoilt("a file in UTF-16", cell, utf16(solved.get(cell)!)),
    spoilt("a file of 300 KiB", cell, `${solved.get(cell)!}\n// ${"x".repeat(300 * 1024)}\n`),
    spoilt("an import of a package", cell, `import "npm:left-pad";\n${solved.get(cell)!}`),
    spoilt(
      "other names",
      cell,
      solved.get(cell)!.replaceAll(/export function (\w+)/g, "export function $1_"),
    ),
    refused("an empty archive", "nothing", "There is no exercise file in it"),
    refused("half an archive", "damaged", "The archive is damaged"),
    refused("two copies of the course", "two copies", "It holds two copies of the course"),
  ];
}

/** Whether an exercise is one that the skeleton leaves open; all are. */
function skeletonThrows(exercise: string): boolean {
  return skeletons.get(FILE_OF.get(exercise)!)!.includes(exercise);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let k = 0; k < text.length; k++) {
    bytes[2 + 2 * k] = text.charCodeAt(k) & 255;
    bytes[3 + 2 * k] = text.charCodeAt(k) >> 8;
  }
  return bytes;
}

function shuffled<X>(some: readonly X[], rng: Random): X[] {
  const order = [...some];
  for (let k = order.length - 1; k > 0; k--) {
    const other = rng.integer(k + 1);
    [order[k], order[other]] = [order[other], order[k]];
  }
  return order;
}
