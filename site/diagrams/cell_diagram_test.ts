import assert from "node:assert/strict";
import { DOMParser } from "linkedom";
import { cellDiagram, type CellName, litNames } from "./cell_diagram.ts";
import { gates } from "./palette.ts";

const cells: CellName[] = ["rnn", "scalar", "lstm", "gru"];

/** Every drawing there is: each cell as it is, and with each of its names lit. */
const drawings = cells.flatMap((cell) =>
  [undefined, ...litNames(cell)].map((name) => ({
    label: `${cell} ${name ?? "plain"}`,
    svg: cellDiagram({ cell, lit: name ? [name] : [], id: "d" }),
  }))
);

Deno.test("cellDiagram() knows the gates and paths of every cell", () => {
  assert.deepEqual(litNames("lstm").sort(), [
    "candidate",
    "carry",
    "forget",
    "input",
    "memory",
    "output",
  ]);
  assert.deepEqual(litNames("gru").sort(), ["candidate", "carry", "memory", "reset", "update"]);
  assert.deepEqual(litNames("rnn").sort(), ["carry", "input", "recurrence"]);
  assert.deepEqual(litNames("scalar"), litNames("rnn"));
});

Deno.test("cellDiagram() refuses a name that the cell does not have and lists those it has", () => {
  assert.throws(
    () => cellDiagram({ cell: "gru", lit: ["forget"], id: "d" }),
    /Cannot light "forget" in the gru diagram; it knows reset, update, candidate, memory, carry/,
  );
});

Deno.test("cellDiagram() refuses an unknown cell, also one that every object has", () => {
  for (const cell of ["elman", "constructor"]) {
    assert.throws(
      () => cellDiagram({ cell: cell as CellName, id: "d" }),
      /there are rnn, lstm, gru, scalar/,
    );
  }
});

Deno.test("cellDiagram() refuses an id that a page could not address", () => {
  assert.throws(() => cellDiagram({ cell: "rnn", id: "1 a" }), /id must be/);
});

Deno.test("every drawing is an image with a title and a description of its own", () => {
  for (const { label, svg } of drawings) {
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    assert.equal(root?.getAttribute("role"), "img", label);
    assert.equal(root?.getAttribute("aria-labelledby"), "d-title", label);
    assert(root?.querySelector("#d-title")?.textContent, label);
    assert((root?.querySelector("#d-desc")?.textContent ?? "").length > 100, label);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((found) => found[1] ?? "");
    assert.equal(new Set(ids).size, ids.length, label);
    assert(ids.every((id) => id === "d" || id.startsWith("d-")), label);
  }
});

Deno.test("the description says what is lit, and only then", () => {
  assert.doesNotMatch(cellDiagram({ cell: "lstm", id: "d" }), /Lit here/);
  assert.match(
    cellDiagram({ cell: "lstm", lit: ["forget", "memory"], id: "d" }),
    /Lit here: the forget gate f.*; and the memory lane/,
  );
});

Deno.test("every text is at least 11 pixels tall on a phone, in a column of 350", () => {
  for (const { label, svg } of drawings) {
    const width = Number(/viewBox="0 0 (\S+)/.exec(svg)?.[1]);
    for (const [, size] of svg.matchAll(/font-size="([^"]+)"/g)) {
      assert(Number(size) * 350 / width >= 11, `${label}: ${size} of ${width}`);
    }
  }
});

Deno.test("nothing leaves the view box, arrowheads included", () => {
  for (const { label, svg } of drawings) {
    const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
    for (const [, d] of svg.matchAll(/ d="([^"]+)"/g)) {
      if (/[HV]/.test(d ?? "")) continue;
      const numbers = (d ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
      numbers.forEach((value, i) =>
        assert(
          value >= 2 && value <= Number(i % 2 === 0 ? width : height) - 2,
          `${label}: ${d} leaves ${width} by ${height}`,
        )
      );
    }
  }
});

Deno.test("colours come from the page; no drawing fixes one except as a fallback", () => {
  for (const { label, svg } of drawings) {
    const fixed = svg.replaceAll(/var\([^()]*\)/g, "").match(/#[0-9a-f]{6}/g);
    assert.equal(fixed, null, label);
    assert.doesNotMatch(svg, /<script|NaN|undefined|http(?!:\/\/www\.w3\.org\/2000\/svg)/, label);
  }
});

Deno.test("a lit gate is filled with its colour, and the others step back", () => {
  const svg = cellDiagram({ cell: "lstm", lit: ["forget"], id: "d" });
  assert.match(svg, new RegExp(`<circle[^>]*fill="var\\(--gate-forget,${gates.forget.light}\\)"`));
  assert.doesNotMatch(svg, /--gate-(input|candidate|output)/);
});

Deno.test("an RNN's input is no gate and does not take a gate's colour", () => {
  assert.doesNotMatch(cellDiagram({ cell: "rnn", lit: ["input"], id: "d" }), /--gate/);
});

Deno.test("the way back is drawn only when it is lit, dashed and to the left", () => {
  for (const cell of cells) {
    assert.doesNotMatch(cellDiagram({ cell, id: "d" }), /stroke-dasharray/);
    const svg = cellDiagram({ cell, lit: ["carry"], id: "d" });
    const [, from, to] = /d="M(\S+) \S+L(\S+) [^"]*"[^>]*stroke-dasharray/.exec(svg) ?? [];
    assert(Number(from) > Number(to), cell);
  }
});

Deno.test("the same drawing is the same text", () => {
  const draw = () => cellDiagram({ cell: "gru", lit: ["update"], id: "d" });
  assert.equal(draw(), draw());
});
