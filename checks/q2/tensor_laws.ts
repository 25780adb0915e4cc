/**
 * What must hold of a function on tensors besides its numbers: what it leaves, and what it costs.
 *
 * @module
 */

import type { Random } from "../../lessons/kit/random.ts";
import type { Case, Law } from "../core/exercise.ts";
import { countedProducts, tensorCount } from "./tensorflow.ts";

/** Nobody else can give back what a function leaves behind. */
export function leaves(tensors: number, made: (rng: Random) => Case): Law {
  return {
    says: tensors === 0 ? "no tensor is left by a call" : "no tensor is left but what was returned",
    broken(call, rng) {
      const { args, bind } = made(rng);
      const given = bind!(args);
      const before = tensorCount();
      call(...given);
      const left = tensorCount() - before;
      return left === tensors ? null : `${left} tensors more than before, and ${tensors} expected`;
    },
  };
}

/** What makes a layer fast: few products, each of many numbers. */
export function multiplies(times: number, steps: number, made: (rng: Random) => Case): Law {
  return {
    says: `${times === 1 ? "one product is" : `${times} products are`} enough for ${steps} steps`,
    broken(call, rng) {
      const { args, bind } = made(rng);
      const given = bind!(args);
      const seen = countedProducts(() => call(...given));
      return seen <= times ? null : `${seen} products are computed`;
    },
  };
}
