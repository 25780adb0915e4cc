/**
 * `deno task test`: everything that proves this repository.
 *
 * @module
 */
import { readdirSync } from "node:fs";
import { styleText } from "node:util";
import { importMapFile } from "./derivation.ts";
import { borrowLock } from "./large_packages.ts";
import { readOptions } from "./options.ts";
import { filesBelow, repositoryRoot } from "./repository.ts";
import { type Outcome, runSteps, type Step, withoutProgress } from "./steps.ts";

const usage = `deno task test

Runs everything that proves this repository, step by step, and stops at nothing.
The last line says how much passed and failed; the exit code is 0 only if nothing failed.`;

/** Everything runs with the solutions in the place of the students' modules. */
const solved = `--import-map=${importMapFile}`;
/** They start Jupyter and Chromium and wait for them: time for others. */
const handIns = ["site/notebook", "site/handin"];
/** They grade, kill and attack for minutes. */
const grading = ["checks/grade", "checks/release"];
/** What a room has beside these: its folders, and the tests that lie in none. */
const rest = ["checks", "site"].flatMap((room) =>
  readdirSync(`${repositoryRoot}/${room}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /(?<!_heavy)_test\.ts$/.test(entry.name))
    .map(({ name }) => `${room}/${name}`)
).filter((path) => ![...handIns, ...grading].includes(path));
const questions = readdirSync(`${repositoryRoot}/lessons`).filter((name) => /^q\d/.test(name));

/**
 * The longest steps come first, so that the others fill the time beside them.
 *
 * @param lock of the large packages
 */
const stepsWith = (lock: string): Step[] => [
  tests("every room but the lessons", [
    ...["--allow-all", solved, "--ignore=**/*_heavy_test.ts"],
    ...["lessons/kit", "lessons/engines", "assets", ...rest],
  ]),
  tests("the grader and releases", [
    ...["--allow-all", solved, "--ignore=**/*_heavy_test.ts", ...grading],
  ]),
  tests("what needs large packages", [
    ...["--allow-all", solved, `--lock=${lock}`],
    ...filesBelow(repositoryRoot, "", /_heavy_test\.ts$/),
  ]),
  tests("notebooks and hand-ins", ["--allow-all", solved, ...handIns]),
  step("pages and their links", ["task", "site"]),
  tests("lessons, solved", [
    ...["--no-prompt", solved],
    ...questions.map((question) => `lessons/${question}`),
  ]),
  step("examples in texts and comments", ["task", "doc-tests"]),
  step("types", ["check", "."]),
  step("claims and their runs", ["task", "claims", "--check"]),
  step("golden reference", ["task", "golden"]),
  step("skeletons are derived", ["task", "skeletons", "--check"]),
  step("texts are woven", ["task", "weave", "--check"]),
  step("format", ["fmt", "--check"]),
  step("lint", ["lint"]),
];

function step(name: string, args: string[]): Step {
  return { name, args, tests: false };
}

function tests(name: string, args: string[]): Step {
  return { name, args: ["test", "--reporter=dot", ...args], tests: true };
}

const terminal = Deno.stdout.isTerminal();

function print(running: Step[], ended?: Outcome): void {
  if (terminal) Deno.stdout.writeSync(new TextEncoder().encode("\r\x1b[K"));
  if (ended) {
    const { step, passed, failed, seconds, output } = ended;
    const mark = failed === 0 ? styleText("green", "✓") : styleText("red", "✗");
    const count = step.tests ? `${passed} passed${failed ? `, ${failed} failed` : ""}` : "";
    console.log(`${mark} ${step.name.padEnd(32)}${seconds.toFixed(1).padStart(6)} s   ${count}`);
    if (failed > 0) console.log(`\n  deno ${step.args.join(" ")}\n\n${withoutProgress(output)}\n`);
  }
  if (terminal && running.length > 0) {
    const names = running.map(({ name }) => name).join(" · ");
    Deno.stdout.writeSync(new TextEncoder().encode(styleText("dim", `… ${names}`)));
  }
}

if (import.meta.main) {
  readOptions(usage, []);
  using lock = borrowLock();
  const begun = performance.now();
  const outcomes = await runSteps(stepsWith(lock.path), {
    root: repositoryRoot,
    atOnce: 2,
    minutes: 15,
  }, print);
  const total = (key: "passed" | "failed") => outcomes.reduce((sum, one) => sum + one[key], 0);
  const bad = outcomes.filter(({ failed }) => failed > 0).map(({ step }) => step.name);
  console.log(`\n${((performance.now() - begun) / 1000).toFixed(0)} s in all`);
  if (bad.length > 0) console.log(`failed: ${bad.join(", ")}`);
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  Deno.exitCode = total("failed") > 0 ? 1 : 0;
}
