import assert from "node:assert/strict";
import { lessons as known, questions } from "../../lessons.ts";
import { lateness } from "./lateness.ts";
import { rubricFrom } from "./reading.ts";
import { defaultRubric, pointsOf } from "./rubric.ts";
import { readRubric, rubricText } from "./rubric_file.ts";
import { scoreOf } from "./scoring.ts";

const [first] = questions.q1;
const all = { "q1/01": Object.fromEntries(first.exercises.map(({ name }) => [name, 2])) };
const of = (given: unknown) => rubricFrom(given, [first], known);

const verdict = (exercise: string, credit: number) => ({
  lesson: "q1/01",
  exercise,
  credit,
  failure: null,
  mistakes: [],
});

Deno.test("the rubric that is printed is the one that holds without one, and can be read", async () => {
  const file = await Deno.makeTempFile({ suffix: ".yaml" });
  await Deno.writeTextFile(file, rubricText(questions.q1));
  const { late, ...rubric } = await readRubric(file, questions.q1, known);
  const { late: otherwise, ...same } = defaultRubric(questions.q1);
  assert.deepEqual(rubric, same);
  assert.deepEqual(late, { ...otherwise, stated: true });
  await Deno.writeTextFile(file, "points: [");
  await assert.rejects(readRubric(file, questions.q1, known), /This is neither JSON nor YAML: /);
  await Deno.remove(file);
  await assert.rejects(readRubric(file, questions.q1, known), /There is no rubric "/);
});

const bad: [string, unknown, RegExp][] = [
  [
    "an unknown exercise",
    { points: { "q1/01": { half: 1 } } },
    /an exercise "half" that q1\/01 has not\. It has: scalarForward/,
  ],
  [
    "an unknown lesson",
    { points: { "q9/01": {} } },
    /a lesson "q9\/01" that there is not\. There are: q1\/01/,
  ],
  [
    "negative points",
    { points: { "q1/01": { scalarForward: -1 } } },
    /q1\/01 scalarForward is "-1"; it must be a number, 0 or more/,
  ],
  [
    "points that are no number",
    { points: { "q1/01": { scalarForward: "a lot" } } },
    /is "a lot"; it must be a number/,
  ],
  [
    "points that do not add up",
    { total: 9, points: all },
    /do not add up: they are 8 together, and the rubric says total: 9/,
  ],
  [
    "an exercise without points",
    { points: { "q1/01": { scalarForward: 1 } } },
    /says nothing of q1\/01 centralDifference/,
  ],
  ["no points at all", {
    points: { "q1/01": Object.fromEntries(first.exercises.map(({ name }) => [name, 0])) },
  }, /No exercise that is graded has any points/],
  [
    "a field that nobody knows",
    { points: all, penalty: 3 },
    /has a field "penalty"; known are: version, total/,
  ],
  ["something else", [1, 2], /must be a table of names and values, and is "\[1,2\]"/],
  [
    "a partial credit over one",
    { points: all, partial: 2 },
    /partial is "2"; it must be a number from 0 to 1/,
  ],
  [
    "a deadline without a zone",
    { points: all, late: { deadline: "2027-03-01T18:00" } },
    /must be a date, a time and a zone/,
  ],
  ["another version", { version: 7, points: all }, /has version "7"; only version 1 is known/],
];

for (const [what, given, sentence] of bad) {
  Deno.test(`a rubric with ${what} is one sentence`, () => {
    assert.throws(() => of(given), sentence);
    try {
      of(given);
    } catch (error) {
      assert.doesNotMatch((error as Error).message, /\n/);
    }
  });
}

Deno.test("points follow the rubric: full, partial up to its limit, none", () => {
  const rubric = of({ points: all, partial: 0.8 });
  const { exercises, points, of: most, percent } = scoreOf(
    [
      verdict("scalarForward", 1),
      verdict("centralDifference", 0.25),
      verdict("numericalGradient", 0),
    ],
    rubric,
    null,
  );
  assert.deepEqual(exercises.map((one) => one.points), [2, 0.8, 0]);
  assert.deepEqual([points, most, percent], [2.8, 6, 46.67]);
  assert.equal(
    scoreOf([verdict("scalarForward", 0.4)], of({ points: all, partial: false }), null).points,
    0,
  );
  assert.equal(pointsOf(rubric, "q1/01", "scalarForward"), 2);
});

Deno.test("lateness costs what the rubric says, and is said", () => {
  const rubric = of({ points: all, late: { grace: 2, perDay: 25, atMost: 60, closes: 100 } });
  const late = (hours: number) => scoreOf([verdict("scalarForward", 1)], rubric, hours).points;
  assert.deepEqual([0, 2, 3, 27, 99, 101].map(late), [2, 2, 1.5, 1, 0.8, 0]);
  assert.equal(lateness(-5, rubric.late).hours, 0);
});
