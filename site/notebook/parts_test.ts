import assert from "node:assert/strict";
import type { BookLesson } from "../book.ts";
import type { MeasuredClaim } from "../evidence.ts";
import { exampleCode } from "./example_code.ts";
import { functionIn, withFunction } from "./function_in.ts";
import { partsOf } from "./parts.ts";

const claim: MeasuredClaim = {
  id: "q9/01.a",
  origin: "text",
  sentence: "It is | so.",
  run: "q9-01-x",
  text: "4.2 nats",
  value: 4.2,
  verdict: "holds",
  because: "It is 4.2.",
};
const evidence = {
  claim: (id: string) => id === claim.id ? claim : undefined,
  claims: () => [claim],
};

function parts(source: string) {
  const exercises = [{ number: "1.1", name: "half", file: "half.ts", written: false }];
  const lesson = { id: "q9/01", file: "lesson.md", source, exercises } as unknown as BookLesson;
  return partsOf(lesson, evidence);
}

Deno.test("partsOf() puts measured values and plain words into the text", () => {
  assert.deepEqual(
    parts("An :lstm[LSTM] with a :gate[forget gate] has :claim[q9/01.a], $\\gate{forget}{f}$."),
    [
      { kind: "text", markdown: "An LSTM with a forget gate has 4.2 nats, ${f}$." },
    ],
  );
});

Deno.test("partsOf() makes cells of figures, drawings, examples and commands", () => {
  const source = '::figure{#q9-01-x}\n\n::diagram{cell=lstm lit="forget carry"}\n\n' +
    "```ts\nf();\n```\n\n```sh\ndeno task run q9/01 --cell gru\ndeno task run q9/01 --from FOLDER\n```\n";
  assert.deepEqual(parts(source), [
    { kind: "figure", id: "q9-01-x" },
    { kind: "diagram", cell: "lstm", lit: ["forget", "carry"] },
    { kind: "example", code: "f();" },
    { kind: "command", words: ["q9/01", "--cell", "gru"] },
    { kind: "text", markdown: "```sh\ndeno task run q9/01 --from FOLDER\n```" },
  ]);
});

Deno.test("partsOf() shows code of a module, a note, a folded part and a table of claims as text", () => {
  const source =
    "```ts ignore half.ts#body\nreturn x / 2;\n```\n\n:::aside\n**Why.** So.\n:::\n\n" +
    ':::details{summary="More"}\nText.\n:::\n\n::claims{lesson=q9/01}\n';
  const [part] = parts(source);
  assert.equal(part!.kind, "text");
  assert.equal(
    (part as { markdown: string }).markdown,
    "`half.ts` · body\n\n```ts\nreturn x / 2;\n```\n\n> **Why.** So.\n\n" +
      "<details>\n<summary>More</summary>\n\nText.\n\n</details>\n\n" +
      "| The claim | Measured | Verdict |\n| --- | --- | --- |\n" +
      "| It is \\| so. | 4.2 nats | **holds**: It is 4.2. |",
  );
});

Deno.test("partsOf() gives an exercise its heading, its words and its place", () => {
  assert.deepEqual(parts(":::exercise{name=half}\nHalve it.\n:::\n"), [
    { kind: "text", markdown: "### Exercise 1.1 `half`\n\nHalve it." },
    { kind: "exercise", name: "half" },
  ]);
});

Deno.test("partsOf() names file and line of a claim that does not exist", () => {
  assert.throws(
    () => parts("Text.\n\nIt is :claim[q9/01.b]."),
    /^TextProblem: lesson\.md:3: .*q9\/01\.b/,
  );
});

const module = `import x from "./x.ts";

/** Halves. */
export function half(
  x: number,
): number {
  return x / 2;
}

export const twice = (x: number) => 2 * x;

export async function later(): Promise<void> {
  await 1;
}
`;

Deno.test("functionIn() finds functions with their comments, and one-line arrows", () => {
  const text = (name: string) => {
    const place = functionIn(module, name)!;
    return module.slice(place.start, place.end);
  };
  assert.match(text("half"), /^\/\*\* Halves\. \*\/\nexport function half\([\s\S]*\n}$/);
  assert.equal(text("twice"), "export const twice = (x: number) => 2 * x;");
  assert.match(text("later"), /^export async function later/);
  assert.equal(functionIn(module, "hal"), undefined);
});

Deno.test("withFunction() puts back what functionIn() took out", () => {
  const place = functionIn(module, "half")!;
  assert.equal(withFunction(module, "half", module.slice(place.start, place.end)), module);
  assert.equal(withFunction(module, "none", ""), undefined);
});

Deno.test("exampleCode() keeps the names of exercises inside, and leaves other examples as they are", () => {
  const code =
    'import { half } from "./half.ts";\nimport assert from "node:assert/strict";\n\nassert(half(2) === 1);';
  const free = exampleCode(code, "lessons/q9/01-x", (file) => file, new Set());
  assert.match(free, /^import { half } from ".\/lessons\/q9\/01-x\/half\.ts";\n/);
  const kept = exampleCode(code, "lessons/q9/01-x", (file) => file, new Set(["half"]));
  assert.equal(
    kept,
    '{\n  const { half } = await import("./lessons/q9/01-x/half.ts");\n' +
      '  const { default: assert } = await import("node:assert/strict");\n\n  assert(half(2) === 1);\n}',
  );
});
