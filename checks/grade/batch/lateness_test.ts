import assert from "node:assert/strict";
import { questions } from "../../lessons.ts";
import { DEFAULT_RULES, defaultRubric, type Rubric } from "../rubric/rubric.ts";
import { inFolder, writeFiles } from "../testing.ts";
import { latenessBy } from "./lateness_file.ts";

const plain = defaultRubric(questions.q1);
const due: Rubric = {
  ...plain,
  late: { ...DEFAULT_RULES.late, deadline: new Date("2027-03-01T18:00:00+01:00") },
};

Deno.test("lateness comes from a number, or by name from a CSV file", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, [
      ["late.csv", "\ufeffname,hours,submitted\nada,3,\nbob.zip,,2027-03-01T20:30:00+01:00\n"],
    ]);
    const of = await latenessBy(`${folder}/late.csv`, due);
    assert.deepEqual(["ada", "bob.zip", "cy"].map(of), [3, 2.5, null]);
    assert.equal((await latenessBy("7.5", plain))("ada"), 7.5);
    assert.equal((await latenessBy(undefined, plain))("ada"), null);
  });
});

for (
  const [what, text, sentence] of [
    ["no columns", "hello\n", /must be a CSV file with a line of names/],
    ["no names", "who,hours\nada,3\n", /line 2: there is no column "name", or it is empty\.$/],
    ["a name twice", "name,hours\nada,3\nada,5\n", /line 3: "ada" is there twice\.$/],
    ["hours that are none", "name,hours\nada,soon\n", /hours is "soon"; it must be a number/],
    ["hours below 0", "name,hours\nada,-1\n", /hours is "-1"; it must be a number, 0 or more\.$/],
    ["a moment without a deadline", "name,submitted\nada,x\n", /needs a deadline in the rubric\.$/],
    ["a torn quote", 'name,hours\n"ada,3\n', /is no CSV file: /],
  ] as const
) {
  Deno.test(`a file of lateness with ${what} is one sentence`, async () => {
    await inFolder(async (folder) => {
      writeFiles(folder, [["late.csv", text]]);
      await assert.rejects(latenessBy(`${folder}/late.csv`, plain), {
        name: "BadRubric",
        message: sentence,
      });
    });
  });
}
