/**
 * Forms of one computation: the way of an LSTM from a batch to its gradients, built in different ways.
 *
 * @module
 */

import { cells } from "../../../engines/onnx/cells/mod.ts";
import type { GraphCell } from "../../../engines/onnx/cells/cell.ts";
import type { Graph } from "../../../engines/onnx/graph.ts";
import { gradientGraph, type StepShape } from "../../../engines/onnx/step_graph.ts";
import { batchFirst } from "./batch_first.ts";
import {
  addedOutside,
  joinedOverTime,
  readTransposed,
  slopesOnTheWayBack,
  transposedEveryStep,
  twoProducts,
} from "./cells.ts";

/** One form. */
export interface Form {
  readonly name: FormName;
  /** What it does otherwise than the engine, in a few words. */
  readonly does: string;
  /** Whether a sequence is a row of its states, and not a column. */
  readonly rows?: true;
  /** The runtime runs the graph as it is written. */
  readonly asWritten?: true;
  readonly graph: (shape: Omit<StepShape, "cell">) => Graph;
}

/** The names of the forms. */
export type FormName =
  | "engine"
  | "batch-first"
  | "batch-first-joined"
  | "joined"
  | "added-outside"
  | "transposed-every-step"
  | "read-transposed"
  | "slopes-back"
  | "two-products"
  | "as-written"
  | "as-written-transposed";

const withCell = (cell: () => GraphCell) => (shape: Omit<StepShape, "cell">) =>
  gradientGraph({ ...shape, cell: cell() });

/** The engine's form first, then those that undo one of its tricks. */
export const forms: readonly Form[] = [
  { name: "engine", does: "as the engine has it", graph: withCell(() => cells.lstm) },
  {
    name: "batch-first",
    does: "a row for each sequence: gates are cut out of the middle of rows",
    rows: true,
    graph: (shape) => batchFirst({ ...shape, cell: cells.lstm }, { joined: false }),
  },
  {
    name: "batch-first-joined",
    does: "a row for each sequence, and one product over all steps: the first prototype",
    rows: true,
    graph: (shape) => batchFirst({ ...shape, cell: cells.lstm }, { joined: true }),
  },
  {
    name: "joined",
    does: "one product over all steps for the gradient of W",
    graph: withCell(joinedOverTime),
  },
  {
    name: "added-outside",
    does: "the gradients of W are added by an operation of their own",
    graph: withCell(() => addedOutside),
  },
  {
    name: "transposed-every-step",
    does: "Whhᵀ is made in every step back",
    graph: withCell(() => transposedEveryStep),
  },
  {
    name: "read-transposed",
    does: "Whh is read transposed by every product",
    graph: withCell(() => readTransposed),
  },
  {
    name: "slopes-back",
    does: "the slopes are made on the way back",
    graph: withCell(() => slopesOnTheWayBack),
  },
  {
    name: "two-products",
    does: "state and input have a product each",
    graph: withCell(() => twoProducts),
  },
  {
    name: "as-written",
    does: "as the engine has it, and the runtime changes nothing",
    asWritten: true,
    graph: withCell(() => cells.lstm),
  },
  {
    name: "as-written-transposed",
    does: "Whhᵀ is made in every step back, and the runtime changes nothing",
    asWritten: true,
    graph: withCell(() => transposedEveryStep),
  },
];
