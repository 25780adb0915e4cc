import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { courseCopy } from "./course_copy.ts";

const copy = courseCopy({ solved: false });
const module = `${copy.root}/lessons/q1/01-a-scalar-cell/scalar_cell.ts`;
const file = "out/notebooks/q1.ipynb";
const solution = readFileSync(`${copy.root}/solutions/q1/01-a-scalar-cell/scalar_cell.ts`, "utf8");
const skeleton = readFileSync(module, "utf8");
const body = /export function scalarForward[\s\S]*?\n}\n/.exec(solution)![0].trim();

Deno.test.afterAll(() => copy.remove());

/** What `check` says of some code, where the notebook on the disk holds other code or the same. */
async function check(code: string, saved = code): Promise<{ passes: boolean; text: string }> {
  const cell = {
    cell_type: "code",
    id: "x",
    metadata: { unrolled: { kind: "exercise", lesson: "q1/01", exercise: "scalarForward" } },
    source: saved,
    outputs: [],
  };
  mkdirSync(`${copy.root}/out/notebooks`, { recursive: true });
  writeFileSync(
    `${copy.root}/${file}`,
    JSON.stringify({ nbformat: 4, metadata: {}, cells: [cell] }),
  );
  writeFileSync(
    `${copy.root}/site/notebook/asked.ts`,
    `import { checkOfCell } from "./checking.ts";
const wanted = { lesson: "q1/01", exercise: "scalarForward", notebook: ${JSON.stringify(file)} };
console.log(JSON.stringify(await checkOfCell({ ...wanted, code: ${JSON.stringify(code)} })));
Deno.exit();`,
  );
  const { out, err } = await copy.deno(
    ...["run", "-A", "--quiet", "--lock=site/notebook/deno.lock", "site/notebook/asked.ts"],
  );
  assert(out, err);
  return JSON.parse(out);
}

Deno.test("a check of a cell says what deno test says, and what the cell looks like", async () => {
  const wrong = body.replace("return hs;", "return hs.map((h) => 2 * h);");
  const { passes, text } = await check(wrong);
  assert.equal(passes, false);
  assert.match(text, /^✗ q1\/01 {2}scalarForward: /);
  assert.equal(readFileSync(module, "utf8"), skeleton);
});

Deno.test("what passes and is not saved is not kept, and the check says how to keep it", async () => {
  const { passes, text } = await check(body, "export function scalarForward() {}");
  assert.equal(passes, true);
  assert.match(text, /passes\. To keep it in lessons\/.*, save out\/notebooks\/q1\.ipynb and run/);
  assert.equal(readFileSync(module, "utf8"), skeleton);
});

Deno.test("what passes is kept in its module, and the rest of the module is as it was", async () => {
  const { text } = await check(body);
  assert.match(
    text,
    /^✓ q1\/01 {2}scalarForward passes, and is kept in lessons\/q1\/01-a-scalar-cell/,
  );
  const kept = readFileSync(module, "utf8");
  assert(kept.includes(body));
  assert.equal(kept.split("NotSolvedYet(").length, skeleton.split("NotSolvedYet(").length - 1);
  writeFileSync(module, skeleton);
});

Deno.test("another attempt in the module is left alone", async () => {
  const attempt = skeleton.replace(/throw new NotSolvedYet\([\s\S]*?\);/, "return [];");
  writeFileSync(module, attempt);
  const { passes, text } = await check(body);
  assert.equal(passes, true);
  assert.match(text, /holds another attempt; it is left alone$/);
  assert.equal(readFileSync(module, "utf8"), attempt);
  writeFileSync(module, skeleton);
});
