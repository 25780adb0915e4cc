import assert from "node:assert/strict";
import { clone, type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import { NotSolvedYet } from "../../lessons/kit/not_solved_yet.ts";
import * as backward from "../../solutions/q1/03-backpropagation-through-time/rnn_backward.ts";
import * as lstm from "../../solutions/q1/04-lstm/lstm.ts";
import { rnnForward } from "../../solutions/q1/02-the-forward-pass/rnn_forward.ts";
import { backpropagation } from "../q1/backpropagation.ts";
import { lstmLesson } from "../q1/lstm.ts";
import { lessons } from "../lessons.ts";
import { checkExercise, type StudentModule } from "./check.ts";
import type { Lesson } from "./exercise.ts";
import { type Failure, formatFailure } from "./failure.ts";

const SEED = 7;

type RnnBackward = typeof backward.rnnBackward;

function check(lesson: Lesson, name: string, module: StudentModule): Failure | null {
  const exercise = lesson.exercises.find((e) => e.name === name)!;
  return checkExercise(lesson, exercise, module, SEED);
}

const rnnBackwardBy = (wrong: (...args: Parameters<RnnBackward>) => unknown) =>
  check(backpropagation, "rnnBackward", { rnnBackward: wrong });

const textOf = (failure: Failure | null) => failure ? formatFailure(failure) : "passed";

/** Steps as if each were alone: nothing is carried from one to the one before. */
const withoutCarry: RnnBackward = (params, xs, h0, hs, dhs) => {
  const steps = xs.map((x, t) =>
    backward.rnnBackward(params, [x], t ? hs[t - 1] : h0, [hs[t]], [dhs[t]])
  );
  const sum = (name: "dWxh" | "dWhh" | "dbh") => {
    const total = clone(steps[0][name]);
    steps.slice(1).forEach((s) => s[name].data.forEach((v, i) => total.data[i] += v));
    return total;
  };
  return {
    dWxh: sum("dWxh"),
    dWhh: sum("dWhh"),
    dbh: sum("dbh"),
    dh0: zeros(h0.rows, h0.cols),
    dxs: steps.map((s) => s.dxs[0]),
  };
};

Deno.test("a gradient that is not carried is found, with how it depends on T", () => {
  const text = textOf(rnnBackwardBy(withoutCarry));
  assert.match(
    text,
    /^✗ q1\/03 {2}rnnBackward: dWxh, dWhh, dbh, dh0 and dxs are not the derivative/,
  );
  assert.match(
    text,
    /worst entry .* yours .* finite difference .* relative error .* \(limit 1e-7\)/,
  );
  assert.match(text, /by time +dWxh, dWhh, dbh, dxs: right for T = 1, wrong from T = 2 on/);
});

Deno.test("the message about the missing carry that lesson q1/03 shows is the one that comes", () => {
  const shown = Deno.readTextFileSync(
    new URL(
      "../../lessons/q1/03-backpropagation-through-time/lesson.md",
      import.meta.url,
    ),
  ).match(/```text\n(✗ [^`]*)```/)![1].trimEnd().split("\n");
  const lines = textOf(rnnBackwardBy(withoutCarry)).split("\n");
  for (const line of shown) assert.ok(lines.includes(line), line);
});

Deno.test("a bias gradient that takes one row of the batch is found, with how it depends on B", () => {
  const failure = rnnBackwardBy((params, xs, h0, hs, dhs) => {
    const right = backward.rnnBackward(params, xs, h0, hs, dhs);
    const [first] = xs;
    const oneRow = (m: Matrix | null) => m && { ...m, rows: 1, data: m.data.slice(0, m.cols) };
    const row = (all: readonly (Matrix | null)[]) => all.map(oneRow) as Matrix[];
    const alone = backward.rnnBackward(params, row(xs), oneRow(h0)!, row(hs), row(dhs));
    return first.rows > 1 ? { ...right, dbh: alone.dbh } : right;
  });
  assert.match(textOf(failure), /dbh is not the derivative/);
  assert.match(textOf(failure), /by parameter +dWxh ok {3}dWhh ok {3}dbh ✗/);
  assert.match(textOf(failure), /by batch +right for B = 1, wrong for more rows than one/);
});

Deno.test("a backward pass by finite differences does not pass", () => {
  const failure = rnnBackwardBy((params, xs, h0, hs, dhs) => {
    const right = backward.rnnBackward(params, xs, h0, hs, dhs);
    const loss = () =>
      rnnForward(params, xs, h0).reduce(
        (sum, h, t) => sum + h.data.reduce((s, v, i) => s + v * (dhs[t]?.data[i] ?? 0), 0),
        0,
      );
    const slopes = zeros(params.bh.rows, params.bh.cols);
    const b = params.bh.data;
    for (let i = 0; i < b.length; i++) {
      const [value, h] = [b[i], 1e-5];
      b[i] = value + h;
      const above = loss();
      b[i] = value - h;
      slopes.data[i] = (above - loss()) / (2 * h);
      b[i] = value;
    }
    return { ...right, dbh: slopes };
  });
  assert.match(textOf(failure), /dbh is close to the derivative of the loss, but not equal to it/);
  assert.match(textOf(failure), /looks like +a difference quotient/);
});

/** The slope of f at x by Romberg's scheme: as exact as the chain rule, and a difference quotient. */
function romberg(f: (x: number) => number, x: number): number {
  const rows: number[][] = [];
  for (let k = 0; k < 5; k++) {
    const h = 0.1 / 2 ** k;
    const row = [(f(x + h) - f(x - h)) / (2 * h)];
    for (let j = 1; j <= k; j++) {
      row.push(row[j - 1] + (row[j - 1] - rows[k - 1][j - 1]) / (4 ** j - 1));
    }
    rows.push(row);
  }
  return rows[4][4];
}

Deno.test("a backward pass by very exact difference quotients does not pass either", () => {
  const failure = rnnBackwardBy((params, xs, h0, hs, dhs) => {
    const right = backward.rnnBackward(params, xs, h0, hs, dhs);
    const loss = () =>
      rnnForward(params, xs, h0).reduce(
        (sum, h, t) => sum + h.data.reduce((s, v, i) => s + v * (dhs[t]?.data[i] ?? 0), 0),
        0,
      );
    const slopes = (m: Matrix): Matrix => ({
      ...m,
      data: m.data.slice().map((value, i) => {
        const slope = romberg((x) => {
          m.data[i] = x;
          return loss();
        }, value);
        m.data[i] = value;
        return slope;
      }),
    });
    return { ...right, dbh: slopes(params.bh) };
  });
  assert.match(textOf(failure), /not found by the chain rule/);
});

Deno.test("NaN is never right", () => {
  const failure = rnnBackwardBy((...args) => {
    const grads = backward.rnnBackward(...args);
    grads.dWhh.data[1] = NaN;
    return grads;
  });
  assert.match(textOf(failure), /dWhh is not the derivative.*\n.*dWhh\[0\]\[1\] {3}yours NaN/);
});

Deno.test("infinity is never right", () => {
  const failure = rnnBackwardBy((...args) => ({
    ...backward.rnnBackward(...args),
    dbh: (() => {
      const { dbh } = backward.rnnBackward(...args);
      dbh.data.fill(Infinity);
      return dbh;
    })(),
  }));
  assert.equal(failure?.kind, "gradient");
});

Deno.test("a wrong shape says both shapes and what must be returned", () => {
  const failure = rnnBackwardBy((...args) => ({
    ...backward.rnnBackward(...args),
    dWxh: zeros(1, 1),
  }));
  assert.equal(failure?.kind, "shape");
  assert.match(textOf(failure), /dWxh is \[1×1\], but must be \[\d×\d\]/);
  assert.match(textOf(failure), /must return +\{ dWxh, dWhh, dbh, dh0, dxs \}/);
});

Deno.test("a forgotten return says so", () => {
  const failure = rnnBackwardBy(() => undefined);
  assert.equal(failure?.kind, "shape");
  assert.match(textOf(failure), /returned undefined/);
});

Deno.test("a missing export names what was found", () => {
  const failure = check(backpropagation, "rnnBackward", { rnnBackwards: () => 0 });
  assert.equal(failure?.kind, "missing");
  assert.match(textOf(failure), /found +rnnBackwards/);
});

Deno.test("a thrown error is one sentence without a stack", () => {
  const failure = rnnBackwardBy(() => {
    throw new RangeError("Cannot multiply: a is [2×3], b is [2×3]; a.cols must equal b.rows.");
  });
  assert.equal(failure?.kind, "threw");
  assert.match(textOf(failure), /stopped with an error: Cannot multiply/);
  assert.doesNotMatch(textOf(failure), /\n {4}at /);
});

Deno.test("changing an argument is found, when the numbers are right", () => {
  const failure = rnnBackwardBy((params, xs, h0, hs, dhs) => {
    const grads = backward.rnnBackward(params, xs, h0, hs, dhs);
    dhs.forEach((dh) => dh?.data.fill(0));
    return grads;
  });
  assert.equal(failure?.kind, "behaviour");
  assert.match(failure!.headline, /argument 5 was changed/);
});

Deno.test("an exercise that waits for another names the other", () => {
  const failure = rnnBackwardBy(() => {
    throw new NotSolvedYet("q1/02 softmax", "e^(y − max of the row)");
  });
  assert.equal(failure?.kind, "not solved yet");
  assert.equal(failure?.headline, "waits for q1/02 softmax, which is not solved yet");
});

Deno.test("a wrong gate is named", () => {
  const failure = check(lstmLesson, "lstmStepBackward", {
    lstmStepBackward(step: lstm.LstmStep, _: Matrix, dh: Matrix, dcNext: Matrix) {
      return lstm.lstmStepBackward(step, step.c, dh, dcNext);
    },
  });
  assert.match(textOf(failure), /by gate +i ok {3}f ✗ {3}g ok {3}o ok/);
});

Deno.test("every exercise refuses functions that return nothing or next to nothing", () => {
  for (const lesson of lessons) {
    for (const exercise of lesson.exercises) {
      for (const nonsense of [() => undefined, () => 0, () => [], () => ({})]) {
        const failure = checkExercise(lesson, exercise, { [exercise.name]: nonsense }, SEED);
        assert.ok(failure, `${lesson.id} ${exercise.name} accepts ${nonsense}`);
      }
    }
  }
});
