/**
 * The network that comes with the course: the MobileNetV3 of `@vladmandic/human` (MIT), that was trained
 * to find things in COCO's photographs.
 *
 * The package has it for TensorFlow.js; here it becomes an ONNX file.
 *
 * @module
 */

import { readPackageBytes } from "../../../assets/package_bytes.ts";
import { type GraphModel, readGraphModel } from "./graph_model.ts";
import { tfjsToOnnx, type WantedOutput } from "./tfjs_to_onnx.ts";

/** The package, and the names of the network's files in it. */
const PACKAGE = "@vladmandic/human@3.3.6";
const GRAPH = "models/centernet.json", WEIGHTS = "models/centernet.bin";
const WHAT = "The network of @vladmandic/human";

/** The last maps of the backbone: 480 channels, a 32nd of the picture's side. */
const MAPS = { of: "tower_0/extern1/hard_swish/mul_1", channelsFirst: true } as const;

/** Everything that the whole network gives: of every place, how much it is the centre of each kind. */
export const HEADS: Readonly<Record<string, WantedOutput>> = {
  keypoints: { of: "tower_0/keypoints", shape: [1, 128, 128, 80] },
  wh: { of: "tower_0/wh", shape: [1, 128, 128, 4] },
  detections: { of: "tower_0/detections", shape: [1, 100, 6] },
};

/** Reads the network as TensorFlow.js has it. */
export async function readMobilenet(): Promise<GraphModel> {
  const json = new TextDecoder().decode(await readPackageBytes(PACKAGE, GRAPH, WHAT));
  return readGraphModel(json, await readPackageBytes(PACKAGE, WEIGHTS, WHAT), WHAT);
}

/** The backbone, cut off behind its last maps; any number of pictures at once. */
export async function mobilenetBackbone(): Promise<Uint8Array> {
  return tfjsToOnnx(await readMobilenet(), {
    outputs: { maps: { ...MAPS, shape: ["N", 480, 16, 16] } },
    batch: true,
  });
}

/** The backbone and the scores of the 80 kinds at each place, channels first, for one picture at a time. */
export async function mobilenetWithScores(): Promise<Uint8Array> {
  return tfjsToOnnx(await readMobilenet(), {
    outputs: {
      maps: { ...MAPS, shape: [1, 480, 16, 16] },
      scores: { of: "tower_0/keypoints", shape: [1, 80, 128, 128], channelsFirst: true },
    },
  });
}

/** All that the network gives to TensorFlow.js, lying as it does there. */
export async function mobilenetWhole(): Promise<Uint8Array> {
  return tfjsToOnnx(await readMobilenet(), { outputs: HEADS });
}
