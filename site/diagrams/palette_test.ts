import assert from "node:assert/strict";
// @ts-types="@types/culori"
import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  parse,
  wcagContrast,
} from "culori";
import { cells, gates, gateTable, palette, paper, signs } from "./palette.ts";

const schemes = ["light", "dark"] as const;
const members = {
  lstm: ["input", "forget", "candidate", "output"],
  gru: ["reset", "update", "candidate"],
} as const;

const difference = differenceCiede2000();
const toLab = converter("lab65");

/** What each kind of eyes makes of a colour: most eyes, those without red, those without green. */
const eyes: Record<string, (colour: Color) => Color> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
};

function colourOf(hex: string): Color {
  const colour = parse(hex);
  if (!colour) throw new Error(`${hex} is no colour`);
  return colour;
}

/** The smallest CIEDE2000 difference between any two of the colours, as those eyes see them. */
function smallestDifference(hexes: string[], see: (colour: Color) => Color): number {
  const seen = hexes.map((hex) => see(colourOf(hex)));
  return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => difference(a, b))));
}

Deno.test("every gate and sign has a contrast of at least 4.5 on paper, in both schemes", () => {
  for (const scheme of schemes) {
    for (const [name, hue] of Object.entries({ ...gates, ...signs })) {
      const contrast = wcagContrast(hue[scheme], paper[scheme]);
      assert(contrast >= 4.5, `${name}, ${scheme}: ${contrast.toFixed(2)}`);
    }
  }
});

Deno.test("every cell has the contrast that lines need on paper, 3 to 1, in both schemes", () => {
  for (const scheme of schemes) {
    for (const [name, hue] of Object.entries(cells)) {
      const contrast = wcagContrast(hue[scheme], paper[scheme]);
      assert(contrast >= 3, `${name}, ${scheme}: ${contrast.toFixed(2)}`);
    }
  }
});

for (const [kind, see] of Object.entries(eyes)) {
  Deno.test(`the six gates stay apart for ${kind} eyes, by at least 11 in CIEDE2000`, () => {
    for (const scheme of schemes) {
      const least = smallestDifference(Object.values(gates).map((hue) => hue[scheme]), see);
      assert(least >= 11, `${scheme}: ${least.toFixed(1)}`);
    }
  });
}

Deno.test("the gates of one cell differ in lightness, so that a grey print keeps them apart", () => {
  for (const scheme of schemes) {
    for (const [cell, names] of Object.entries(members)) {
      const lightness = names.map((name) => toLab(colourOf(gates[name][scheme])).l)
        .sort((a, b) => a - b);
      const gaps = lightness.slice(1).map((value, i) => value - (lightness[i] ?? NaN));
      assert(Math.min(...gaps) >= 5, `${cell}, ${scheme}: ${gaps.map((gap) => gap.toFixed(1))}`);
    }
  }
});

Deno.test("gateTable() declares every colour of the palette once, in both schemes", () => {
  const lines = gateTable().split("\n");
  assert.equal(lines.length, Object.keys(palette).length);
  assert(lines.includes("--lstm: light-dark(#0072b2, #5fb4ee);"));
  assert(lines.includes(`--gate-forget: light-dark(${gates.forget.light}, ${gates.forget.dark});`));
});
