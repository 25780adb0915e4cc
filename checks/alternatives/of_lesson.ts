/**
 * The unusual solutions of each lesson.
 *
 * @module
 */

import type { Alternative } from "./alternative.ts";

/** The modules, in the order of the lessons. */
const MODULES = [
  ...["scalar_cell", "forward_pass", "backpropagation", "lstm", "gru", "training"],
  ...["gradients_across_time", "tensors", "sequential_mnist", "weights_over_epochs"],
  ...["stability", "other_sequences", "native_speed", "image_features"],
  ...["encoding_questions", "hidden_states", "fusion", "comparing"],
];

/** The alternatives of a lesson, and where they stand. */
export interface AlternativesOfLesson {
  /** The module, from the root of the repository. */
  readonly module: string;
  /** The name it exports them by. */
  readonly name: string;
  readonly alternatives: readonly Alternative[];
}

/**
 * Loads the alternatives of a lesson.
 *
 * @param at the lesson's place in the course
 */
export async function alternativesOf(at: number): Promise<AlternativesOfLesson> {
  const found = Object.entries(await import(`./${MODULES[at]}.ts`));
  const [name, alternatives] = found.find(([, value]) => Array.isArray(value))!;
  return {
    module: `checks/alternatives/${MODULES[at]}.ts`,
    name,
    alternatives: alternatives as readonly Alternative[],
  };
}
