/**
 * A small copy of a picture, for a page to show.
 *
 * @module
 */

import { Buffer } from "node:buffer";
import type { RgbImage } from "../../kit/rgb_image.ts";
import { sharp } from "./image.ts";

/** How strongly it is compressed: at this size nobody sees it. */
const QUALITY = 70;

/**
 * A picture as an address that holds it: `data:image/jpeg;base64,…`.
 *
 * @param side of the longer side, in points; a smaller picture keeps its size
 */
export async function thumbnail(image: RgbImage, side: number): Promise<string> {
  const { width, height, data } = image;
  const open = await sharp();
  const small = await open(data, { raw: { width, height, channels: 3 } })
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer();
  return `data:image/jpeg;base64,${Buffer.from(small).toString("base64")}`;
}
