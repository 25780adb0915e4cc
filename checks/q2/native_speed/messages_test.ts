import assert from "node:assert/strict";
import {
  add,
  gemm,
  type Graph,
  input,
  mul,
  newGraph,
  transpose,
  type Value,
} from "../../../lessons/engines/onnx/graph.ts";
import type { LstmStep } from "../../../lessons/q2/06-native-speed/lstm_graph.ts";
import type { RnnStep } from "../../../lessons/q2/06-native-speed/rnn_graph.ts";
import { lstmGraphBackward } from "../../../solutions/q2/06-native-speed/lstm_graph.ts";
import { checkExercise } from "../../core/check.ts";
import { formatFailure } from "../../core/failure.ts";
import { STUDENT_SEED } from "../../core/student_seed.ts";
import { nativeSpeed as lesson } from "../native_speed.ts";

/** What a student reads whose function of this name is `f`. */
function said(name: string, f: (...args: never[]) => unknown): string {
  const exercise = lesson.exercises.find((one) => one.name === name)!;
  const failure = checkExercise(lesson, exercise, { [name]: f }, STUDENT_SEED);
  return failure ? formatFailure(failure) : "passes";
}

type Back = (g: Graph, dz: Value, step: RnnStep, dW: Value | undefined, WhhT: Value) => unknown;

/** A step back of which only the end is another one. */
const rnnBackward = (back: Back) =>
  said(
    "rnnGraphBackward",
    (g: Graph, WhhT: Value, step: RnnStep, dh: Value, dW?: Value) =>
      back(g, mul(g, dh, step.slope), step, dW, WhhT),
  );

Deno.test("shapes that do not fit are the sentence of the graph", () => {
  const text = rnnBackward((g, dz, { hx }) => ({ dW: gemm(g, dz, hx), dhPrev: dz }));
  assert.match(text, /stopped with an error: Cannot multiply \[4×2\]·\[8×2\]: the inner sizes/);
  assert.doesNotMatch(text, /\n {4}at .*building|node:|file:/);
});

Deno.test("what is no value of the graph is said, and what must be returned", () => {
  const shape = /must return +\{ dW, dhPrev \}, values of the graph/;
  const cases: [Back, RegExp][] = [
    [() => undefined, /rnnGraphBackward: returned undefined/],
    [(_, dz) => ({ dhPrev: dz }), /dW is undefined, but must be a value of the graph: what gemm/],
    [(_, dz) => ({ dW: 3, dhPrev: dz }), /dW is the number 3, but must be a value/],
    [(_, dz) => ({ dW: dz, dhPrev: dz }), /dW is \[4×2\], but must be \[4×8\]/],
    [(_, dz) => {
      const other = input(newGraph(), "dW", [4, 8]);
      return { dW: other, dhPrev: dz };
    }, /dW is a value of another graph/],
  ];
  for (const [back, message] of cases) {
    const text = rnnBackward(back);
    assert.match(text, message);
    assert.match(text, shape);
  }
});

Deno.test("a step that transposes, or adds outside its product, is told why it does not pass", () => {
  const own = (g: Graph, dz: Value, { hx }: RnnStep) => gemm(g, dz, transpose(g, hx));
  const turned = rnnBackward((g, dz, step, dW, WhhT) => {
    const one = own(g, dz, step);
    return { dW: dW ? add(g, dW, one) : one, dhPrev: gemm(g, WhhT, dz) };
  });
  const shown = Deno.readTextFileSync(
    new URL("../../../lessons/q2/06-native-speed/lesson.md", import.meta.url),
  ).match(/```text\n(✗ [^`]*)```/)![1].trimEnd();
  assert.equal(turned, shown, "the message that the lesson shows is the one that comes");

  const added = rnnBackward((g, dz, { hx }, dW, WhhT) => {
    const one = gemm(g, dz, hx, undefined, { transB: true });
    return { dW: dW ? add(g, dW, one) : one, dhPrev: gemm(g, WhhT, dz) };
  });
  assert.match(added, /1 Add as large as W, \[3×6\]; gemm adds its third argument by itself/);
});

Deno.test("a wrong gate is named, though gates stand one below the other", () => {
  const text = said(
    "lstmGraphBackward",
    (g: Graph, WhhT: Value, step: LstmStep, dh: Value, dc?: Value, dW?: Value) => {
      const slopes = { ...step.slopes, f: step.slopes.i };
      return lstmGraphBackward(g, WhhT, { ...step, slopes }, dh, dc, dW);
    },
  );
  assert.match(text, /by gate +i ok {3}f ✗ {3}g ok {3}o ok/);
  assert.match(text, /dc0: right for T = 1, wrong from T = 2 on/);
});
