/**
 * Graphs that are run again and again with the same numbers.
 *
 * @module
 */

import type { Graph } from "../../../engines/onnx/graph.ts";
import { onnxFile } from "../../../engines/onnx/onnx_file.ts";
import { randomFeeds } from "../../../engines/onnx/random_feeds.ts";
import { type Feeds, runtime } from "../../../engines/onnx/runtime.ts";
import type { Timed } from "../../../engines/turns.ts";

/** What may be otherwise than in the engine. */
export interface SessionOptions {
  /** Threads that one operation may use. Default: 1. */
  readonly threads?: number;
  /** Whether the runtime may change the graph. Default: yes. */
  readonly optimised?: boolean;
  /** What is given to it. Default: random numbers. */
  readonly feeds?: Feeds;
}

/**
 * A graph whose calls are timed.
 *
 * @param perTurn calls in a turn; what is returned is the time of one
 */
export async function graphTimer(
  g: Graph,
  perTurn: number,
  { threads = 1, optimised = true, feeds }: SessionOptions = {},
): Promise<Timed & { end(): Promise<void> }> {
  const { InferenceSession } = await runtime();
  const session = await InferenceSession.create(onnxFile(g), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: optimised ? "all" : "disabled",
    logSeverityLevel: 3,
  });
  const given = feeds ?? await randomFeeds(g);
  return {
    async time() {
      const begun = performance.now();
      for (let k = 0; k < perTurn; k++) await session.run(given);
      return (performance.now() - begun) / perTurn;
    },
    end: () => session.release(),
  };
}
