import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Run } from "./run.ts";
import { readRun, runText, writeRun } from "./run_file.ts";

const run: Run<{ losses: number[][] }> = {
  schema: 1,
  name: "q1-00-example",
  lesson: "q1/00",
  about: "An example.",
  command: "deno task record q1-00-example",
  seeds: [1, 2],
  config: { epochs: 3 },
  engine: "TypeScript, float64",
  device: "a processor",
  versions: { deno: "2.9.6" },
  source: "00",
  recorded: "2026-11-30",
  wallSeconds: 1.5,
  series: { losses: [[1, 0.5], [2, 1e-20]] },
};

function inNewFolder(test: (folder: string) => void): void {
  const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
  try {
    test(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

Deno.test("readRun() reads what writeRun() wrote, and no other file is left", () => {
  inNewFolder((folder) => {
    writeRun(run, folder);
    assert.deepEqual(readRun(run.name, folder), run);
    assert.deepEqual(readdirSync(folder), ["q1-00-example.json"]);
  });
});

Deno.test("runText() puts one row of numbers on one line", () => {
  assert.match(runText(run), /"losses": \[\n {3}\[1,0\.5\],\n {3}\[2,1e-20\]\n/);
});

Deno.test("readRun() says how to make a run that is not there", () => {
  inNewFolder((folder) => {
    assert.throws(() => readRun("q1-99-none", folder), {
      message: 'There is no recorded run q1-99-none; "deno task record q1-99-none" makes it.',
    });
  });
});

Deno.test("readRun() names the file and the fault of a run that cannot be read", () => {
  inNewFolder((folder) => {
    writeFileSync(`${folder}/broken.json`, '{"schema": 2}');
    assert.throws(() => readRun("broken", folder), {
      message: "assets/runs/broken.json: schema is 2, but must be 1.",
    });
  });
});
