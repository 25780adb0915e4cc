import { createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import json from "shiki/langs/json.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { paperInks, paperThemes } from "./paper_theme.ts";

const highlighter = await createHighlighterCore({
  themes: [paperThemes.light, paperThemes.dark],
  langs: [typescript, json],
  engine: createJavaScriptRegexEngine(),
});

const plainInk = `--shiki-light:${paperInks.light.ink.toUpperCase()}`;

/** The languages a fence may name; the first two are shown as they are typed. */
export const languages = ["text", "sh", "ts", "json"];

/**
 * Code as a `<pre>` in which every token carries the ink of both schemes.
 *
 * @param hits lines (from 1) to keep in full ink while the rest is dimmed; none dims nothing
 */
export function highlight(code: string, language: string, hits: number[] = []): string {
  return highlighter.codeToHtml(code, {
    lang: language === "sh" ? "text" : language,
    themes: { light: "paper-light", dark: "paper-dark" },
    defaultColor: false,
    transformers: [{
      line(node, line) {
        if (hits.length > 0) this.addClassToHast(node, hits.includes(line) ? "hit" : "dim");
      },
      span(node) {
        // Plain ink is what a page has anyway; saying it at every token doubles the page.
        if (String(node.properties.style).includes(plainInk)) delete node.properties.style;
      },
      pre(node) {
        // The page's own style sets paper and ink; the script makes it focusable if it scrolls.
        node.properties = { class: hits.length > 0 ? "shiki has-hits" : "shiki" };
      },
    }],
  });
}
