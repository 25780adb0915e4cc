import assert from "node:assert/strict";
import { wcagContrast } from "culori";
import { paperInks } from "../text/paper_theme.ts";

const css = Deno.readTextFileSync(new URL("site.css", import.meta.url));

/** Both values of a custom property of the stylesheet. */
function property(name: string): { light: string; dark: string } {
  const [, light = "", dark = ""] =
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css) ?? [];
  return { light, dark };
}

const schemes = ["light", "dark"] as const;
const needed: [string, number][] = [
  ["ink", 7],
  ["quiet", 7],
  ["accent", 7],
  ["rnn-word", 4.5],
  ["lstm-word", 4.5],
  ["gru-word", 4.5],
];

for (const scheme of schemes) {
  for (const [name, least] of needed) {
    Deno.test(`--${name} has a contrast of at least ${least} on ${scheme} paper`, () => {
      const contrast = wcagContrast(property(name)[scheme], property("paper")[scheme]);
      assert.ok(contrast >= least, `it has ${contrast.toFixed(2)}`);
    });
  }

  Deno.test(`every ink of code has a contrast of at least 4.5 on ${scheme} paper and wash`, () => {
    const { paper: _, ...inks } = paperInks[scheme];
    for (const [name, ink] of Object.entries({ ...inks, quiet: property("quiet")[scheme] })) {
      for (const ground of ["paper", "wash"]) {
        const contrast = wcagContrast(ink, property(ground)[scheme]);
        assert.ok(contrast >= 4.5, `${name} has ${contrast.toFixed(2)} on ${ground}`);
      }
    }
  });

  Deno.test(`the theme of code lies on the ${scheme} paper of the page, in its ink`, () => {
    assert.equal(paperInks[scheme].paper, property("paper")[scheme]);
    assert.equal(paperInks[scheme].ink, property("ink")[scheme]);
  });
}
