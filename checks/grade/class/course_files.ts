/**
 * The exercise files of Q1, solved and not, and which exercise needs which.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { folderOf, type Lesson } from "../../core/exercise.ts";
import { deriveAll } from "../../course/derivation.ts";
import { lessonFileOf, repositoryRoot } from "../../course/repository.ts";
import { questions } from "../../lessons.ts";

/** The lessons that the class hands in. */
export const LESSONS: readonly Lesson[] = questions.q1;

/** All exercises: `q1/03 rnnBackward`. */
export const EXERCISES: readonly string[] = LESSONS.flatMap(({ id, exercises }) =>
  exercises.map(({ name }) => `${id} ${name}`)
);

/** The file of each exercise. */
export const FILE_OF: ReadonlyMap<string, string> = new Map(
  LESSONS.flatMap((lesson) =>
    lesson.exercises.map(({ name, file }) =>
      [`${lesson.id} ${name}`, `lessons/${folderOf(lesson)}/${file}`] as const
    )
  ),
);

/** Texts by path. */
export type Files = ReadonlyMap<string, string>;

/** Every exercise file, solved. */
export const solved: Files = new Map(
  [...new Set(FILE_OF.values())].map((file) => [
    file,
    readFileSync(`${repositoryRoot}/${file.replace(/^lessons/, "solutions")}`, "utf8"),
  ]),
);

/** Every exercise file, as students get it. */
export const skeletons: Files = new Map(
  deriveAll(repositoryRoot).files
    .filter(({ solution }) => solution !== undefined && solved.has(lessonFileOf(solution)))
    .map(({ file, text }) => [file, text]),
);

/** The exercises whose code names another exercise, over any number of steps. */
export function dependentsOf(names: readonly string[]): Set<string> {
  const found = new Set(names);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const one of EXERCISES) {
      if ([...callsOf(one)].some((other) => found.has(other))) found.add(one);
    }
  }
  return found;
}

/** The code of a file without comments and imports, and the functions in it by their names. */
interface Code {
  /** The bodies of the functions that begin a line. */
  readonly functions: ReadonlyMap<string, string>;
  /** What stands between them: tables of functions, say. */
  readonly rest: string;
  /** Exercise files that it imports, with the names. */
  readonly imports: readonly { readonly file: string; readonly names: readonly string[] }[];
}

const code: ReadonlyMap<string, Code> = new Map(
  [...solved].map(([file, text]) => [file, codeOf(file, text)]),
);

function codeOf(file: string, text: string): Code {
  const imports: Code["imports"][number][] = [];
  const bare = text.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, "")
    .replace(/^import (?:type )?\{([^}]*)\} from "([^"]+)";/gm, (_, names, from) => {
      const target = posix.join(posix.dirname(file), from);
      if (solved.has(target)) imports.push({ file: target, names: names.match(/\w+/g) ?? [] });
      return "";
    });
  const functions = new Map<string, string>();
  const rest = bare.replace(/^(?:export )?function\*? (\w+)[^]*?^\}/gm, (body, name) => {
    functions.set(name, body);
    return "";
  });
  return { functions, rest, imports };
}

/** The exercises that an exercise may call: named in its body, or in code that it shares with others. */
function callsOf(exercise: string): Set<string> {
  const [, name] = exercise.split(" ");
  const file = FILE_OF.get(exercise)!;
  const texts = new Set([code.get(file)!.functions.get(name) ?? ""]);
  const shared = (of: string) => {
    const { functions, rest } = code.get(of)!;
    const isExercise = (name: string) =>
      EXERCISES.some((one) => FILE_OF.get(one) === of && one.endsWith(` ${name}`));
    return [rest, ...[...functions].filter(([name]) => !isExercise(name)).map(([, body]) => body)];
  };
  const reached = new Set([file]);
  for (const of of reached) {
    for (const text of shared(of)) texts.add(text);
    for (const { file: other, names } of code.get(of)!.imports) {
      const helps = names.some((one) =>
        code.get(other)!.functions.has(one) &&
        !EXERCISES.some((exercise) => exercise.endsWith(` ${one}`))
      );
      if (helps) reached.add(other);
    }
  }
  return new Set(
    EXERCISES.filter((other) =>
      other !== exercise &&
      [...texts].some((text) => new RegExp(`\\b${other.split(" ")[1]}\\b`).test(text))
    ),
  );
}

/** Files with some of them changed. */
export function changed(files: Files, changes: Readonly<Record<string, string>>): Files {
  return new Map([...files, ...Object.entries(changes)]);
}
