import assert from "node:assert/strict";
import type { Run } from "../../assets/run.ts";
import { readRun } from "../../assets/run_file.ts";
import { claims } from "../../lessons/q3/01-image-features/claims.ts";
import type { MistakesSeries } from "../../lessons/q3/01-image-features/experiments/mistakes.ts";
import type { PicturesSeries } from "../../lessons/q3/01-image-features/experiments/pictures.ts";

// The verdicts must follow the numbers: what is recorded is changed here, and the claims are asked again.

const measure = (id: string, run: Run<unknown>) =>
  claims.find((claim) => claim.id === `q3/01.${id}`)!.measure(run as never);

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

function changed<S>(name: string, change: (series: Writable<S>) => void): Run<S> {
  const run = structuredClone(readRun<S>(name)) as Run<S>;
  change(run.series as Writable<S>);
  return run;
}

Deno.test("vectors at right angles are not alike; equal ones are", () => {
  for (const [cosine, verdict] of [[0, "does not hold"], [0.9, "holds"]] as const) {
    const run = changed<PicturesSeries>("q3-01-pictures", (series) => {
      series.raw = series.raw.map((row, a) => row.map((_, b) => a === b ? 1 : cosine));
    });
    assert.equal(measure("raw-alike", run).verdict, verdict);
    assert(
      Math.abs(measure("raw-alike", run).value - cosine) < 1e-12,
      "pairs of one picture count not",
    );
  }
});

Deno.test("two plants that are as alike as chance makes a pair are nothing", () => {
  const run = changed<PicturesSeries>("q3-01-pictures", (series) => {
    const [a, b] = ["acanthus-mollis", "allium-oreophilum"].map((name) =>
      series.shown.findIndex((one) => one.name === name)
    );
    series.centred[a][b] = series.centred[b][a] = series.chance.centred.most - 0.01;
  });
  assert.equal(measure("plants-alike", run).verdict, "does not hold");
  assert.equal(measure("boats-alike", run).verdict, "holds");
});

Deno.test("what moves nothing is not far, and loses nothing", () => {
  for (
    const [moved, far, lost] of [[0, "does not hold", "does not hold"], [
      2,
      "holds",
      "holds",
    ]] as const
  ) {
    const run = changed<MistakesSeries>("q3-01-mistakes-imagenet", ({ preparations }) => {
      for (const { key, rows } of preparations) {
        if (key !== "bytes") continue;
        for (const row of rows) Object.assign(row, { moved, own: moved === 0 });
      }
    });
    assert.equal(measure("far-bytes-imagenet", run).verdict, far);
    assert.equal(measure("lost-bytes-imagenet", run).verdict, lost);
  }
});

Deno.test("what moves vectors as a mirror does is not decided to be more", () => {
  const run = changed<MistakesSeries>("q3-01-mistakes-imagenet", ({ preparations }) => {
    const mirrored = preparations.find(({ key }) => key === "mirrored")!.rows;
    const half = preparations.find(({ key }) => key === "half")!.rows;
    half.forEach((row, n) => row.moved = mirrored[n].moved + (n % 2 ? 0.01 : -0.01));
  });
  assert.equal(measure("more-than-mirror-half-imagenet", run).verdict, "not decidable");
});
