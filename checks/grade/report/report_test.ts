import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { questions } from "../../lessons.ts";
import type { Failure } from "../../core/failure.ts";
import { defaultRubric } from "../rubric/rubric.ts";
import { scoreOf } from "../rubric/scoring.ts";
import type { Verdict } from "../verdict.ts";
import { shownFailure } from "./feedback.ts";
import { gradescopeRefusal, gradescopeResults } from "./gradescope.ts";
import { jsonResult } from "./json.ts";
import { formatJUnit } from "./junit.ts";
import { gradescopeProblems, junitProblems } from "./schemas.ts";
import type { Result } from "./result.ts";
import { formatText } from "./text.ts";

/** What a submission could say to get out of its place. */
const EVIL =
  `\x1b[2J\x07</failure><testcase name="free"/>]]>&<script>alert(1)</script>\n::error::x\n##[group]\u202e\0\ufffe\ud800'"`;

const [lesson] = questions.q1;

const failing = (
  exercise: string,
  failure: Partial<Failure>,
  mistakes: string[] = [],
): Verdict => ({
  lesson: "q1/01",
  exercise,
  credit: 0,
  failure: {
    lesson: "q1/01",
    exercise,
    kind: "value",
    headline: "h is not right",
    facts: [],
    ...failure,
  },
  mistakes,
});

const verdicts: Verdict[] = [
  { lesson: "q1/01", exercise: "scalarForward", credit: 1, failure: null, mistakes: [] },
  failing("centralDifference", { kind: "threw", headline: `stopped with an error: ${EVIL}` }),
  failing("numericalGradient", {
    headline: "slopes are not what the equations give",
    facts: [
      ["worst entry", `slopes[0]   yours 0.125   reference 0.625`],
      ["case", "3 numbers, h = 0.05"],
      ["by part", "slopes ✗"],
      ["looks like", "0.125 of something"],
      ["try", "deno task hint q1/01 numericalGradient"],
    ],
  }, ["q1/01.divides-by-h"]),
  failing("scalarBackward", { kind: "shape", headline: "returned [0.125, 0.625]" }),
];

const result: Result = {
  name: `ada "${EVIL}".zip`,
  lessons: [lesson],
  score: scoreOf(verdicts, defaultRubric([lesson]), 30),
  provenance: { seed: 4711, rounds: 1, checks: "abc", missingLimits: ["no prlimit"] },
  seconds: 1.234,
};

Deno.test("results.json is what Gradescope's specification says, whatever a submission said", () => {
  for (const feedback of ["all", "name", "none"] as const) {
    const results = gradescopeResults(result, feedback);
    assert.deepEqual(gradescopeProblems(JSON.parse(JSON.stringify(results))), []);
    assert.equal(results.score, 8); // 10 of 40, and 20 per cent of it lost
    assert.deepEqual(
      results.tests.map((
        { score, max_score, status, number },
      ) => [score, max_score, status, number]),
      [
        [10, 10, "passed", "1.1.1"],
        [0, 10, "failed", "1.1.2"],
        [0, 10, "failed", "1.1.3"],
        [0, 10, "failed", "1.1.4"],
      ],
    );
    assert.match(
      results.output,
      /1 of 4 exercises pass: 10 of 40 points\.\nHanded in 30 hours late: 20 % are lost/,
    );
  }
  assert.deepEqual(gradescopeProblems(gradescopeRefusal("The archive is damaged.", 40)), []);
});

Deno.test("what is hidden shows the mistake by its name, and no number and nothing that was thrown", () => {
  const { tests, output } = gradescopeResults(result, "name");
  const said = tests.map((one) => one.output).join("\n") + output;
  assert.doesNotMatch(said, /0\.125|0\.625|h = 0\.05|4711|script|free/);
  assert.match(tests[2].output, /slopes are not what the equations give/);
  assert.match(tests[2].output, /by part +slopes ✗/);
  assert.match(
    tests[2].output,
    /looks like +the difference is divided by h, but the two points are 2h apart/,
  );
  assert.match(tests[2].output, /try +deno task hint q1\/01 numericalGradient$/);
  assert.match(tests[1].output, /: stopped with an error$/);
  assert.match(tests[3].output, /: what it returns does not have the form that is asked for$/);
});

Deno.test("with feedback none a test says that it does not pass, and nothing else", () => {
  const { tests } = gradescopeResults(result, "none");
  assert.deepEqual(tests.slice(1).map((one) => one.output), [
    "✗ q1/01  centralDifference: does not pass",
    "✗ q1/01  numericalGradient: does not pass",
    "✗ q1/01  scalarBackward: does not pass",
  ]);
  assert.doesNotMatch(JSON.stringify(jsonResult(result, "none").exercises), /divides-by-h|0\.125/);
});

Deno.test("JUnit's XML follows the schema, whatever a submission said", () => {
  for (const feedback of ["all", "name", "none"] as const) {
    const xml = formatJUnit(result, feedback);
    assert.deepEqual(junitProblems(xml), []);
    const { document } = parseHTML(`<!doctype html><body>${xml.split("\n").slice(1).join("\n")}`);
    assert.equal(document.querySelectorAll("testcase").length, 4);
    assert.equal(document.querySelectorAll("failure").length, 3);
    assert.equal(document.querySelectorAll("script").length, 0);
    assert.equal(xml.includes("4711"), feedback === "all");
  }
});

Deno.test("text for a terminal obeys nobody, and no line begins with what a submission said", () => {
  const text = formatText(result, { feedback: "all", colour: false });
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(text, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  assert.doesNotMatch(text, /::error|##\[group/);
  assert.match(text, /\\u\{1b\}\[2J/);
  assert.match(text, /^ {6}10 of 10 {2}✓ q1\/01 {2}scalarForward$/m);
  assert.match(text, /^late +30 h: 20 % of 10 are lost$/m);
  assert.match(text, /^total +8 of 40 {3}20 %$/m);
  assert.match(text, /^seed +4711 {3}\(1 round, checks abc\)$/m);
  assert.match(text, /^not limited {2}no prlimit$/m);
});

Deno.test("the JSON has what its doc comment promises", async () => {
  const json = jsonResult(result, "all");
  const comment = await Deno.readTextFile(new URL("json.ts", import.meta.url));
  const promised = [...comment.split("@module")[0].matchAll(/"(\w+)":/g)].map(([, key]) => key);
  for (
    const key of promised.filter((key) =>
      !["hours", "lost", "kind", "headline", "facts"].includes(key)
    )
  ) {
    assert(key in json || key in json.exercises[0], key);
  }
  assert.equal(JSON.parse(JSON.stringify(json)).exercises[1].failure.kind, "threw");
});

Deno.test("of an error that was thrown only its kind is shown, with the file it comes from", () => {
  const [lesson] = questions.q1, exercise = lesson.exercises[0];
  const shown = (headline: string) =>
    shownFailure(lesson, exercise, {
      lesson: lesson.id,
      exercise: exercise.name,
      credit: 0,
      failure: { lesson: lesson.id, exercise: exercise.name, kind: "threw", headline, facts: [] },
      mistakes: [],
    }, "name")!.headline;
  assert.equal(shown(`stopped with an error: ${EVIL}`), "stopped with an error");
  assert.equal(
    shown(`${exercise.file}: did not come back in time while it was loaded`),
    `${exercise.file}: did not come back in time while it was loaded`,
  );
  assert.equal(shown(`${exercise.file}: stopped: ${EVIL}`), `${exercise.file}: stopped`);
});
