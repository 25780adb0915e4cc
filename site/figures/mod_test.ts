import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { readRun } from "../../assets/run_file.ts";
import { renderFigure } from "../figure.ts";
import { allFigures, loadFigure } from "./mod.ts";

Deno.test("loadFigure() knows no other figures", async () => {
  assert.equal(await loadFigure("q1-99-none"), undefined);
  assert.equal(await loadFigure("../figure"), undefined);
});

for (const figure of await allFigures()) {
  Deno.test(`figure ${figure.id} draws its recorded run, with words and a table beside it`, async () => {
    assert.equal(await loadFigure(figure.id), figure, "a figure is called like its file");
    const html = withoutPictures(renderFigure(figure, readRun(figure.run)));
    const fault = /.{0,60}(NaN|undefined|Infinity).{0,20}/.exec(html)?.[0];
    assert.equal(fault, undefined, "every number is one");

    const { document } = parseHTML(`<body>${html}</body>`);
    const drawings = [...document.querySelectorAll("figure > .drawing > *")];
    assert.equal(drawings.length, 2);
    for (const drawing of drawings.filter((one) => one.tagName.toLowerCase() === "svg")) {
      assert.equal(drawing.getAttribute("role"), "img");
      assert(drawing.getAttribute("aria-label") ?? drawing.getAttribute("aria-labelledby"));
    }
    assert(document.querySelectorAll("figure tbody tr").length > 0);
    const sizes = drawings.flatMap(smallText);
    assert.deepEqual(sizes, [], "text is at least 11 px high");
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    assert.equal(new Set(ids).size, ids.length, "no id comes twice");
  });
}

/** The letters of a picture that stands in the page may spell anything. */
function withoutPictures(html: string): string {
  return html.replaceAll(/data:image\/\w+;base64,[^"]*/g, "");
}

/** The sizes of text below 11 px in a drawing; where there is a style, the attribute gives way. */
function smallText(drawing: Element): number[] {
  const sized = [drawing, ...drawing.querySelectorAll("[font-size], [style]")];
  return sized
    .map((element) =>
      /font-size:\s*([\d.]+)px/.exec(element.getAttribute("style") ?? "")?.[1] ??
        element.getAttribute("font-size") ?? "13"
    )
    .map(parseFloat)
    .filter((size) => size < 11);
}
