/**
 * Where the time of a training step goes, by kind of operation, and what this machine could do at most.
 *
 * @module
 */

import type { Experiment } from "../../../../assets/experiment.ts";
import { rounded } from "../../../../assets/rounding.ts";
import { median } from "../../../../assets/statistics.ts";
import { LAB, labModel, labSetup } from "../../../engines/lab_step.ts";
import { matmulPeak } from "../../../engines/matmul_peak.ts";
import type { Cell } from "../../../engines/model.ts";
import { cells as engineCells } from "../../../engines/onnx/cells/mod.ts";
import {
  type NodeTime,
  type Profile,
  profile as profileOf,
  type ProfiledRun,
} from "../../../engines/onnx/profile.ts";
import { stepGraph } from "../../../engines/onnx/step_graph.ts";
import { workOf } from "../../../engines/onnx/work.ts";
import { leastSeconds, type Machine } from "../counting.ts";
import { bandwidths } from "./bandwidth.ts";

/** What is profiled. */
export interface ProfileConfig {
  readonly cells: readonly Cell[];
  readonly runs: number;
  readonly warmUp: number;
}

/** What a node is for. */
export type Group = "products" | "entry by entry" | "moved";

/** All nodes of one kind in a step. */
export interface KindOfNode {
  /** ONNX's name; of a product, which one it is: `W·hx`. The runtime joins that of the RNN with its tanh. */
  readonly kind: string;
  readonly group: Group;
  readonly count: number;
  /** Milliseconds of all of them in a step: the median over the runs. */
  readonly milliseconds: number;
  /** Floating point operations and bytes of all of them. */
  readonly operations: number;
  readonly bytes: number;
}

/** One cell's step. */
export interface StepProfile {
  readonly cell: Cell;
  /** Milliseconds of a call that nobody watches, run by run. */
  readonly milliseconds: readonly number[];
  /** Milliseconds of all nodes of a group, in the watched call before each of those. */
  readonly groups: Readonly<Record<Group, readonly number[]>>;
  /** The least milliseconds for these nodes on this machine, by the roofline. */
  readonly least: number;
  readonly kinds: readonly KindOfNode[];
}

/** The series of this experiment. */
export interface ProfileSeries {
  readonly machine: Machine & {
    /** Bytes a second from main memory. */
    readonly memory: number;
  };
  readonly profiles: readonly StepProfile[];
}

/** The lab's step, with each of the cells. */
export const profile: Experiment<ProfileSeries, ProfileConfig> = {
  name: "q2-06-profile",
  lesson: "q2/06",
  about: "The time of every operation in a training step of the lab, as the runtime measures it.",
  config: { cells: ["rnn", "lstm", "gru"], runs: 40, warmUp: 5 },
  seeds: [1],
  small: false,
  source: import.meta.url,
  engine: "ONNX Runtime 1.30.0, float32, 1 thread",
  async run({ cells, runs, warmUp }, _, progress) {
    const { cache, memory } = await bandwidths();
    const machine = { peak: await matmulPeak(1), bandwidth: cache, memory };
    const profiles: StepProfile[] = [];
    for (const [k, cell] of cells.entries()) {
      progress(k, cells.length, cell);
      const model = labModel(cell);
      const shape = { model, cell: engineCells[cell], steps: LAB.steps, batch: LAB.batch };
      const { adam, clip, state: { weights } } = labSetup(cell);
      const found = await profileOf(stepGraph(shape, { adam, clip, weights }), { runs, warmUp });
      profiles.push(summary(cell, found, machine));
    }
    return rounded({ machine, profiles }, 4);
  },
};

function summary(cell: Cell, { watched, unwatched }: Profile, machine: Machine): StepProfile {
  const [first] = watched;
  const names = [...new Set(first.nodes.map(kindOf))];
  const inGroup = (group: Group) =>
    watched.map(({ nodes }) => sum(nodes.filter(({ op }) => groupOf(op) === group)));
  return {
    cell,
    milliseconds: unwatched,
    groups: {
      "products": inGroup("products"),
      "entry by entry": inGroup("entry by entry"),
      "moved": inGroup("moved"),
    },
    least: 1000 * leastSeconds(first.nodes.map(workOf), machine),
    kinds: names.map((kind) => {
      const of = ({ nodes }: ProfiledRun) => nodes.filter((node) => kindOf(node) === kind);
      const works = of(first).map(workOf);
      return {
        kind,
        group: groupOf(of(first)[0].op),
        count: works.length,
        milliseconds: median(watched.map((run) => sum(of(run)))),
        operations: works.reduce((total, { operations }) => total + operations, 0),
        bytes: works.reduce((total, { bytes }) => total + bytes, 0),
      };
    }).sort((a, b) => b.milliseconds - a.milliseconds),
  };
}

function sum(nodes: readonly NodeTime[]): number {
  return nodes.reduce((total, { milliseconds }) => total + milliseconds, 0);
}

/** The products of a step differ in what they are for, which their shapes tell. */
function kindOf({ op, inputs: [left], outputs: [out] }: NodeTime): string {
  if (!PRODUCTS.includes(op)) return op;
  if (out[0] === LAB.outputs || left[1] === LAB.outputs) return "readout";
  if (out[1] !== LAB.batch) return "dz·hxᵀ";
  return left[1] % LAB.hidden === 0 ? "Whhᵀ·dz" : "W·hx";
}

const PRODUCTS = ["Gemm", "FusedGemm"];

const MOVED = ["Concat", "Identity", "Split", "Transpose"];

function groupOf(op: string): Group {
  if (PRODUCTS.includes(op)) return "products";
  return MOVED.includes(op) ? "moved" : "entry by entry";
}
