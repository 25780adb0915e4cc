/**
 * Numbers for a graph that is only timed.
 *
 * @module
 */

import { random } from "../../kit/random.ts";
import type { Graph } from "./graph.ts";
import { sizeOf } from "./numbers.ts";
import { type Feeds, tensorMaker } from "./runtime.ts";

/** Small positive numbers for every input: nothing grows, and no root is of less than zero. */
export async function randomFeeds({ inputs }: Pick<Graph, "inputs">): Promise<Feeds> {
  const tensor = await tensorMaker();
  const rng = random(1);
  return Object.fromEntries(inputs.map(({ name, shape }) => {
    const data = Float32Array.from({ length: sizeOf(shape) }, () => 0.01 + 0.1 * rng.uniform());
    return [name, tensor(data, shape)];
  }));
}
