import type { Book } from "../book.ts";
import type { ProvenEvidence } from "../proven_evidence.ts";
import { checksPage } from "./checks.ts";
import { claimsPage } from "./claims.ts";
import { homePage } from "./home.ts";
import { lessonPageOf } from "./lesson.ts";
import { document } from "./page.ts";
import { questionPageOf } from "./question.ts";

/**
 * Every page of the site as HTML, by its path.
 *
 * @param picture the home page's picture, as HTML
 */
export async function pagesOf(
  book: Book,
  evidence: ProvenEvidence,
  picture = "",
): Promise<Map<string, string>> {
  const pages = [homePage(book, picture), claimsPage(book, evidence)];
  const { caught, mutants } = evidence;
  if (caught && mutants) pages.push(checksPage(book, caught, mutants));
  for (const question of book.questions) {
    pages.push(await questionPageOf(question, evidence));
    for (const lesson of question.lessons) {
      pages.push(await lessonPageOf(lesson, question, book, evidence));
    }
  }
  const common = pages.filter(({ kind }) => kind === "claims");
  return new Map(pages.map((page) => [page.path, document(page, book, common)]));
}
