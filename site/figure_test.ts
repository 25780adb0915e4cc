import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import type { Run } from "../assets/run.ts";
import { type Figure, renderFigure } from "./figure.ts";

const run: Run<number[]> = {
  schema: 1,
  name: "q1-00-example",
  lesson: "q1/00",
  about: "An example.",
  command: "deno task record q1-00-example",
  seeds: [1, 2],
  config: { epochs: 20 },
  engine: "TypeScript, float64",
  device: "a processor",
  versions: { deno: "2.9.6" },
  source: "0123456789abcdef",
  recorded: "2026-11-30",
  wallSeconds: 1.5,
  series: [3, 4],
};

const figure: Figure<number[]> = {
  id: "q1-00-example",
  run: "q1-00-example",
  title: ({ series }) => `The sum is ${series[0]! + series[1]!} < 8`,
  caption: () => "Two numbers, 50 % each.",
  alt: () => 'Two "numbers".',
  table: ({ series }) => ({ columns: ["which", "value"], rows: series.map((v, i) => [i, v]) }),
  plot: (_, { document, width }) => {
    const holder = document.createElement("div");
    holder.innerHTML = `<svg width="${width}"><style>svg{}</style><clipPath id="clip"/>` +
      `<path clip-path="url(#clip)"/><use href="#clip"/></svg>`;
    return holder.firstElementChild!;
  },
};

const page = (html: string) => parseHTML(`<body>${html}</body>`).document;

Deno.test("renderFigure() draws twice, for a desk and for a phone, and no id comes twice", () => {
  const document = page(renderFigure(figure, run));
  const drawings = [...document.querySelectorAll(".drawing svg")];
  assert.deepEqual(drawings.map((svg) => svg.getAttribute("width")), ["680", "350"]);
  const ids = [...document.querySelectorAll("clipPath")].map(({ id }) => id);
  assert.deepEqual(ids, ["q1-00-example-wide-clip", "q1-00-example-narrow-clip"]);
  const narrow = drawings[1]!;
  assert.equal(narrow.querySelector("path")!.getAttribute("clip-path"), `url(#${ids[1]})`);
  assert.equal(narrow.querySelector("use")!.getAttribute("href"), `#${ids[1]}`);
});

Deno.test("renderFigure() gives the drawing a text alternative and the title its words", () => {
  const document = page(renderFigure(figure, run));
  const svg = document.querySelector("svg")!;
  assert.equal(svg.getAttribute("role"), "img");
  assert.equal(svg.getAttribute("aria-label"), 'Two "numbers".');
  assert.equal(document.querySelector("svg style"), null);
  assert.equal(document.querySelector(".title")!.textContent, "The sum is 7 < 8");
  assert.match(document.querySelector("figcaption")!.textContent, /50\u00a0% each/);
});

Deno.test("renderFigure() says where the numbers come from, and shows them", () => {
  const details = page(renderFigure(figure, run)).querySelector("details.from")!;
  assert.equal(
    details.querySelector("summary")!.textContent,
    "2 seeds, 20 epochs, recorded 2026-11-30, run q1-00-example",
  );
  assert.equal(details.querySelectorAll("tbody tr").length, 2);
  assert.equal(details.querySelector("code")!.textContent, "deno task record q1-00-example");
});

Deno.test("renderFigure() can stand twice on a page under another id", () => {
  const document = page(renderFigure(figure, run, { id: "again" }));
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  assert(ids.every((id) => id.startsWith("again")));
});
