import assert from "node:assert/strict";
import { formatText } from "./format.ts";
import { repositoryRoot } from "./repository.ts";
import { deriveSkeleton } from "./skeleton.ts";

const file = "solutions/q1/03-x/x.ts";

Deno.test("deriveSkeleton() replaces the body and leaves every other byte", () => {
  const solution = `/**
 * A module.
 *
 * @module
 */
import type { Matrix } from "../../kit/matrix.ts";
import {
  matmul,
  tanh,
} from "../../kit/matrix.ts";

/** Doc. */
export function step(
  x: Matrix,
): Matrix {
  // before
  for (let t = 0; t < 3; t++) {
    // #region exercise: one step
    // #region inner
    x = tanh(matmul(x, x));
    // #endregion

    x = tanh(x);
    // #endregion
  }
  // #region kept
  return x;
  // #endregion
}
`;
  assert.equal(
    deriveSkeleton(solution, file),
    `/**
 * A module.
 *
 * @module
 */
import type { Matrix } from "../../kit/matrix.ts";
import {
  matmul,
  tanh,
} from "../../kit/matrix.ts";
import { NotSolvedYet } from "../../kit/not_solved_yet.ts";

/** Doc. */
export function step(
  x: Matrix,
): Matrix {
  // before
  for (let t = 0; t < 3; t++) {
    throw new NotSolvedYet("q1/03 step", "one step");
  }
  // #region kept
  return x;
  // #endregion
}
`,
  );
});

Deno.test("deriveSkeleton() puts the import after the module's comment where there is no import", () => {
  const body = "export const f = () => {\n  // #region exercise: it\n  f();\n  // #endregion\n};\n";
  const skeleton = deriveSkeleton(`/** The module. */\n\n${body}`, file);
  assert.match(skeleton, /^\/\*\* The module\. \*\/\n\nimport .*not_solved_yet\.ts";\n\nexport/);
});

Deno.test("deriveSkeleton() does not take a function's comment for the module's", () => {
  const body =
    "/** f. */\nexport function f() {\n  // #region exercise: it\n  f();\n  // #endregion\n}\n";
  assert.match(deriveSkeleton(body, file), /^import .*\n\n\/\*\* f\. \*\/\nexport function f/);
});

Deno.test("deriveSkeleton() writes what deno fmt gives", async () => {
  const names = [
    "short",
    'say "h"',
    `say "h" and it's`,
    "it's",
    "a long line ".repeat(8),
    ...[56, 57, 58, 59, 60].map((length) => "a".repeat(length)),
    ...[56, 57, 58, 59, 60].map((length) => "dWhhᵀ ⊙ h".padEnd(length, "σ")),
  ];
  const functions = names.map((name, k) =>
    `export function f${k}(): number {\n  // #region exercise: ${name}\n  return ${k};\n  // #endregion\n}\n`
  );
  const skeleton = deriveSkeleton(functions.join("\n"), file);
  assert.equal(await formatText(skeleton, "ts", repositoryRoot), skeleton);
});

Deno.test("deriveSkeleton() accepts methods, arrows and functions over many lines", () => {
  for (
    const head of [
      "export class A {\n  m(a = f(1)): void {",
      "export const f = async (x) => {",
    ]
  ) {
    const indent = head.includes("\n") ? "    " : "  ";
    const source =
      `${head}\n${indent}// #region exercise: it\n${indent}g();\n${indent}// #endregion\n`;
    assert.match(deriveSkeleton(source, file), /throw new NotSolvedYet\("q1\/03 [Af]", "it"\)/);
  }
});

const inFunction = (text: string) => `export function f() {\n${text}\n}\n`;

const refused: [what: string, source: string, message: RegExp][] = [
  ["a file without an exercise", "export const x = 1;\n", /x\.ts:1: no exercise in this file/],
  [
    "a region without an end",
    inFunction("  // #region exercise: a\n  f();"),
    /x\.ts:2: region "a" has no #endregion/,
  ],
  ["an end without a region", inFunction("  // #endregion"), /x\.ts:2: this #endregion ends no/],
  [
    "an empty description",
    inFunction("  // #region exercise:\n  f();\n  // #endregion"),
    /x\.ts:2: this exercise has no description/,
  ],
  [
    "an empty exercise",
    inFunction("  // #region exercise: a\n  // #endregion"),
    /x\.ts:2: exercise "a" is empty/,
  ],
  [
    "an exercise inside another",
    inFunction(
      "  // #region exercise: a\n  // #region b\n  // #region exercise: c\n  f();\n" +
        "  // #endregion\n  // #endregion\n  // #endregion",
    ),
    /x\.ts:4: exercise "c" stands inside exercise "a"/,
  ],
  [
    "an exercise outside a function",
    "// #region exercise: a\nexport const x = 1;\n// #endregion\n",
    /x\.ts:1: exercise "a" is not in the body of an exported function/,
  ],
  [
    "an exercise that no check can call",
    "function f() {\n  // #region exercise: a\n  f();\n  // #endregion\n}\n",
    /x\.ts:2: exercise "a" is not in the body of an exported function/,
  ],
  [
    "an exercise among the members of a class",
    "class A {\n  // #region exercise: a\n  x = 1;\n  // #endregion\n}\n",
    /x\.ts:2: exercise "a" is not in the body of an exported function/,
  ],
  [
    "an exercise that ends in another block",
    inFunction("  // #region exercise: a\n  for (;;) {\n    // #endregion\n  }"),
    /x\.ts:2: exercise "a" ends in another block/,
  ],
  [
    "two regions of one name",
    inFunction("  // #region a\n  // #endregion\n  // #region a\n  // #endregion"),
    /x\.ts:4: region "a" is already the name of line 2/,
  ],
];

for (const [what, source, message] of refused) {
  Deno.test(`deriveSkeleton() refuses ${what} and says where`, () => {
    assert.throws(() => deriveSkeleton(source, file), { message });
  });
}
