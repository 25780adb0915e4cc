import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { printable } from "../printable.ts";
import { solutionText } from "../testing/course.ts";
import type { Verdict } from "../verdict.ts";
import { attacks, probes } from "./all.ts";
import type { Attack } from "./attack.ts";
import { gradeAttacks, type Queue } from "./queue.ts";
import { FILE, filesOf, filesOfProbes, losersOf, probesText } from "./submissions.ts";
import { foldersLeft, processesLeft } from "./traces.ts";

/** Several tests share the graders, whose processes outlive each of them. */
const shared = { sanitizeOps: false, sanitizeResources: false };

const all = Object.values(attacks).flat();
/** What lies here; other tests write to `out` meanwhile. */
const lyingHere = () => readdirSync(".").filter((name) => name !== "out").sort().join();
const cwdBefore = lyingHere();
let queue: Promise<Queue> | undefined;
const graded = () => queue ??= gradeAttacks(all);

/** All that a verdict says. */
function said({ failure, mistakes }: Verdict): string[] {
  return failure ? [failure.headline, ...failure.facts.flat(), ...mistakes] : [];
}

function mustCome(attack: Attack, verdicts: readonly Verdict[]): void {
  const losers = losersOf(attack);
  for (const verdict of verdicts) {
    const { exercise, credit, failure, doubt } = verdict;
    assert.equal(doubt, undefined, `the grader doubts: ${doubt}`);
    if (losers.includes(exercise)) {
      assert.equal(credit, 0, `${exercise} earns ${credit}`);
      assert.match(failure!.headline, attack.says!);
      assert(failure!.headline.length <= 500);
    } else {
      assert.equal(credit, 1, `${exercise} is right, and earns ${credit}: ${failure?.headline}`);
    }
    for (const text of said(verdict)) assert.equal(printable(text, 1000), text);
  }
}

for (const [kind, some] of Object.entries(attacks)) {
  for (const attack of some) {
    Deno.test({
      name: `${kind}: ${attack.name}. It wants ${attack.wants}`,
      ...shared,
      fn: async () => mustCome(attack, await (await graded()).verdicts(attack)),
    });
  }
}

for (const [kind, some] of Object.entries(probes)) {
  Deno.test({
    name: `${kind}: ${some.map(({ name }) => name).join("; ")}`,
    ...shared,
    fn: async () => {
      for (const verdicts of await (await graded()).afterAll(filesOfProbes(some))) {
        for (const { credit, failure } of verdicts) assert.equal(credit, 1, `${failure?.headline}`);
      }
    },
  });
}

Deno.test({
  name: "after all attacks the same graders give a solution full marks, and nothing is left behind",
  ...shared,
  fn: async () => {
    const { afterAll, end } = await graded();
    for (const verdicts of await afterAll({})) {
      for (const { credit, failure } of verdicts) assert.equal(credit, 1, `${failure?.headline}`);
    }
    assert.equal(foldersLeft().length > 0, true, "there is nothing to be seen yet");
    end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(foldersLeft(), []);
    assert.deepEqual(processesLeft(), []);
    assert.equal(lyingHere(), cwdBefore);
    assert.equal(existsSync("/tmp/unrolled-owned"), false);
  },
});

/** Runs something in one process with everything allowed, in a folder with the files of a submission. */
async function withoutWalls(
  files: Readonly<Record<string, string>>,
  args: (file: string) => string[],
): Promise<{ success: boolean; out: string }> {
  const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
  try {
    const file = `${folder}/submission.ts`;
    writeFileSync(file, files[FILE]);
    const { success, stdout } = await new Deno.Command(Deno.execPath(), {
      args: args(file),
      cwd: folder,
      env: { NO_COLOR: "1" },
      stdout: "piped",
      stderr: "null",
    }).output();
    return { success, out: new TextDecoder().decode(stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const usual = new URL("usual_grader.ts", import.meta.url).href;
const testOf = (file: string) => ["test", "-A", "--no-check", "--no-config", usual, "--", file];

for (const attack of all.filter(({ deceives }) => deceives === "tests in one process")) {
  Deno.test(`a test in the same process is deceived: ${attack.name}`, async () => {
    const { success, out } = await withoutWalls(filesOf(attack), testOf);
    assert(success, out);
  });
}

Deno.test("a test in the same process passes a solution, and not everything", async () => {
  const solution = solutionText(FILE);
  assert.equal((await withoutWalls({ [FILE]: solution }, testOf)).success, true);
  const wrong = solution.replace("hs.push(h);", "hs.push(2 * h);");
  assert.equal((await withoutWalls({ [FILE]: wrong }, testOf)).success, false);
});

Deno.test("where everything is allowed, the same tries get what they want", async () => {
  const some = Object.values(probes).flat().filter(({ withoutWalls }) => withoutWalls);
  const text = `${probesText(some)}\nconsole.log(JSON.stringify(got));\nDeno.exit(0);\n`;
  const { out } = await withoutWalls(
    { [FILE]: text },
    (file) => ["run", "-A", "--no-check", "--no-config", file],
  );
  assert.deepEqual(JSON.parse(out), some.map(({ name }) => name));
});
