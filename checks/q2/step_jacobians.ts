/**
 * The checks of q2/04 about the Jacobian of a step.
 *
 * @module
 */

import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";
import type { Random } from "../../lessons/kit/random.ts";
import type { Case, Exercise } from "../core/exercise.ts";
import { newTape, type Node, type Tape } from "../core/tape.ts";
import { cellParams, matrix } from "../q1/random_inputs.ts";
import { lstm, rnn } from "../reference/cells.ts";

/** What a step makes of a state, on a tape: nodes of rows in, nodes of rows out. */
export type StepOnTape = (tape: Tape, state: readonly Node[]) => readonly Node[];

/**
 * The blocks of the Jacobian of a step by the tape: for each row that goes in, and each that comes
 * out, ∂out[j]/∂in[i] as a matrix with row i and column j.
 *
 * @param state the rows that go in, all `[1×H]`
 */
export function blocksByTape(step: StepOnTape, state: readonly Matrix[]): Matrix[][] {
  const H = state[0].cols;
  const blocks = state.map(() => state.map(() => zeros(H, H)));
  state.forEach((_, out) => {
    for (let j = 0; j < H; j++) {
      const tape = newTape();
      const nodes = state.map(tape.input);
      const one = zeros(1, H);
      one.data[j] = 1;
      tape.backward([[step(tape, nodes)[out], one]]);
      nodes.forEach(({ grad }, into) => {
        for (let i = 0; i < H; i++) blocks[into][out].data[i * H + j] = grad.data[i];
      });
    }
  });
  return blocks;
}

function rnnCase(rng: Random, H: number, about?: string): Case {
  const { Wxh, Whh, bh } = cellParams(rng, 2, H, 1);
  const [x, hPrev] = [matrix(rng, 1, 2), matrix(rng, 1, H)];
  let h = zeros(1, H);
  const [[J]] = blocksByTape((tape, [hPrev]) => {
    const node = rnn(
      tape,
      { Wxh: tape.input(Wxh), Whh: tape.input(Whh), bh: tape.input(bh) },
      tape.input(x),
      hPrev,
    );
    h = node.value;
    return [node];
  }, [hPrev]);
  return { about, args: [Whh, h], expected: { J } };
}

/** Checks of `rnnJacobian`. */
export const rnnJacobian: Exercise = {
  name: "rnnJacobian",
  file: "jacobians.ts",
  does: "is the derivative of the state by the state before",
  returns: "a matrix [H×H]",
  sizes: [],
  make: (_, rng) => rnnCase(rng, 3),
  corners: (rng) => [rnnCase(rng, 3), rnnCase(rng, 5), rnnCase(rng, 1, "one unit")],
  read: (returned) => ({ J: returned as Matrix }),
};

const PARTS = ["i", "f", "g", "o", "c", "h"] as const;

/** The blocks as a failure names them: `dcdh` is ∂c/∂hPrev. */
const BLOCKS = ["dhdh", "dcdh", "dhdc", "dcdc"] as const;

function lstmCase(rng: Random, H: number, about?: string): Case {
  const { Wxh, Whh, bh } = cellParams(rng, 2, H, 4);
  const [x, hPrev, cPrev] = [matrix(rng, 1, 2), matrix(rng, 1, H), matrix(rng, 1, H)];
  let step: Record<string, Matrix> = {};
  const [[dhdh, dcdh], [dhdc, dcdc]] = blocksByTape((tape, [hPrev, cPrev]) => {
    const nodes = lstm(
      tape,
      { Wxh: tape.input(Wxh), Whh: tape.input(Whh), bh: tape.input(bh) },
      tape.input(x),
      hPrev,
      cPrev,
    );
    step = Object.fromEntries(PARTS.map((part) => [part, nodes[part].value]));
    return [nodes.h, nodes.c];
  }, [hPrev, cPrev]);
  return { about, args: [Whh, step, cPrev], expected: { dhdh, dcdh, dhdc, dcdc } };
}

/** The block of a matrix `[2H×2H]`, counted row after row. */
function block({ cols, data }: Matrix, k: number): Matrix {
  const H = cols / 2;
  const [row, col] = [Math.floor(k / 2) * H, (k % 2) * H];
  const part = zeros(H, H);
  part.data.forEach((_, n) => part.data[n] = data[(row + Math.floor(n / H)) * cols + col + n % H]);
  return part;
}

/** Checks of `lstmJacobian`. */
export const lstmJacobian: Exercise = {
  name: "lstmJacobian",
  file: "jacobians.ts",
  does: "is the derivative of (h, c) by (h, c) before, in four blocks",
  returns: "a matrix [2H×2H]: rows for h and c before, columns for h and c after",
  sizes: [],
  make: (_, rng) => lstmCase(rng, 3),
  corners: (rng) => [lstmCase(rng, 3), lstmCase(rng, 4), lstmCase(rng, 1, "one unit")],
  read(returned, [Whh]) {
    const J = returned as Matrix;
    const size = 2 * (Whh as Matrix).rows;
    if (J.rows !== size || J.cols !== size || J.data.length !== size * size) {
      throw new TypeError("not [2H×2H]");
    }
    return Object.fromEntries(BLOCKS.map((name, k) => [name, block(J, k)]));
  },
};
