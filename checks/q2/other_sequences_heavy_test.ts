import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import type { Chosen } from "../../assets/experiment.ts";
import {
  options,
  studentExperiment,
} from "../../lessons/q2/05-other-sequences/experiments/choices.ts";

const usual: Chosen = Object.fromEntries(
  Object.entries(options).map(([name, option]) => [name, option.default]),
);

async function runOf(chosen: Chosen) {
  const { name, config, run } = studentExperiment({ ...usual, ...chosen });
  return { name, config, series: await run(config, [1], () => {}) as Record<string, unknown> };
}

for (const data of options.data.choices!) {
  Deno.test(`--data ${data} trains in moments, and gives the same twice`, async () => {
    const chosen = { data, cell: "rnn", hidden: 3, epochs: 2 };
    const [first, second] = [await runOf(chosen), await runOf(chosen)];
    assert.equal(first.name, `q2-05-${data}`);
    const numbers = (series: unknown) =>
      JSON.stringify(series, (key, value) => key === "seconds" ? undefined : value);
    assert.equal(numbers(first.series), numbers(second.series));
    assert.doesNotMatch(numbers(first.series), /null/, "every number is finite");
  });
}

Deno.test("--steps, --padding and --cell all reach the training", async () => {
  const { config, series } = await runOf({
    cell: "all",
    padding: "back",
    steps: 5,
    epochs: 1,
    hidden: 2,
  });
  const { words, epochs } = config as { words: number; epochs: number };
  assert.deepEqual([words, epochs], [5, 1]);
  const rows = series.trainings as { cell: string; padding: string }[];
  assert.deepEqual(rows.map(({ cell, padding }) => `${cell} ${padding}`), [
    "rnn back",
    "lstm back",
    "gru back",
  ]);
});

Deno.test("an option that belongs to another task is refused in one sentence", () => {
  assert.throws(() => studentExperiment({ ...usual, data: "stocks", padding: "back" }), {
    message: "--padding belongs to --data sentiment; --data stocks has no use for it.",
  });
  assert.throws(() => studentExperiment({ ...usual, file: "a.csv" }), {
    message: "--file belongs to --data temperature; --data sentiment has no use for it.",
  });
});

/** A table of so many days from 2001 on. */
function table(days: number): string {
  const rows = Array.from({ length: days }, (_, t) => {
    const date = new Date(Date.UTC(2001, 0, 1 + t)).toISOString().slice(0, 10);
    return `${date},${(10 + 9 * Math.sin(t / 58)).toFixed(1)}`;
  });
  return `date,temp_max\n${rows.join("\n")}\n`;
}

async function withFile(text: string, chosen: Chosen = {}) {
  const file = Deno.makeTempFileSync({ suffix: "-own.csv" });
  try {
    writeFileSync(file, text);
    return await runOf({ data: "temperature", cell: "rnn", epochs: 1, file, ...chosen });
  } finally {
    Deno.removeSync(file);
  }
}

Deno.test("--file takes a table of one's own", async () => {
  const { series } = await withFile(table(1000));
  assert.equal((series.dates as string[])[0], "2003-01-21");
});

const refused: [what: string, text: string, sentence: RegExp][] = [
  [
    "a gap",
    table(900).replace(/2001-02-03,.*\n/, ""),
    /own\.csv, line 35: date is 2001-02-04; it must be 2001-02-03, /,
  ],
  [
    "a missing column",
    table(900).replace("temp_max", "tmax"),
    /own\.csv, line 1: there is no column "temp_max"/,
  ],
  [
    "an empty field",
    table(900).replace(/(2001-02-03,).*/, "$1"),
    /own\.csv, line 35: temp_max is empty; it must be/,
  ],
  ["a short table", table(400), /own\.csv has 400 days; 732 are needed: /],
];

for (const [what, text, sentence] of refused) {
  Deno.test(`--file refuses ${what} in one sentence`, async () => {
    await assert.rejects(withFile(text), (error: Error) => {
      assert.match(error.message, sentence);
      return !error.message.includes("\n");
    });
  });
}

Deno.test("--file says in one sentence that there is no such file", async () => {
  await assert.rejects(runOf({ data: "temperature", file: "none.csv" }), {
    message: "There is no file none.csv.",
  });
});

Deno.test("more steps than a series has are refused in one sentence", async () => {
  await assert.rejects(runOf({ data: "stocks", steps: 80 }), {
    message: "67 rows have no window of 80 with 1 more to forecast: 81 are needed.",
  });
  await assert.rejects(runOf({ data: "splits", steps: 80 }), {
    message: "A window reads and is asked for 87 rows; it must fit into a block of 73.",
  });
});
