/**
 * A graph computed without a graph: one call of the runtime for every node.
 *
 * @module
 */

import type { Constant, Graph, Node } from "../../../engines/onnx/graph.ts";
import { onnxFile } from "../../../engines/onnx/onnx_file.ts";
import { randomFeeds } from "../../../engines/onnx/random_feeds.ts";
import {
  type Feeds,
  openSession,
  type Session,
  tensorMaker,
} from "../../../engines/onnx/runtime.ts";
import { shapesIn } from "../../../engines/onnx/work.ts";
import type { Timed } from "../../../engines/turns.ts";

/**
 * A graph whose nodes are called one after the other, as a library without graphs would. Every call is the
 * runtime's own, on the same numbers: only the calling is different. Nodes of one kind on tensors of the
 * same shapes share a session.
 */
export async function nodeByNode(g: Graph): Promise<Timed & { end(): Promise<void> }> {
  const tensor = await tensorMaker();
  const fixed: Feeds = await randomFeeds(g);
  for (const { name, shape, data } of g.constants) {
    if (data instanceof Float32Array) fixed[name] = tensor(data, shape);
  }
  const shapes = shapesIn(g);
  const sessions = new Map<string, Promise<Session>>();
  const steps = await Promise.all(g.nodes.map(async (node) => {
    const single = alone(g, node, shapes);
    const key = JSON.stringify(
      single,
      (_, value) => typeof value === "bigint" ? `${value}` : value,
    );
    const session = sessions.get(key) ?? openSession(onnxFile(single));
    sessions.set(key, session);
    const given = [...new Set(node.inputs)].filter((name) => !sizesIn(g, name));
    return { given, outputs: node.outputs, session: await session };
  }));
  return {
    async time() {
      const begun = performance.now();
      const values = { ...fixed };
      for (const { given, outputs, session } of steps) {
        const feeds: Feeds = {};
        given.forEach((name, k) => feeds[`in ${k}`] = values[name]);
        const found = await session.run(feeds);
        outputs.forEach((name, k) => values[name] = found[`out ${k}`]);
      }
      return performance.now() - begun;
    },
    async end() {
      for (const session of sessions.values()) await (await session).release();
    },
  };
}

/** Axes and lengths belong to an operation; they are no numbers that flow through it. */
function sizesIn({ constants }: Graph, name: string): Constant | undefined {
  return constants.find((one) => one.name === name && one.data instanceof BigInt64Array);
}

/** A graph of one node; its inputs and outputs are named by their places, its sizes too. */
function alone(g: Graph, node: Node, shapes: ReadonlyMap<string, readonly number[]>): Graph {
  const names = [...new Set(node.inputs)];
  const given = names.filter((name) => !sizesIn(g, name));
  const sizes = names.flatMap((name) => sizesIn(g, name) ?? []);
  const placeOf = (name: string) =>
    given.includes(name) ? `in ${given.indexOf(name)}` : `sizes ${names.indexOf(name)}`;
  const shaped = (name: string, place: string) => ({ name: place, shape: shapes.get(name)! });
  return {
    nodes: [{
      ...node,
      inputs: node.inputs.map(placeOf),
      outputs: node.outputs.map((_, k) => `out ${k}`),
    }],
    constants: sizes.map((one) => ({ ...one, name: placeOf(one.name) })),
    inputs: given.map((name) => shaped(name, placeOf(name))),
    outputs: node.outputs.map((name, k) => shaped(name, `out ${k}`)),
  };
}
