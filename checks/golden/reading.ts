/**
 * Reference cases computed by PyTorch (1.13, float64), in our layout.
 *
 * PyTorch keeps `weight_ih` as `[G·H×I]` and multiplies by its transpose; ours is `[I×G·H]`. It has
 * two biases where we have one, except inside the reset of a GRU. Gate orders agree.
 *
 * @module
 */

import { add, splitCols, transpose } from "../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../lessons/kit/matrix.ts";

/** The four cells of the file. `gru` resets after the product, as PyTorch's own does. */
export type GoldenKind = "rnn" | "lstm" | "gru" | "gru_reset_before";

/** One case, in our layout. */
export interface GoldenCase {
  readonly kind: GoldenKind;
  readonly xs: Matrix[];
  readonly h0: Matrix;
  readonly c0?: Matrix;
  readonly targets: number[][];
  readonly params: Record<string, Matrix>;
  /** Values by name: `hs`, `cs`, `logits`, `loss`. */
  readonly values: Record<string, Matrix | Matrix[]>;
  /** Gradients by our names. */
  readonly grads: Record<string, Matrix | Matrix[]>;
}

interface Raw {
  kind: GoldenKind;
  T: number;
  B: number;
  I: number;
  H: number;
  C: number;
  targets: number[];
  loss: number;
  params: Record<string, number[]>;
  grads: Record<string, number[]>;
  [array: string]: unknown;
}

const NEEDED = ["x", "h0", "hs", "logits", "grad_x", "grad_h0"];

/**
 * Reads the cases of a file.
 *
 * @throws {Error} naming the file and what is wrong with it.
 */
export function readGolden(text: string, file: string): GoldenCase[] {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}.`);
  }
  if (!Array.isArray(raw) || raw.length === 0) {
    throw new Error(`${file} holds no cases: it must be a list of them.`);
  }
  return raw.map((one, at) => {
    const missing = NEEDED.find((name) => !Array.isArray(one?.[name]));
    if (missing) throw new Error(`${file}: case ${at} has no array "${missing}".`);
    return ours(one, `${file}: case ${at}`);
  });
}

function ours(raw: Raw, where: string): GoldenCase {
  const { kind, T, B, I, H, C } = raw;
  const gates = raw.params.bias_ih.length / H;
  const matrix = (data: unknown, rows: number, cols: number): Matrix => {
    const m = zeros(rows, cols);
    if (!Array.isArray(data) || data.length !== rows * cols) {
      throw new Error(`${where}: an array does not have ${rows}×${cols} entries.`);
    }
    m.data.set(data);
    if (!m.data.every(Number.isFinite)) {
      throw new Error(`${where}: an entry is not a finite number.`);
    }
    return m;
  };
  const steps = (name: string, cols: number): Matrix[] => {
    const all = raw[name] as number[];
    return Array.from(
      { length: T },
      (_, t) => matrix(all.slice(t * B * cols, (t + 1) * B * cols), B, cols),
    );
  };
  const weights = (from: Record<string, number[]>, prefix: string) => {
    // Where the second bias is not used, its gradient is null.
    const [ih, hh] = [from.bias_ih, from.bias_hh ?? from.bias_ih].map((b) =>
      matrix(b, 1, gates * H)
    );
    return {
      [`${prefix}Wxh`]: transpose(matrix(from.weight_ih, gates * H, I)),
      [`${prefix}Whh`]: transpose(matrix(from.weight_hh, gates * H, H)),
      [`${prefix}Why`]: transpose(matrix(from.weight_out, C, H)),
      [`${prefix}by`]: matrix(from.bias_out, 1, C),
      ...biases(kind, prefix, ih, hh),
    };
  };
  const memory = kind === "lstm";
  return {
    kind,
    xs: steps("x", I),
    h0: matrix(raw.h0, B, H),
    ...(memory && { c0: matrix(raw.c0, B, H) }),
    targets: Array.from({ length: T }, (_, t) => raw.targets.slice(t * B, (t + 1) * B)),
    params: weights(raw.params, ""),
    values: {
      hs: steps("hs", H),
      ...(memory && { cs: steps("cs", H) }),
      logits: steps("logits", C),
      loss: matrix([raw.loss], 1, 1),
    },
    grads: {
      ...weights(raw.grads, "d"),
      dxs: steps("grad_x", I),
      dh0: matrix(raw.grad_h0, B, H),
      ...(memory && { dc0: matrix(raw.grad_c0, B, H) }),
    },
  };
}

/** One bias where the two are only ever added; their gradients are then equal, so one is enough. */
function biases(kind: GoldenKind, prefix: string, ih: Matrix, hh: Matrix): Record<string, Matrix> {
  const gradient = prefix === "d";
  if (kind !== "gru") return { [`${prefix}bh`]: gradient ? ih : add(ih, hh) };
  const [hr, hz, hn] = splitCols(hh, 3);
  const shared = zeros(1, hh.cols);
  shared.data.set([...hr.data, ...hz.data]);
  return { [`${prefix}bh`]: gradient ? ih : add(ih, shared), [`${prefix}bhn`]: hn };
}
