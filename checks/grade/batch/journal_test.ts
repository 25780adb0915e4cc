import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { latest, openJournal, readJournal } from "./journal.ts";
import type { Line } from "./line.ts";
import { mergeLines } from "./merge.ts";
import { shardOf } from "./shard.ts";

const line = (name: string, more: Partial<Line> = {}): Line => ({
  format: "unrolled-batch",
  version: 1,
  name,
  key: `key of ${name}`,
  submission: "",
  seed: 1,
  rounds: 1,
  checks: "c",
  lessons: ["q1/01"],
  files: [],
  refused: null,
  verdicts: [],
  points: 0,
  of: 0,
  percent: 0,
  late: null,
  rubric: "r",
  seconds: 0,
  ...more,
});

async function inFile(use: (file: string) => void | Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await use(`${folder}/results.jsonl`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a line that was torn at any byte is taken away, and all before it stay", async () => {
  await inFile((file) => {
    const journal = openJournal(file);
    journal.append(line("ada"));
    journal.append(line("β-ta")); // more than one byte a letter
    journal.close();
    const whole = readFileSync(file);
    const first = whole.indexOf(10) + 1;
    for (let end = first; end < whole.length; end += end < first + 30 ? 1 : 11) {
      writeFileSync(file, whole.subarray(0, end));
      const again = openJournal(file);
      assert.deepEqual(again.lines.map(({ name }) => name), ["ada"]);
      assert.equal(again.repaired, end > first);
      again.append(line("γ"));
      again.close();
      assert.deepEqual(readJournal(file).map(({ name }) => name), ["ada", "γ"]);
    }
  });
});

Deno.test("a file that holds something else is left as it is", async () => {
  await inFile((file) => {
    for (const text of ["my thesis", "{}\n", '{"format":"unrolled-batch"}\n', "a,b\n1,2"]) {
      writeFileSync(file, text);
      assert.throws(() => openJournal(file), /is not a file of results/);
      assert.equal(readFileSync(file, "utf8"), text);
    }
    assert.throws(() => openJournal(`${file}/results.jsonl`), /cannot be written there/);
  });
});

Deno.test("two batches cannot write one file", async () => {
  await inFile((file) => {
    const journal = openJournal(file);
    assert.throws(() => openJournal(file), /Another batch is writing/);
    journal.close();
    openJournal(file).close();
  });
});

Deno.test("the parts of a class are all of it, each submission in one", () => {
  const names = Array.from({ length: 500 }, (_, k) => `student-${k}.zip`);
  const parts = names.map((name) => shardOf(name, 8));
  assert(parts.every((part) => part >= 1 && part <= 8));
  const counts = Array.from({ length: 8 }, (_, k) => parts.filter((part) => part === k + 1).length);
  assert(Math.min(...counts) > 40, counts.join());
});

Deno.test("merging takes the last line of each name, and refuses what does not belong together", () => {
  const parts = [
    { file: "a", lines: latest([line("ada"), line("bo"), line("ada", { key: "new" })]) },
    { file: "b", lines: [line("cy"), line("bo")] },
  ];
  assert.deepEqual(mergeLines(parts).map(({ name, key }) => [name, key]), [
    ["ada", "new"],
    ["bo", "key of bo"],
    ["cy", "key of cy"],
  ]);
  assert.throws(
    () => mergeLines([...parts, { file: "c", lines: [line("dee", { seed: 2 })] }]),
    /c was graded with another seed/,
  );
  assert.throws(
    () => mergeLines([...parts, { file: "c", lines: [line("ada", { key: "other" })] }]),
    /"ada" has different results in a and c/,
  );
});
