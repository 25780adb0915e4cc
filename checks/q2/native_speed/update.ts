/**
 * The checks of `update_graph.ts` in lesson q2/06.
 *
 * The constants of a graph are float32. So that they are exact all the same, betas here are fractions of
 * 64, epsilon is a power of two, and 10⁻⁶ is the float32 next to it.
 *
 * @module
 */

import { map, norm } from "../../../lessons/kit/elementwise.ts";
import { type Matrix, zeros } from "../../../lessons/kit/matrix.ts";
import type { Random } from "../../../lessons/kit/random.ts";
import type { Case, Exercise, Output, Size } from "../../core/exercise.ts";
import { matrix, number } from "../../q1/random_inputs.ts";
import { computed, valuesIn } from "./building.ts";

function clipCase(gradients: readonly Matrix[], limit: number, about?: string): Case {
  const whole = norm(...gradients);
  const scale = Math.min(1, limit / (whole + Math.fround(1e-6)));
  return {
    about,
    args: [gradients, limit],
    call(f, args) {
      const [gradients, limit] = args as [Matrix[], number];
      return computed(({ g, put }) => {
        const given = gradients.map((one, k) => put(`gradient ${k}`, one));
        return valuesIn(g, f(g, given, limit), { norm: [1, 1], scale: [1, 1] });
      });
    },
    expected: { norm: number(whole), scale: number(scale) },
  };
}

const clipScale: Exercise = {
  name: "clipScale",
  file: "update_graph.ts",
  does: "takes one norm over all gradients and never scales up",
  returns: "{ norm, scale }, values of the graph, [1×1]",
  sizes: [],
  make: (_, rng) => clipCase([matrix(rng, 2, 3), matrix(rng, 4, 1)], 0.5),
  corners: (rng) => [
    clipCase([matrix(rng, 2, 3), matrix(rng, 4, 1)], 0.5, "longer than the limit"),
    clipCase(
      [matrix(rng, 2, 3), matrix(rng, 4, 1), matrix(rng, 1, 5)],
      64,
      "shorter than the limit",
    ),
    clipCase([matrix(rng, 3, 3)], 0.25, "a single gradient"),
    clipCase([map(matrix(rng, 2, 2), (x) => x / 2 ** 18)], 2 ** -20, "hardly any gradient"),
    clipCase([zeros(2, 3), zeros(1, 2)], 1, "no gradient at all"),
  ],
  read: (returned) => returned as Output,
};

/** Adam over T steps, from a state in which it has some memory. */
function adamCase({ T, B }: Size, rng: Random): Case {
  const [rows, cols] = [B, 3];
  const beta1 = (40 + rng.integer(20)) / 64, beta2 = (40 + rng.integer(23)) / 64;
  const epsilon = 2 ** -(2 + rng.integer(4)), eta = 0.1 + rng.uniform();
  const before = {
    theta: matrix(rng, rows, cols),
    mean: matrix(rng, rows, cols),
    square: map(matrix(rng, rows, cols), (x) => x * x),
  };
  const ds = Array.from({ length: T }, () => matrix(rng, rows, cols));
  const rates = ds.map((_, t) => eta / (1 - beta1 ** (t + 1)));
  const corrections = ds.map((_, t) => 1 / Math.sqrt(1 - beta2 ** (t + 1)));
  const constants = { beta1, beta2, epsilon };
  const after = { theta: [] as Matrix[], mean: [] as Matrix[], square: [] as Matrix[] };
  let { theta, mean, square } = before;
  ds.forEach((d, t) => {
    mean = { ...mean, data: mean.data.map((m, k) => beta1 * m + (1 - beta1) * d.data[k]) };
    square = {
      ...square,
      data: square.data.map((v, k) => beta2 * v + (1 - beta2) * d.data[k] ** 2),
    };
    const move = (k: number) =>
      rates[t] * mean.data[k] / (Math.sqrt(square.data[k]) * corrections[t] + epsilon);
    theta = { ...theta, data: theta.data.map((x, k) => x - move(k)) };
    for (const [name, m] of Object.entries({ theta, mean, square })) {
      after[name as keyof typeof after].push(m);
    }
  });
  return {
    args: [before, ds, rates, corrections, constants],
    call(f, args) {
      const [before, ds, rates, corrections, constants] = args as [
        Record<"theta" | "mean" | "square", Matrix>,
        Matrix[],
        number[],
        number[],
        typeof args[4],
      ];
      return computed(({ g, put }) => {
        let at = Object.fromEntries(
          Object.entries(before).map(([name, m]) => [name, put(name, m)]),
        );
        const moved = ds.map((d, t) => {
          const [rate, correction] = [
            put(`rate ${t}`, number(rates[t]), [1]),
            put(`correction ${t}`, number(corrections[t]), [1]),
          ];
          const shape = [rows, cols];
          return at = valuesIn(g, f(g, at, put(`d ${t}`, d), rate, correction, constants), {
            theta: shape,
            mean: shape,
            square: shape,
          });
        });
        return {
          theta: moved.map(({ theta }) => theta),
          mean: moved.map(({ mean }) => mean),
          square: moved.map(({ square }) => square),
        };
      });
    },
    expected: after,
  };
}

const adamGraphStep: Exercise = {
  name: "adamGraphStep",
  file: "update_graph.ts",
  does: "moves a parameter and both of its running means",
  returns: "{ theta, mean, square }, values of the graph in the shape of the parameter",
  sizes: [{ T: 1, B: 2 }, { T: 3, B: 4 }],
  make: adamCase,
  read: (returned) => returned as Output,
};

/** In the order of the text. */
export const exercises: readonly Exercise[] = [clipScale, adamGraphStep];
