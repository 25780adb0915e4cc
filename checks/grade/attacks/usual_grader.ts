/**
 * A grader of the usual kind, to be attacked: a test in the process of the submission, as most courses have it.
 * What deceives it is an attack.
 *
 * `deno test -A usual_grader.ts -- FILE`
 *
 * @module
 */

const { scalarForward } = await import(Deno.args[0]);

Deno.test("scalarForward", () => {
  const cell = { w: 0.5, u: -0.8, b: 0.1 }, xs = [0.3, -1, 0.7, 0.2], h0 = 0.4;
  const hs = scalarForward(cell, xs, h0);
  let h = h0;
  for (let t = 0; t < xs.length; t++) {
    h = Math.tanh(cell.w * xs[t] + cell.u * h + cell.b);
    if (Math.abs(hs[t] - h) > 1e-6) throw new Error(`step ${t}: ${hs[t]} is not ${h}`);
  }
});
