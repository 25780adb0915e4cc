import { lessonFolder } from "./book.ts";
import { questions } from "./questions.ts";
import { walk } from "./walk.ts";

/** The file in the built site that says what it was built from. */
export const stampName = "built-from.txt";

/** What a built site depends on. */
const inputs = ["assets", "checks", "lessons", "solutions", "site", "deno.json"];

/**
 * A hash of the paths and contents of everything that the site is built from. The exercises are
 * not part of it: their state is put into a page when it is served, so that a student who has
 * solved one does not wait for the site.
 */
export async function inputsHash(root: URL): Promise<string> {
  const parts: string[] = [];
  const exercises = exerciseModules();
  for (const input of inputs) {
    for (const path of walk(root, input)) {
      if (path.startsWith("site/dist/") || exercises.has(path)) continue;
      const content = Deno.readFileSync(new URL(path, root));
      parts.push(`${path} ${hex(await crypto.subtle.digest("SHA-256", content))}`);
    }
  }
  return hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts.join("\n"))));
}

/** Whether a site must be built again: it is not there, or was built from something else. */
export async function isStale(root: URL, folder: URL): Promise<boolean> {
  try {
    const built = await Deno.readTextFile(new URL(stampName, folder));
    return built !== await inputsHash(root);
  } catch {
    return true;
  }
}

function exerciseModules(): Set<string> {
  const lessons = questions.flatMap((question) => question.lessons);
  return new Set(
    lessons.flatMap((lesson) =>
      lesson.exercises.map(({ file }) => `${lessonFolder(lesson)}/${file}`)
    ),
  );
}

function hex(digest: ArrayBuffer): string {
  return new Uint8Array(digest).toHex();
}
