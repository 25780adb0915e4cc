/**
 * Reading a git bundle: the files at the tip of its branch. Nothing is ever checked out; trees and blobs are
 * read one by one, and of the blobs only those of the wanted files.
 *
 * @module
 */

import { resolve } from "node:path";
import { BadSubmission } from "../reading/bad_submission.ts";
import { quoted } from "../reading/locating.ts";
import { holdsWork, safePath } from "../reading/safe_path.ts";
import type { Entry } from "../submission.ts";
import { type BareRepository, newRepository } from "./git.ts";

/** How many folders are looked into, and how deep: a tree can name itself a million times. */
const MOST = { folders: 400, depth: 8, names: 50_000 };

/**
 * The wanted files of a git bundle.
 *
 * @param path the bundle
 * @param head how it begins
 * @param isWanted says of a base name whether to keep the file
 * @param most bytes of a file that is kept; of a larger one only that it is too large
 * @throws {BadSubmission} if it is damaged, not whole, or holds too much
 */
export async function bundleEntries(
  path: string,
  head: Uint8Array,
  isWanted: (baseName: string) => boolean,
  most: number,
): Promise<Entry[]> {
  const { tip, format } = tipOf(new TextDecoder().decode(head));
  const repository = await newRepository(format);
  try {
    await repository.git(
      ["bundle", "unbundle", resolve(path)],
      "The bundle is damaged, or it needs commits that are not in it; " +
        "make it with `git bundle create work.bundle main`.",
    );
    const tree = new TextDecoder().decode(
      await repository.git(["rev-parse", `${tip}^{tree}`], "The bundle's branch holds no commit."),
    ).trim();
    return await filesOf(repository, tree, isWanted, most);
  } finally {
    repository.remove();
  }
}

/**
 * The commit that counts, from the text at the bundle's head.
 *
 * @throws {BadSubmission} if it names several branches and none that is the one
 */
export function tipOf(head: string): { tip: string; format: "sha1" | "sha256" } {
  const format = /^@object-format=sha256$/m.test(head.split("\n\n")[0]) ? "sha256" : "sha1";
  const names = new Map<string, string>();
  for (const line of head.split("\n\n")[0].split("\n").slice(1)) {
    const [, tip, name] = line.match(/^([0-9a-f]{40}|[0-9a-f]{64}) (\S+)$/) ?? [];
    if (name) names.set(name, tip);
  }
  const branches = [...names.keys()].filter((name) => name.startsWith("refs/heads/"));
  const chosen = ["HEAD", "refs/heads/main", "refs/heads/master"].find((name) => names.has(name)) ??
    (branches.length === 1 ? branches[0] : names.size === 1 ? [...names.keys()][0] : undefined);
  if (chosen !== undefined) return { tip: names.get(chosen)!, format };
  throw new BadSubmission(
    names.size === 0
      ? "The bundle names no branch."
      : `The bundle names ${names.size} branches and neither HEAD nor main; which one counts? ` +
        `For example: ${[...names.keys()].slice(0, 3).map(quoted).join(", ")}.`,
  );
}

async function filesOf(
  repository: BareRepository,
  top: string,
  isWanted: (baseName: string) => boolean,
  most: number,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const folders = [{ tree: top, path: "", depth: 0 }];
  let names = 0;
  for (let k = 0; k < folders.length; k++) {
    if (k >= MOST.folders) throw new BadSubmission("The bundle holds too many folders.");
    const { tree, path, depth } = folders[k];
    const listed = await repository.git(["ls-tree", "-z", tree], "The bundle is damaged.");
    for (const line of new TextDecoder().decode(listed).split("\0")) {
      const [, mode, id, name] = line.match(/^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/) ?? [];
      if (!name) continue;
      if (++names > MOST.names) throw new BadSubmission("The bundle holds too many files.");
      const inside = `${path}${name}`;
      if (mode === "040000") {
        const goesOn = holdsWork(name) && depth < MOST.depth && !name.includes("/");
        if (goesOn) folders.push({ tree: id, path: `${inside}/`, depth: depth + 1 });
      } else if (/^100/.test(mode) && isWanted(name) && safePath(inside) === inside) {
        entries.push(await blob(repository, id, inside, most)); // a link has 120000, a submodule 160000
      }
    }
  }
  return entries;
}

async function blob(
  repository: BareRepository,
  id: string,
  path: string,
  most: number,
): Promise<Entry> {
  const damaged = "The bundle is damaged.";
  const size = Number(new TextDecoder().decode(
    await repository.git(["cat-file", "-s", id], damaged),
  ));
  if (size > most) return { path, read: () => null };
  const bytes = await repository.git(["cat-file", "blob", id], damaged);
  return { path, read: (limit) => (bytes.length > limit ? null : bytes) };
}
