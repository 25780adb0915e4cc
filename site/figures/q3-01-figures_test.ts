import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import type { PicturesSeries } from "../../lessons/q3/01-image-features/experiments/pictures.ts";
import { type Figure, renderFigure } from "../figure.ts";
import { allFigures } from "./mod.ts";

/** A run as a student makes it from a folder: `count` pictures about which nobody wrote down what is there. */
function ofFolder(run: Run<PicturesSeries>, count: number): Run<PicturesSeries> {
  const { series } = run;
  const square = (rows: PicturesSeries["raw"]) =>
    Array.from(
      { length: count },
      (_, a) => Array.from({ length: count }, (_, b) => a === b ? 1 : rows[a % 9][(b + 1) % 9]),
    );
  const shown = Array.from({ length: count }, (_, k) => ({
    ...series.shown[k % 9],
    name: `A_long_name_of_a_file_${k}.jpeg`,
    credit: undefined,
    there: undefined,
  }));
  const shownMaps = series.shownMaps.slice(0, Math.min(3, count)).map((one, picture) => ({
    ...one,
    picture,
  }));
  return {
    ...run,
    series: {
      ...series,
      shown,
      shownMaps,
      raw: square(series.raw),
      centred: square(series.centred),
    },
  };
}

const figures = (await allFigures()).filter(({ run }) => run.startsWith("q3-01-pictures"));

for (const figure of figures as Figure<PicturesSeries>[]) {
  Deno.test(`figure ${figure.id} draws two pictures of a folder, and twelve`, () => {
    for (const count of [2, 12]) {
      const run = ofFolder(readRun<PicturesSeries>(figure.run), count);
      const html = renderFigure(figure, run).replaceAll(/data:image\/\w+;base64,[^"]*/g, "");
      assert.doesNotMatch(html, /NaN|undefined|Infinity/);
      assert.doesNotMatch(figure.title(run), /among the network/);
    }
  });
}
