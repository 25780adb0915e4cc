import assert from "node:assert/strict";
import { transpose } from "./elementwise.ts";
import { type Matrix, zeros } from "./matrix.ts";
import { addMatmul, addMatmulTA, addMatmulTB, matmul, matmulTA, matmulTB } from "./products.ts";
import { normalMatrix, random } from "./random.ts";

function plainProduct(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.rows, b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.cols; j++) {
      for (let k = 0; k < a.cols; k++) {
        out.data[i * b.cols + j] += a.data[i * a.cols + k] * b.data[k * b.cols + j];
      }
    }
  }
  return out;
}

function assertClose(a: Matrix, b: Matrix): void {
  assert.deepEqual([a.rows, a.cols], [b.rows, b.cols]);
  a.data.forEach((v, i) => assert.ok(Math.abs(v - b.data[i]) < 1e-12, `${v} against ${b.data[i]}`));
}

Deno.test("the three products equal the plain triple loop for every shape up to 9", () => {
  const rng = random(1);
  for (let n = 0; n < 200; n++) {
    const [m, k, p] = [0, 0, 0].map(() => 1 + rng.integer(9));
    const [a, b] = [normalMatrix(rng, m, k, 1), normalMatrix(rng, k, p, 1)];
    const right = plainProduct(a, b);
    assertClose(matmul(a, b), right);
    assertClose(matmulTA(transpose(a), b), right);
    assertClose(matmulTB(a, transpose(b)), right);
  }
});

Deno.test("the products skip zeros and lose nothing by it", () => {
  const rng = random(2);
  const a = zeros(3, 8);
  a.data[2] = 1;
  a.data[8 + 7] = -2;
  const b = normalMatrix(rng, 8, 5, 1);
  assertClose(matmul(a, b), plainProduct(a, b));
  assertClose(matmulTA(transpose(a), b), plainProduct(a, b));
});

Deno.test("the add forms add to what is there", () => {
  const rng = random(3);
  const [a, b, c] = [normalMatrix(rng, 2, 6, 1), normalMatrix(rng, 6, 5, 1), zeros(2, 5)];
  addMatmul(c, a, b);
  addMatmulTA(c, transpose(a), b);
  addMatmulTB(c, a, transpose(b));
  const once = plainProduct(a, b);
  assertClose(c, { ...once, data: once.data.map((v) => 3 * v) });
});

Deno.test("products of shapes that do not fit name the operation and both shapes", () => {
  const [a, b] = [zeros(2, 3), zeros(4, 5)];
  assert.throws(() => matmul(a, b), {
    message: "Cannot multiply: a is [2×3], b is [4×5]; a.cols must equal b.rows.",
  });
  assert.throws(() => matmulTA(a, b), {
    message: "Cannot multiply aᵀ·b: a is [2×3], b is [4×5]; a.rows must equal b.rows.",
  });
  assert.throws(() => matmulTB(a, b), {
    message: "Cannot multiply a·bᵀ: a is [2×3], b is [4×5]; a.cols must equal b.cols.",
  });
  assert.throws(() => addMatmul(zeros(1, 1), a, zeros(3, 2)), {
    message: "Cannot add the product to out: out is [1×1], the product is [2×2].",
  });
});
