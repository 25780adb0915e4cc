/**
 * The folder in which submissions run, one after the other: the exercise files of one of them, the modules of
 * the course that they may import, and the harness. Nothing else of the submission, and nothing else of the
 * course.
 *
 * @module
 */

import { readFileSync } from "node:fs";
import { addressOf, environment, FLAGS } from "./child_process.ts";
import { closedMap } from "./import_map.ts";
import { newPlace, type Place, putReadable, writeReadable as write } from "./place.ts";
import { PACKAGE, type Template } from "./template.ts";

export { type Template, templateOf } from "./template.ts";

/** Modules of the grader that run in the child. */
const HARNESS = [
  ...["counting", "decoding", "encoding", "frames", "generator", "harness", "messages", "numbers"],
  ...["pipes", "silence", "thrown", "wire"],
].map((name) => `${name}.ts`);

/** Where the package lies in a working copy. */
const TFJS = "harness/tfjs.js";

/** What the child begins with. */
export const ENTRY = "entry.ts";

/** A folder in which a submission can be put, and run. */
export interface WorkingCopy {
  /** What is around it: the grader's alone. */
  readonly root: string;
  readonly folder: string;
  /** The child's own cache: what is known of the course's modules, and nothing of a submission. */
  readonly cache: string;
  /** Whether an exercise file may import a module, by their paths from the folder. */
  allows(importer: string, imported: string): boolean;
  /**
   * Puts a submission into it, and takes everything of the last one away.
   *
   * @param files the exercise files; for one that is missing the skeleton is taken
   */
  hold(files: ReadonlyMap<string, string>): void;
  /** Puts another text into the place of an exercise file. */
  write(file: string, text: string): void;
  /** Removes the folder. */
  remove(): void;
}

/** Makes the folder. */
export async function makeWorkingCopy(template: Template): Promise<WorkingCopy> {
  const place = newPlace();
  try {
    const { folder } = place;
    for (const [file, text] of layout(template, folder)) write(folder, file, text);
    if (template.tensorFlow !== null) putReadable(template.tensorFlow, `${folder}/${TFJS}`);
    await warmUp(place);
    return workingCopy(place, template);
  } catch (error) {
    place.remove();
    throw error;
  }
}

function workingCopy(place: Place, { skeletons, trusted }: Template): WorkingCopy {
  const { root, folder, cache } = place;
  const users = usersOfPackage(skeletons);
  let changed = new Set<string>();
  return {
    root,
    folder,
    cache,
    allows: (importer, imported) =>
      trusted.has(imported) || skeletons.has(imported) ||
      imported === TFJS && users.includes(importer),
    hold(files) {
      for (const file of changed) write(folder, file, skeletons.get(file)!);
      changed = new Set([...files.keys()].filter((file) => skeletons.has(file)));
      for (const file of changed) write(folder, file, files.get(file)!);
      place.renewCache();
    },
    write(file, text) {
      if (!skeletons.has(file)) throw new Error(`${file} is no exercise file.`);
      changed.add(file);
      write(folder, file, text);
    },
    remove: place.remove,
  };
}

/** Every text of the folder, as long as nothing is handed in. */
function layout(template: Template, folder: string): Map<string, string> {
  const { skeletons, trusted, graded, tensorFlow } = template;
  const packages = tensorFlow === null ? [] : [{
    name: PACKAGE,
    file: TFJS,
    importers: ["harness/tensors.ts", ...usersOfPackage(skeletons)],
  }];
  const harness = tensorFlow === null ? HARNESS : [...HARNESS, "tensors.ts"];
  return new Map([
    ...trusted,
    ...skeletons,
    ...harness.map((name): [string, string] => [
      `harness/${name}`,
      readFileSync(new URL(`child/${name}`, import.meta.url), "utf8"),
    ]),
    [ENTRY, entryText(graded, tensorFlow !== null)],
    [WARM, warmText([...graded, ...harness.map((name) => `harness/${name}`)])],
    ["map.json", JSON.stringify(closedMap(addressOf(folder), packages))],
  ]);
}

function usersOfPackage(skeletons: ReadonlyMap<string, string>): string[] {
  return [...skeletons].filter(([, text]) => text.includes(`from "${PACKAGE}"`)).map(([file]) =>
    file
  );
}

/** The module that the child begins with. Each exercise file is loaded when it is asked for. */
function entryText(files: readonly string[], tensors: boolean): string {
  return [
    `import { serve } from "./harness/harness.ts";`,
    "",
    "await serve({",
    ...files.map((file) => `  ${JSON.stringify(file)}: () => import("./${file}"),`),
    tensors ? `}, (await import("./harness/tensors.ts")).tensors);` : "});",
    "",
  ].join("\n");
}

const WARM = "warm.ts";

/** A module that loads everything and does nothing. */
function warmText(files: readonly string[]): string {
  return files.map((file) => `import ${JSON.stringify(`./${file}`)};\n`).join("");
}

/** Fills the cache with what is known of the course's modules, before any submission is there. */
async function warmUp({ folder, pristine }: Place): Promise<void> {
  // Twice: what is compiled is kept when a module is run for the second time.
  for (let run = 0; run < 2; run++) {
    await new Deno.Command(Deno.execPath(), {
      args: ["run", ...FLAGS, "--cached-only", "--no-prompt", "--no-check", WARM],
      cwd: folder,
      clearEnv: true,
      env: environment(pristine),
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).output();
  }
}
