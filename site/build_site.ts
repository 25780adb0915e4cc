import { siteProblems } from "./links/check_site.ts";
import { pagesOf } from "./pages/pages.ts";
import { homePicture } from "./pages/home.ts";
import { readBook } from "./read_book.ts";
import { readEvidence } from "./read_evidence.ts";
import { type SiteFiles, withAssets, writeSite } from "./site_files.ts";
import { inputsHash, stampName } from "./stale.ts";

/** Where the site is built. */
export const siteFolder: URL = new URL("dist/", import.meta.url);

/** The root of the repository. */
export const repositoryRoot: URL = new URL("../", import.meta.url);

/** The site could be built, but is not as it must be; every problem is one line. */
export class SiteProblems extends Error {
  override name = "SiteProblems";

  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
  }
}

/**
 * Builds the site into its folder.
 *
 * @param done is told after each step
 * @throws {SiteProblems} where links, ids or text alternatives are wrong; nothing is written then
 */
export async function buildSite(
  done: (step: string) => void = () => {},
  folder: URL = siteFolder,
): Promise<SiteFiles> {
  const hash = await inputsHash(repositoryRoot);
  const book = readBook(repositoryRoot);
  done("lessons read");
  const evidence = await readEvidence();
  done("claims measured");
  const pages = await pagesOf(book, evidence, await homePicture(evidence));
  done("pages set");
  const files = await withAssets(pages);
  done("faces cut to the letters that are used");
  const problems = siteProblems(files);
  if (problems.length > 0) throw new SiteProblems(problems);
  done("links checked");
  await writeSite(files, folder);
  await Deno.writeTextFile(new URL(stampName, folder), hash);
  return files;
}

/** What went wrong, for the terminal: sentences without a stack. */
export function buildFailure(error: unknown): string {
  if (!(error instanceof SiteProblems)) return (error as Error).message;
  const { problems } = error;
  const count = problems.length === 1 ? "one problem" : `${problems.length} problems`;
  return `The site is not written; it has ${count}:\n${problems.map((p) => `  ${p}`).join("\n")}`;
}
