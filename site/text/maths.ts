import katex from "katex";
import type { ElementContent } from "hast";
import type { Nodes, Parent, Text } from "mdast";
import type { InlineMath } from "mdast-util-math";
import { element, type Raw, raw } from "./html.ts";
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

/**
 * Keeps a comma on the line of the mathematics before it: browsers break a line between the two, as if a
 * picture stood there. Long formulas may break inside, and stay as they are.
 *
 * @param parent of `node`; the sign is taken from the text behind it
 */
export function withItsComma(
  set: ElementContent,
  node: InlineMath,
  parent: Parent | undefined,
): ElementContent {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  const signs = next?.type === "text" ? /^[,.;:!?)\]”’]+/.exec(next.value)?.[0] : undefined;
  if (!signs || (set as unknown as Raw).value.split('class="katex-base"').length > 2) return set;
  (next as Text).value = (next as Text).value.slice(signs.length);
  return element("span", { className: ["unbroken"] }, [set, signs]);
}
