import assert from "node:assert/strict";
import { madeBy } from "../small_program.ts";
import { arithmetic, droppedTerm, indices, sign } from "./arithmetic.ts";
import { droppedCall, neighbour, swappedOperands } from "./calls.ts";
import { choice, comparison } from "./conditions.ts";
import { constants } from "./constants.ts";
import { otherField, otherVariable, swappedElements, swappedFields } from "./names.ts";
import { droppedStatement, otherElements, otherSteps } from "./statements.ts";

Deno.test("arithmetic changes one sign at a time", () => {
  assert.deepEqual(madeBy(arithmetic, "s += a + b"), [
    "s += a - b",
    "s += a * b",
    "s -= a + b",
    "s = a + b",
  ]);
});

Deno.test("a term that is left out leaves the other one, with its parentheses", () => {
  assert.deepEqual(madeBy(droppedTerm, "x = a * (b - c)"), [
    "x = a * (b)",
    "x = a * (c)",
    "x = a",
    "x = (b - c)",
  ]);
});

Deno.test("a sign is given to whole expressions only", () => {
  assert.deepEqual(madeBy(sign, "x = a * b + c[i + 1]"), ["x = -(a * b + c[i + 1])"]);
  assert.deepEqual(madeBy(sign, "x = -a"), ["x = a"]);
});

Deno.test("indices and cuts move by one", () => {
  assert.deepEqual(madeBy(indices, "x = a[i]"), ["x = a[i + 1]", "x = a[i - 1]"]);
  assert.deepEqual(madeBy(indices, "a.slice(k)"), ["a.slice(k + 1)", "a.slice(k - 1)"]);
});

Deno.test("the bound of a loop moves by one, and no mutant is made twice", () => {
  const made = madeBy(comparison, "for (;i < n;);");
  assert.deepEqual(made, [
    "for (;i <= n;);",
    "for (;i > n;);",
    "for (;i >= n;);",
    "for (;i < n - 1;);",
  ]);
});

Deno.test("a choice becomes either side, or both sides swapped", () => {
  assert.deepEqual(madeBy(choice, "x = c ? a : b"), ["x = a", "x = b", "x = c ? b : a"]);
  assert.deepEqual(madeBy(choice, "x = a ?? b"), ["x = a", "x = b"]);
});

Deno.test("a number becomes its neighbours, 0, 1 and 2", () => {
  assert.deepEqual(madeBy(constants, "x = 4"), ["x = 0", "x = 1", "x = 2", "x = 5", "x = 3"]);
});

Deno.test("operands are swapped where the order matters", () => {
  assert.deepEqual(madeBy(swappedOperands, "matmul(a, b)"), ["matmul(b, a)"]);
  assert.deepEqual(madeBy(swappedOperands, "hadamard(a, b)"), []);
});

Deno.test("a function becomes its neighbours, and a call one of its operands", () => {
  assert.deepEqual(madeBy(neighbour, "x = matmul(a, b)"), [
    "x = matmulTA(a, b)",
    "x = matmulTB(a, b)",
  ]);
  assert.deepEqual(madeBy(droppedCall, "x = add(a, b)"), ["x = a", "x = b"]);
  assert.deepEqual(madeBy(droppedCall, "x = a.slice()"), ["x = a"]);
});

Deno.test("a variable becomes its siblings, but not where only its shape is read", () => {
  assert.deepEqual(madeBy(otherVariable, "f(dzr)", ["dzz"]), ["dzz(dzr)", "f(dzz)"]);
  assert.deepEqual(madeBy(otherVariable, "x = { h }", ["c"]), ["x = { h: c }", "c = { h }"]);
  assert.deepEqual(madeBy(otherVariable, "dzr.rows", ["dzz"]), []);
  assert.deepEqual(madeBy(otherVariable, "[r].map((m) => (m.rows, m.cols))", ["z"]), []);
});

Deno.test("elements and fields are swapped", () => {
  assert.deepEqual(madeBy(swappedElements, "[r, z] = x"), ["[z, r] = x"]);
  assert.deepEqual(madeBy(swappedFields, "x = { r, z }"), ["x = { r: z, z: r }"]);
  assert.deepEqual(madeBy(otherField, "step.h"), ["step.c"]);
});

Deno.test("statements are left out, and loops run otherwise", () => {
  assert.deepEqual(madeBy(droppedStatement, "f();"), [";"]);
  assert.deepEqual(madeBy(otherElements, "for (const x of xs);").length, 3);
  assert.deepEqual(madeBy(otherSteps, "for (let t = n - 1; t >= 0; t--);"), [
    "for (let t = n - 1; t >= 0; t -= 2);",
    "for (let t = 0; t <= n - 1; t++);",
  ]);
});
