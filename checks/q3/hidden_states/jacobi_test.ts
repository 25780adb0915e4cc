import assert from "node:assert/strict";
import { hadamard } from "../../../lessons/kit/elementwise.ts";
import { fromRows, zeros } from "../../../lessons/kit/matrix.ts";
import { matmul, matmulTA } from "../../../lessons/kit/products.ts";
import { normalMatrix, random } from "../../../lessons/kit/random.ts";
import { jacobi } from "./jacobi.ts";

for (const [n, H] of [[7, 3], [3, 7], [5, 5], [1, 4], [20, 12]] as const) {
  Deno.test(`jacobi() takes [${n}×${H}] apart into directions at right angles`, () => {
    const A = normalMatrix(random(n * 10 + H), n, H, 1);
    const { s, V } = jacobi(A);
    assert(s.every((value, k) => k === 0 || value <= s[k - 1]));
    matmulTA(V, V).data.forEach((v, i) => {
      assert(Math.abs(v - Number(i % (V.cols + 1) === 0)) < 1e-13);
    });
    // A·V has columns as long as the singular values, and at right angles.
    const AV = matmul(A, V);
    matmulTA(AV, AV).data.forEach((v, i) => {
      const k = i % (V.cols + 1) === 0 ? i / (V.cols + 1) : -1;
      assert(Math.abs(v - (k < 0 ? 0 : s[k] ** 2)) < 1e-12 * s[0] ** 2);
    });
    const squares = hadamard(A, A).data.reduce((sum, v) => sum + v, 0);
    assert(Math.abs(s.reduce((sum, v) => sum + v * v, 0) - squares) < 1e-12 * squares);
  });
}

Deno.test("jacobi() knows a matrix of rank one, and one of zeros", () => {
  const { s } = jacobi(fromRows([[1, 2], [2, 4], [-3, -6]]));
  assert(Math.abs(s[0] - Math.sqrt(70)) < 1e-14 && s[1] < 1e-14);
  assert.deepEqual(jacobi(zeros(2, 3)).s, [0, 0]);
});
