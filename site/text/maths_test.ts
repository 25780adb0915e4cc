import assert from "node:assert/strict";
import type { Root } from "mdast";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { InlineMath } from "mdast-util-math";
import type { Parent } from "mdast";
import { maths, withItsComma } from "./maths.ts";

/** Where the sign behind a formula ends up. */
async function set(text: string): Promise<string> {
  const reader = unified().use(remarkParse).use(remarkMath);
  const setter = unified().use(remarkRehype, {
    handlers: {
      inlineMath: (_: unknown, node: InlineMath, parent?: Parent) =>
        withItsComma(maths(node.value, false, "x.md", node), node, parent),
    },
    allowDangerousHtml: true,
  }).use(rehypeStringify, { allowDangerousHtml: true });
  const tree = await setter.run(reader.parse(text) as Root);
  return setter.stringify(tree as never);
}

Deno.test("a comma stays with the mathematics before it, and a word may go on the next line", async () => {
  assert.match(await set("Within $h$, as drawn."), /<span class="unbroken">.*,<\/span> as drawn\./);
  assert.doesNotMatch(await set("Within $h$ as drawn."), /unbroken/);
  assert.doesNotMatch(await set("So $a = b + c$, as drawn."), /unbroken/);
});
