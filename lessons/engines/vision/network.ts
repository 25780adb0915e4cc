/**
 * The networks that the course knows, and what each was trained on: that says how a picture must be
 * prepared for it.
 *
 * @module
 */

/** The names of the networks. */
export type NetworkName = "mobilenet" | "resnet18" | "mobilenetv2-int8";

/** How a network wants its pictures, and what it gives. */
export interface Network {
  readonly name: NetworkName;
  /** What it is, in words. */
  readonly about: string;
  /** The side of the square that goes in. */
  readonly size: number;
  /**
   * How a picture that is not square becomes one. `pad`: its long side is scaled to `scaledTo`, and what
   * is missing is black. `crop`: its short side is scaled to `scaledTo`, and the centre is cut out.
   */
  readonly fit: "pad" | "crop";
  readonly scaledTo: number;
  /** A byte v of a colour goes in as (v·scale − mean)/deviation. */
  readonly scale: number;
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
  /** The length of its feature vector, and the shape of the feature maps that it is averaged from. */
  readonly dims: number;
  readonly mapShape: readonly [channels: number, height: number, width: number];
  /** How many kinds of things it names, and what its scores are. */
  readonly kinds: number;
  readonly scored: "logits of one kind" | "presence of each kind at each place";
}

/** The mean and the deviation of ImageNet's colours, that everybody uses. */
const IMAGENET = {
  scale: 1 / 255,
  mean: [0.485, 0.456, 0.406],
  deviation: [0.229, 0.224, 0.225],
} as const;

/** All networks by name. */
export const networks: Readonly<Record<NetworkName, Network>> = {
  // 610265158/mobilenetv3_centernet, as @vladmandic/human ships it. Its division by 255 is part of the
  // first layer's weights, so the bytes go in as they are.
  mobilenet: {
    name: "mobilenet",
    about: "MobileNetV3, trained to find 80 kinds of things in COCO's photographs (CenterNet)",
    size: 512,
    fit: "pad",
    scaledTo: 512,
    scale: 1,
    mean: [0, 0, 0],
    deviation: [1, 1, 1],
    dims: 480,
    mapShape: [480, 16, 16],
    kinds: 80,
    scored: "presence of each kind at each place",
  },
  // onnx/models, resnet18-v1-7, exported from Gluon: Resize(256, keep_ratio), CenterCrop(224).
  resnet18: {
    name: "resnet18",
    about: "ResNet-18, trained to name 1000 kinds of things in ImageNet's photographs",
    size: 224,
    fit: "crop",
    scaledTo: 256,
    ...IMAGENET,
    dims: 512,
    mapShape: [512, 7, 7],
    kinds: 1000,
    scored: "logits of one kind",
  },
  "mobilenetv2-int8": {
    name: "mobilenetv2-int8",
    about: "MobileNetV2 in whole numbers of 8 bits, trained as ResNet-18 was",
    size: 224,
    fit: "crop",
    scaledTo: 256,
    ...IMAGENET,
    dims: 1280,
    mapShape: [1280, 7, 7],
    kinds: 1000,
    scored: "logits of one kind",
  },
};
