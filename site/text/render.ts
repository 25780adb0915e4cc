import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { Code, Nodes, Parent, Root } from "mdast";
import type { InlineMath, Math as DisplayMath } from "mdast-util-math";
import type { Directives } from "mdast-util-directive";
import { toString } from "hast-util-to-string";
import rehypeSlug from "rehype-slug";
import rehypeStringify from "rehype-stringify";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { BookLesson } from "../book.ts";
import type { Evidence } from "../evidence.ts";
import { codeBlock } from "./code.ts";
import { setDirective, type Setting } from "./directives.ts";
import { element, isElement } from "./html.ts";
import { maths, withItsComma } from "./maths.ts";
import { problemAt, TextProblem } from "./problem.ts";
import { remarkKeepTogether } from "./spacing.ts";

/** A lesson's text, set. */
export interface SetText {
  html: string;
  /** The lede, which may hold mathematics and coloured names too. */
  summary: string;
  sections: Section[];
}

/** A `##` section: where it is and what it is called. */
export interface Section {
  id: string;
  title: string;
}

/**
 * Sets the text of a lesson as HTML.
 *
 * @param root from the lesson's page to the root of the site: "../"
 * @throws {TextProblem} for the first thing that cannot be set, with file and line
 */
export async function renderLesson(
  lesson: BookLesson,
  evidence: Evidence,
  root = "../",
): Promise<SetText> {
  const reader = markdownReader();
  const tree = await reader.run(reader.parse(lesson.source)) as Root;
  const setting = settingOf(lesson, evidence, root, await drawFigures(tree, lesson, evidence));
  const setter = htmlSetter(setting);
  const body = await setter.run(tree) as HtmlRoot;
  for (const exercise of lesson.exercises) {
    if (!setting.placed.includes(exercise.name)) {
      throw new TextProblem(
        lesson.file,
        1,
        `exercise "${exercise.name}" has no place in the text.`,
      );
    }
  }
  return {
    html: setter.stringify(body),
    summary: await summaryIn(setting),
    sections: sectionsOf(body),
  };
}

/** The lede of a lesson alone, for a page that lists lessons. */
export function renderSummary(lesson: BookLesson, evidence: Evidence, root: string) {
  return summaryIn(settingOf(lesson, evidence, root));
}

async function summaryIn(setting: Setting): Promise<string> {
  const reader = markdownReader();
  const setter = htmlSetter(setting);
  const tree = await reader.run(reader.parse(setting.lesson.summary)) as Root;
  return setter.stringify(await setter.run(tree) as HtmlRoot).replace(/^<p>|<\/p>$/g, "");
}

function settingOf(
  lesson: BookLesson,
  evidence: Evidence,
  root: string,
  figures: ReadonlyMap<string, string> = new Map(),
): Setting {
  let count = 0;
  const next = () => `${lesson.id.replace("/", "-")}-${++count}`;
  return { lesson, evidence, root, placed: [], figures, next };
}

function markdownReader() {
  return unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMath)
    .use(remarkDirective).use(remarkSmartypants, { dashes: false }).use(remarkKeepTogether);
}

function htmlSetter(setting: Setting) {
  const { file } = setting.lesson;
  const directive = (state: { all(node: Nodes): unknown[] }, node: Directives) =>
    setDirective(node, setting, () => state.all(node) as ElementContent[]);
  return unified().use(remarkRehype, {
    allowDangerousHtml: true,
    handlers: {
      code: (_: unknown, node: Code) => codeBlock(node, file),
      math: (_: unknown, node: DisplayMath) => maths(node.value, true, file, node),
      inlineMath: (_: unknown, node: InlineMath, parent?: Parent) =>
        withItsComma(maths(node.value, false, file, node), node, parent),
      containerDirective: directive,
      leafDirective: directive,
      textDirective: directive,
    },
  }).use(rehypeSlug).use(rehypeScrollingTables).use(rehypeStringify, { allowDangerousHtml: true });
}

/** Drawing may wait for files; setting a directive may not. So the figures come first. */
async function drawFigures(tree: Root, lesson: BookLesson, evidence: Evidence) {
  const wanted: { id: string; node: Directives }[] = [];
  visit(tree, "leafDirective", (node) => {
    if (node.name === "figure" && node.attributes?.id) {
      wanted.push({ id: node.attributes.id, node });
    }
  });
  const drawn = new Map<string, string>();
  for (const { id, node } of wanted) {
    if (drawn.has(id)) {
      throw problemAt(lesson.file, node, `figure "${id}" stands in this text already.`);
    }
    const html = await evidence.figure(id);
    if (html === undefined) {
      throw problemAt(lesson.file, node, `there is no figure "${id}" in site/figures.`);
    }
    drawn.set(id, html);
  }
  return drawn;
}

/** A table wider than a phone scrolls by itself, not the page with it. */
function rehypeScrollingTables() {
  return (tree: HtmlRoot): void => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "table" || !parent || index === undefined) return;
      const inTable = isElement(parent as Element, "div") &&
        String((parent as Element).properties.className).includes("table");
      if (inTable) return SKIP;
      parent.children[index] = element("div", { className: ["table"] }, [node]);
      return SKIP;
    });
  };
}

function sectionsOf(tree: HtmlRoot): Section[] {
  return tree.children.filter((node) => isElement(node, "h2"))
    .map((node) => ({ id: String((node as Element).properties.id), title: toString(node) }));
}
