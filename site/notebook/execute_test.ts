import assert from "node:assert/strict";
import { errorsOf, execute } from "./execute.ts";
import { codeCell, markdown } from "./lesson_cells.ts";
import { notebookOf, type Output } from "./nbformat.ts";

/** Runs some cells; the outputs of each. */
async function run(...sources: string[]): Promise<{ outputs: Output[][]; errors: string[] }> {
  const cells = sources.map((source, k) => codeCell(`c${k}`, source, { kind: "example" }));
  const notebook = notebookOf([markdown("m", "text", { kind: "text" }), ...cells], {
    title: "",
    question: "q1",
    code: "yours",
  });
  const done = await execute(notebook, "out/notebooks/test.ipynb");
  return {
    outputs: done.cells.flatMap((cell) => cell.cell_type === "code" ? [[...cell.outputs]] : []),
    errors: errorsOf(done),
  };
}

Deno.test("execute() puts into each cell what it printed and showed, in one scope", async () => {
  const { outputs, errors } = await run(
    "const a: number = 1; console.log('one', [a]); console.log('two');",
    "const a = 2; unrolledShow({ data: { 'text/plain': `${a}` }, metadata: {} }); console.error('no');",
    "await new Promise((resolve) => setTimeout(resolve, 20)); console.log(a);",
  );
  assert.deepEqual(errors, []);
  assert.deepEqual(outputs, [
    [{ output_type: "stream", name: "stdout", text: "one [ 1 ]\ntwo\n" }],
    [
      { output_type: "display_data", data: { "text/plain": "2" }, metadata: {} },
      { output_type: "stream", name: "stderr", text: "no\n" },
    ],
    [{ output_type: "stream", name: "stdout", text: "2\n" }],
  ]);
});

Deno.test("execute() goes on after a cell that throws, or that is no TypeScript, and says so", async () => {
  const { outputs, errors } = await run(
    "throw new RangeError('ouch')",
    "let = ;",
    "console.log(3)",
  );
  assert.match(errors[0]!, /^c0: RangeError: ouch$/);
  assert.match(errors[1]!, /^c1: /);
  assert.equal(errors.length, 2);
  assert.deepEqual(outputs[2], [{ output_type: "stream", name: "stdout", text: "3\n" }]);
});

Deno.test("execute() says of every cell after the end of the process that it did not run", async () => {
  const { errors } = await run("console.log(1)", "Deno.exit(3)", "console.log(3)");
  assert.deepEqual(errors.map((error) => error.slice(0, 10)), ["c1: Ended:", "c2: Ended:"]);
});
