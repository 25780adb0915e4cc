import assert from "node:assert/strict";
import { add, addRow, addTo, concatCols, hadamard, norm, splitCols, sub } from "./elementwise.ts";
import { assertFinite, assertSequence, clone, fromRows, toRows, zeros } from "./matrix.ts";

Deno.test("zeros() gives every matrix numbers of its own", () => {
  const all = Array.from({ length: 500 }, (_, i) => zeros(1 + i % 7, 1 + i % 5));
  all.forEach((m, i) => m.data.fill(i + 1));
  all.forEach((m, i) => {
    assert.equal(m.data.length, m.rows * m.cols);
    assert.ok(m.data.every((v) => v === i + 1), `matrix ${i}`);
  });
});

Deno.test("zeros() is zero for small matrices and for large ones", () => {
  for (const n of [1, 45, 46, 200]) assert.ok(zeros(n, n).data.every((v) => v === 0));
  assert.equal(zeros(0, 3).data.length, 0);
});

Deno.test("zeros() refuses sizes that are not whole numbers", () => {
  assert.throws(() => zeros(-1, 2), /Cannot make a matrix of -1 rows and 2 columns/);
  assert.throws(() => zeros(1.5, 2), /both must be whole numbers/);
});

Deno.test("clone() shares nothing", () => {
  const a = fromRows([[1, 2]]);
  const b = clone(a);
  b.data[0] = 9;
  assert.deepEqual(toRows(a), [[1, 2]]);
});

Deno.test("fromRows() refuses rows of different lengths", () => {
  assert.throws(() => fromRows([[1, 2], [3]]), /row 0 has 2 entries, row 1 has 1/);
});

Deno.test("element-wise operations name themselves when shapes differ", () => {
  const [a, b] = [zeros(2, 3), zeros(3, 2)];
  assert.throws(() => add(a, b), /Cannot add: a is \[2×3\], b is \[3×2\]/);
  assert.throws(() => sub(a, b), /Cannot subtract/);
  assert.throws(() => hadamard(a, b), /Cannot multiply element by element/);
  assert.throws(() => addTo(a, b), /Cannot add/);
  assert.throws(() => addRow(a, zeros(1, 2)), /the row to add is \[1×2\], but must be \[1×3\]/);
});

Deno.test("splitCols() and concatCols() undo each other", () => {
  const a = fromRows([[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]]);
  for (const parts of [1, 2, 3, 6]) {
    assert.deepEqual(toRows(concatCols(splitCols(a, parts))), toRows(a));
  }
  assert.throws(() => splitCols(a, 4), /Cannot split \[2×6\] into 4 parts of equal width/);
  assert.throws(() => concatCols([zeros(1, 2), zeros(2, 2)]), /the rows must be equal/);
});

Deno.test("norm() takes several matrices as one vector", () => {
  assert.equal(norm(fromRows([[3]]), fromRows([[0, 4]])), 5);
  assert.equal(norm(), 0);
});

Deno.test("assertFinite() names the first entry that is not a number", () => {
  assert.doesNotThrow(() => assertFinite("W", zeros(2, 2)));
  assert.throws(() => assertFinite("W", fromRows([[1, 2], [3, Infinity]])), {
    message: "W[1][1] is Infinity; every entry must be a finite number.",
  });
});

Deno.test("assertSequence() names the step that differs", () => {
  assert.throws(() => assertSequence("f", [zeros(2, 2), zeros(2, 3)]), {
    message: "f: step 1 is [2×3], but step 0 is [2×2]; all must be equal.",
  });
});
