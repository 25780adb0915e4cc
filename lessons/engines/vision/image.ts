/**
 * Pictures as arrays of numbers. The decoding is sharp's, which is loaded when it is needed.
 *
 * @module
 */

import type { RgbImage } from "../../kit/rgb_image.ts";

/** The package, pinned here and nowhere else. Not a literal import, so that nobody fetches it early. */
const PACKAGE = ["npm:sharp", "0.35.5"].join("@");

/** The largest picture that is decoded: a side of 20 000 would be 1.2 GB. */
const MOST_PIXELS = 100e6;

/** What of the package is used. */
export interface Decoder {
  autoOrient(): Decoder;
  flatten(options: { background: string }): Decoder;
  toColourspace(space: string): Decoder;
  raw(options: { depth: string }): Decoder;
  resize(options: Record<string, unknown>): Decoder;
  jpeg(options: { quality: number }): Decoder;
  toBuffer(): Promise<Uint8Array>;
  toBuffer(options: { resolveWithObject: true }): Promise<{
    data: Uint8Array;
    info: { width: number; height: number; channels: number };
  }>;
}
export type Sharp = (bytes: Uint8Array, options: Record<string, unknown>) => Decoder;

let loaded: Promise<Sharp> | undefined;

/** Loads sharp. */
export function sharp(): Promise<Sharp> {
  loaded ??= import(PACKAGE).then((module) => module.default, (cause) => {
    loaded = undefined;
    throw new Error(
      `Pictures cannot be decoded: ${PACKAGE} could not be loaded: ${
        String(cause.message ?? cause).split("\n")[0]
      } It is fetched once and kept; the first time needs a network.`,
      { cause },
    );
  });
  return loaded;
}

/**
 * Decodes a picture: JPEG, PNG, WebP, GIF, TIFF, AVIF or SVG.
 *
 * It comes out as people see it: turned as its EXIF data say, in sRGB whatever it was stored in (grey,
 * CMYK, 16 bits), what is transparent on white, and of an animation the first frame.
 *
 * @param name for the sentence about what is wrong
 * @throws {Error} in one sentence: no picture, cut short, or too large.
 */
export async function decodeImage(bytes: Uint8Array, name: string): Promise<RgbImage> {
  const open = await sharp();
  if (bytes.length === 0) throw new Error(`${name} cannot be decoded: it is empty.`);
  try {
    const { data, info } = await open(bytes, {
      failOn: "warning",
      pages: 1,
      limitInputPixels: MOST_PIXELS,
    })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { width, height, data: channels === 3 ? new Uint8Array(data) : rgb(data, channels) };
  } catch (cause) {
    throw new Error(`${name} cannot be decoded: ${reason(cause as Error)}.`, { cause });
  }
}

/** Grey, with or without alpha, as three equal colours. */
function rgb(data: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array(data.length / channels * 3);
  for (let k = 0; k < out.length; k++) {
    out[k] = data[Math.floor(k / 3) * channels + (channels >= 3 ? k % 3 : 0)];
  }
  return out;
}

/** What a decoder says, in words that say what to do about it. */
function reason({ message }: Error): string {
  if (/unsupported image format/.test(message)) return "it is not a picture of a kind known here";
  if (/pixel limit/.test(message)) return `it has more than ${MOST_PIXELS / 1e6} million pixels`;
  if (/premature end|truncated|ended prematurely|not enough|read error|short/i.test(message)) {
    return "the file is cut short";
  }
  const [line] = message.split("\n").map((one) => one.trim()).filter(Boolean);
  return `the file is damaged (${line.replace(/[.;]+$/, "")})`;
}
