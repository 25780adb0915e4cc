/**
 * Where the time of a graph goes, node by node, as the runtime itself measures it.
 *
 * @module
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Graph } from "./graph.ts";
import { onnxFile } from "./onnx_file.ts";
import { randomFeeds } from "./random_feeds.ts";
import { openSession, runtime } from "./runtime.ts";

/** One node of one run. */
export interface NodeTime {
  /** ONNX's name: `Gemm`. */
  readonly op: string;
  readonly milliseconds: number;
  /** The shapes of what it reads and writes. */
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
}

/** What one call of a graph took. The runtime counts whole microseconds, rounded down. */
export interface ProfiledRun {
  /** Milliseconds of the call: the nodes, and what is between them. */
  readonly milliseconds: number;
  readonly nodes: readonly NodeTime[];
}

/** How often a graph is run. */
export interface Runs {
  /** Runs that are not looked at: the first ones ask for memory that the later ones have. */
  readonly warmUp: number;
  readonly runs: number;
  /** Whether the runtime may change the graph. Default: yes. */
  readonly optimised?: boolean;
}

/** A graph that was watched while it ran. */
export interface Profile {
  readonly watched: readonly ProfiledRun[];
  /** Milliseconds of calls that nobody watched, each between two of the others: watching takes time. */
  readonly unwatched: readonly number[];
}

/** Runs a graph in one thread and returns the time of every node of every run. */
export async function profile(
  g: Graph,
  { warmUp, runs, optimised = true }: Runs,
): Promise<Profile> {
  const { InferenceSession } = await runtime();
  const folder = mkdtempSync(`${tmpdir()}/unrolled-`);
  try {
    const session = await InferenceSession.create(onnxFile(g), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: "sequential",
      graphOptimizationLevel: optimised ? "all" : "disabled",
      logSeverityLevel: 3,
      enableProfiling: true,
      profileFilePrefix: `${folder}/profile`,
    });
    const plain = await openSession(onnxFile(g));
    const feeds = await randomFeeds(g);
    const unwatched: number[] = [];
    for (let run = 0; run < warmUp + runs; run++) {
      await session.run(feeds);
      const begun = performance.now();
      await plain.run(feeds);
      unwatched.push(performance.now() - begun);
    }
    session.endProfiling();
    await session.release();
    await plain.release();
    const [file] = readdirSync(folder);
    const watched = readProfile(readFileSync(`${folder}/${file}`, "utf8"));
    return { watched: watched.slice(-runs), unwatched: unwatched.slice(-runs) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is read of an event in the runtime's file; times are in microseconds. */
interface TraceEvent {
  cat: string;
  name: string;
  ts: number;
  dur: number;
  args: Record<"op_name" | "input_type_shape" | "output_type_shape", unknown>;
}

/**
 * The runs in a profile of onnxruntime, in order.
 *
 * @param text a list of events as JSON, in Chrome's trace format
 */
export function readProfile(text: string): ProfiledRun[] {
  const events = (JSON.parse(text) as TraceEvent[]).toSorted((a, b) => a.ts - b.ts);
  const nodes = events.filter(({ cat, name }) => cat === "Node" && name.endsWith("_kernel_time"));
  return events.filter(({ name }) => name === "model_run").map(({ ts, dur }) => ({
    milliseconds: dur / 1000,
    nodes: nodes.filter((node) => node.ts >= ts && node.ts < ts + dur).map(({ dur, args }) => ({
      op: String(args.op_name),
      milliseconds: dur / 1000,
      inputs: shapesIn(args.input_type_shape),
      outputs: shapesIn(args.output_type_shape),
    })),
  }));
}

/** `[{"float": [128, 64]}, …]` without the types. */
function shapesIn(listed: unknown): number[][] {
  return (listed as Record<string, number[]>[]).flatMap((one) => Object.values(one));
}
