import assert from "node:assert/strict";
import { readProfile } from "./profile.ts";

const node = (ts: number, dur: number, op_name: string, out: number[]) => ({
  cat: "Node",
  name: `${op_name}_1_kernel_time`,
  ts,
  dur,
  args: {
    op_name,
    input_type_shape: [{ float: [2, 3] }, { float: [3, 4] }],
    output_type_shape: [{ float: out }],
  },
});
const run = (ts: number, dur: number) => ({
  cat: "Session",
  name: "model_run",
  ts,
  dur,
  args: {},
});

Deno.test("readProfile() gives every node to its run, in the order of time", () => {
  const events = [
    { cat: "Session", name: "session_initialization", ts: 0, dur: 90, args: {} },
    node(110, 20, "Gemm", [2, 4]),
    node(210, 40, "Gemm", [2, 4]),
    node(140, 5, "Tanh", [2, 4]),
    { ...node(145, 1, "Tanh", [2, 4]), name: "Tanh_1_fence_before" },
    run(200, 60),
    run(100, 50),
  ];
  const shapes = { inputs: [[2, 3], [3, 4]], outputs: [[2, 4]] };
  assert.deepEqual(readProfile(JSON.stringify(events)), [
    {
      milliseconds: 0.05,
      nodes: [
        { op: "Gemm", milliseconds: 0.02, ...shapes },
        { op: "Tanh", milliseconds: 0.005, ...shapes },
      ],
    },
    { milliseconds: 0.06, nodes: [{ op: "Gemm", milliseconds: 0.04, ...shapes }] },
  ]);
});
