/**
 * Repositories of a few files, for tests.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";

/** A repository that is gone after the test. */
export interface SmallRepository {
  /** Its folder. */
  root: string;
  /** Writes a file into it, with the folders around it. */
  write(file: string, text: string): void;
}

/**
 * Makes a repository in a temporary folder, runs a test in it and removes it.
 *
 * @param files The texts of its files, by path from its root.
 */
export async function inSmallRepository(
  files: Record<string, string>,
  test: (repository: SmallRepository) => void | Promise<void>,
): Promise<void> {
  const root = mkdtempSync(`${tmpdir()}/unrolled-`);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(`${root}/${file}`), { recursive: true });
    writeFileSync(`${root}/${file}`, text);
  };
  try {
    for (const [file, text] of Object.entries(files)) write(file, text);
    await test({ root, write });
  } finally {
    rmSync(root, { recursive: true });
  }
}
