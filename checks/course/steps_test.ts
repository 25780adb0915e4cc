import assert from "node:assert/strict";
import { type Outcome, runSteps, type Step, tally, withoutProgress } from "./steps.ts";

const evaluate = (code: string): Step => ({ name: code, args: ["eval", code], tests: false });
const run = (steps: Step[], report = (_: Step[], __?: Outcome) => {}, minutes = 1) =>
  runSteps(steps, { root: Deno.cwd(), atOnce: 2, minutes }, report);

Deno.test("tally() counts the tests of the last summary", () => {
  const output = "\nok | 1 passed | 0 failed (1ms)\n\nFAILED | 3 passed | 2 failed (1s)\n";
  assert.deepEqual(tally(true, false, output), { passed: 3, failed: 2 });
});

Deno.test("tally() counts a failure where tests failed without saying so", () => {
  assert.deepEqual(tally(true, false, "ok | 3 passed | 0 failed (1ms)"), { passed: 3, failed: 1 });
  assert.deepEqual(tally(true, true, ""), { passed: 0, failed: 1 });
});

Deno.test("tally() counts any other step as one", () => {
  assert.deepEqual(tally(false, true, ""), { passed: 1, failed: 0 });
  assert.deepEqual(tally(false, false, "ok | 9 passed | 0 failed"), { passed: 0, failed: 1 });
});

Deno.test("withoutProgress() keeps what a failure says", () => {
  const output = "Check a.ts\n.\n.\n!\n\n\n\n ERRORS\n\nx => ./a.ts:1:1\n  not so\n.\n";
  assert.equal(withoutProgress(output), "ERRORS\n\nx => ./a.ts:1:1\n  not so");
});

Deno.test("runSteps() runs every step, also after a failure, and keeps what they print", async () => {
  const steps = ["console.log(1)", "console.error(2); Deno.exit(3)", "console.log(3)"].map(
    evaluate,
  );
  const ended: string[] = [];
  const outcomes = await run(steps, (_, outcome) => outcome && ended.push(outcome.step.name));
  assert.deepEqual(ended.sort(), steps.map(({ name }) => name).sort());
  const results = outcomes.map(({ output, failed }) => `${output.trim()}:${failed}`).sort();
  assert.deepEqual(results, ["1:0", "2:1", "3:0"]);
});

Deno.test("runSteps() ends a step that does not end by itself", async () => {
  const [outcome] = await run([evaluate("for (;;);")], undefined, 1 / 60);
  assert.equal(outcome?.failed, 1);
  assert.match(outcome?.output ?? "", /ended after/);
});
