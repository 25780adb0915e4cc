import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { panels } from "./panels.ts";

Deno.test("panels() puts charts of equal size in rows", () => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const canvas = { document, width: 212, narrow: false };
  const widths: number[] = [];
  const drawing = panels(
    ["a", "b", "c"].map((heading) => ({
      heading,
      plot: ({ width }) => {
        widths.push(width);
        return document.createElementNS("http://www.w3.org/2000/svg", "svg");
      },
    })),
    canvas,
    { columns: 2, height: 80 },
  );
  assert.deepEqual(widths, [100, 100, 100]);
  const places = [...drawing.querySelectorAll("svg")].map((chart) =>
    ["x", "y", "height"].map((name) => Number(chart.getAttribute(name)))
  );
  assert.deepEqual(places, [[0, 22, 80], [112, 22, 80], [0, 138, 80]]);
  assert.equal(drawing.getAttribute("viewBox"), "0 0 212 218");
  assert.deepEqual([...drawing.querySelectorAll("text")].map((text) => text.textContent), [
    "a",
    "b",
    "c",
  ]);
});

Deno.test("panels() makes a row as high as its highest chart", () => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const plot = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const drawing = panels(
    [undefined, 40, 30, 20, 10].map((height, k) => ({ heading: `${k}`, height, plot })),
    { document, width: 212, narrow: false },
    { columns: 2, height: 80 },
  );
  const places = [...drawing.querySelectorAll("svg")].map((chart) =>
    ["y", "height"].map((name) => Number(chart.getAttribute(name)))
  );
  assert.deepEqual(places, [[22, 80], [22, 40], [138, 30], [138, 20], [204, 10]]);
  assert.equal(drawing.getAttribute("viewBox"), "0 0 212 214");
});
