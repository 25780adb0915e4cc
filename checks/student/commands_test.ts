import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { deriveAll } from "../course/derivation.ts";
import { repositoryRoot } from "../course/repository.ts";
import { writeDerived } from "../course/skeletons.ts";

/** A student's copy of the course. */
const copy = mkdtempSync(`${tmpdir()}/unrolled-`);
const lesson = "q1/03-backpropagation-through-time";
const module = `${copy}/lessons/${lesson}/rnn_backward.ts`;
const solved = readFileSync(`${repositoryRoot}/solutions/${lesson}/rnn_backward.ts`, "utf8");
const withoutCarry = solved.replace(
  "    dhNext = matmulTB(dz, Whh);",
  "    dhNext = zeros(h0.rows, h0.cols);",
);

Deno.test.beforeAll(() => {
  for (const name of ["lessons", "solutions", "checks", "assets", "deno.json", "deno.lock"]) {
    cpSync(`${repositoryRoot}/${name}`, `${copy}/${name}`, { recursive: true });
  }
  writeDerived(copy, deriveAll(copy).files, true);
  cpSync(
    `${copy}/solutions/q1/02-the-forward-pass/rnn_forward.ts`,
    `${copy}/lessons/q1/02-the-forward-pass/rnn_forward.ts`,
  );
});

Deno.test.afterAll(() => rmSync(copy, { recursive: true }));

async function deno(...args: string[]): Promise<{ code: number; output: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: copy,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  const decoder = new TextDecoder();
  return { code, output: decoder.decode(stdout) + decoder.decode(stderr) };
}

const command = (name: string, ...args: string[]) =>
  deno("run", "--quiet", "-A", `checks/student/${name}.ts`, ...args);
const check = () => deno("test", "--no-prompt", `lessons/${lesson}`);

const noStack = (output: string) => assert.doesNotMatch(output, /^ {4}at \S.*:\d+:\d+\)?$/m);

Deno.test("progress counts what passes now, says why the rest fails, and what comes next", async () => {
  writeFileSync(module, withoutCarry);
  const { code, output } = await command("progress", "q1");
  assert.equal(code, 0);
  assert.match(output, /q1\/02 {2}The forward pass +■■■■ +4 of 4/);
  assert.match(output, /q1\/03 {2}Backpropagation through time +■■✗■■✗ +4 of 6/);
  assert.match(output, /q1\/04 {2}LSTM +······ +0 of 6/);
  assert.match(output, /✗ q1\/03 {2}rnnBackward: /);
  assert.match(output, /next +q1\/03 rnnBackward/);
  noStack(output);
});

Deno.test("progress names a file that deno test would stop at", async () => {
  writeFileSync(module, solved.replace("let dhNext = zeros(", "let dhNext: string = zeros("));
  const { output } = await command("progress", "q1/03");
  assert.match(
    output,
    /rnn_backward\.ts:\d+: deno test stops here: Type 'Matrix' is not assignable/,
  );
});

Deno.test("hint goes up a ladder, begins anew with --again, and knows when there is nothing to say", async () => {
  writeFileSync(module, withoutCarry);
  const rung = async (...args: string[]) =>
    (await command("hint", "q1/03", "rnnBackward", ...args)).output.match(/hint (\d) of 4/)?.[1];
  assert.deepEqual(
    [await rung("--again"), await rung(), await rung(), await rung(), await rung()],
    ["1", "2", "3", "4", "4"],
  );
  assert.equal(await rung("--again"), "1");
  writeFileSync(module, solved);
  assert.match((await command("hint", "q1/03")).output, /passes\. There is nothing to hint at/);
});

Deno.test("reset keeps what was written, byte by byte, and puts the skeleton back", async () => {
  const mine = `${withoutCarry}// mine: ≠\n`;
  writeFileSync(module, mine);
  const { code } = await command("reset", "q1/03");
  assert.equal(code, 0);
  assert.match(readFileSync(module, "utf8"), /throw new NotSolvedYet\(\s*"q1\/03 rnnBackward"/);
  const folder = `${copy}/lessons/${lesson}`;
  const kept = readdirSync(folder).filter((name) => name.endsWith(".kept"));
  assert.equal(kept.length, 1);
  assert.equal(readFileSync(`${folder}/${kept[0]}`, "utf8"), mine);
  const again = await command("reset", "q1/03");
  assert.match(again.output, /Nothing is changed/);
  assert.equal(readdirSync(folder).filter((name) => name.endsWith(".kept")).length, 1);
});

Deno.test("an unknown lesson, exercise or option is one sentence and exit code 2", async () => {
  for (
    const [args, said] of [
      [["progress", "q9"], /There is no lesson "q9"/],
      [["hint"], /Which lesson\?/],
      [["hint", "q1"], /Name one lesson/],
      [["reset", "q1/03", "nothing"], /has no exercise "nothing"/],
      [["hint", "q1/03", "--agian"], /Unknown option '--agian'/],
    ] as const
  ) {
    const { code, output } = await command(...args as unknown as [string]);
    assert.equal(code, 2, args.join(" "));
    assert.match(output, said);
    noStack(output);
  }
});

Deno.test("a failing check names the mistake and where hints are to be had", async () => {
  writeFileSync(module, withoutCarry);
  const { code, output } = await check();
  assert.equal(code, 1);
  assert.match(output, /✗ q1\/03 {2}rnnBackward: .* not the derivative of the loss/);
  assert.match(output, /try +deno task hint q1\/03 rnnBackward/);
  assert.match(output, /look first at +rnnBackward, which it calls and which is not right yet/);
  noStack(output);
});

Deno.test("a module that does not parse is named with its line", async () => {
  writeFileSync(
    module,
    solved.replace("export function clipByNorm(", "export function clipByNorm(("),
  );
  const { code, output } = await check();
  assert.notEqual(code, 0);
  assert.match(output, /rnn_backward\.ts, line \d+ cannot be read: /);
  noStack(output);
});

Deno.test("a module that throws while it loads says what it said", async () => {
  writeFileSync(module, `${solved}\nif (Math.PI > 3) throw new Error("no such day");\n`);
  const { code, output } = await check();
  assert.equal(code, 1);
  assert.match(output, /rnn_backward\.ts: stopped while it was loaded: no such day/);
  noStack(output);
});

Deno.test("an endless loop ends with a sentence that names the function", async () => {
  writeFileSync(
    module,
    solved.replace("  // #region exercise: dz = dh ⊙ (1 − h²)\n", "  while (h.rows > 0);\n"),
  );
  const { code, output } = await check();
  assert.notEqual(code, 0);
  assert.match(output, /✗ q1\/03 {2}throughTanh: did not come back within 10 seconds/);
});
