import katex from "katex";
import type { ElementContent } from "hast";
import { element, raw } from "./html.ts";
import { type Placed, problemAt } from "./problem.ts";

/**
 * Words of the course inside equations: `\gate{forget}{f_t}` and `\cell{lstm}{c_t}` give a term
 * the colour that its gate or cell has in the text and in the drawings.
 */
const macros = {
  "\\gate": "\\htmlClass{gate-#1}{#2}",
  "\\cell": "\\htmlClass{cell-#1}{#2}",
};

/** Typesets TeX as HTML for the eye with MathML beside it for everything else. */
export function maths(tex: string, display: boolean, file: string, node: Placed): ElementContent {
  let html: string;
  try {
    html = katex.renderToString(tex, {
      displayMode: display,
      output: "htmlAndMathml",
      throwOnError: true,
      // Our two macros need \htmlClass; everything else that KaTeX warns of is a mistake.
      strict: (code) => code === "htmlExtension" ? "ignore" : "error",
      trust: ({ command }) => command === "\\htmlClass",
      macros: { ...macros },
    });
  } catch (error) {
    const why = (error as Error).message.replace(/^KaTeX parse error: /, "");
    throw problemAt(file, node, `this is not mathematics that KaTeX can set: ${why}`);
  }
  return display ? element("div", { className: ["maths"] }, [raw(html)]) : raw(html);
}
