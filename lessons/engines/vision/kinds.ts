/**
 * The names of the kinds of things that a network tells apart, in the order of its scores.
 *
 * They stand in packages that have them for their own networks: 80 of COCO beside the network that comes with
 * the course, 1000 of ImageNet beside TensorFlow.js's MobileNet (Apache-2.0).
 *
 * @module
 */

import { readPackageBytes } from "../../../assets/package_bytes.ts";
import { type NetworkName, networks } from "./network.ts";

/** Where a list of names lies, and how its entries are written. */
interface Source {
  readonly pinned: string;
  readonly path: string;
  /** An entry; the first group is its name, a text of JavaScript or several added up. */
  readonly entry: RegExp;
}

const COCO: Source = {
  pinned: "@vladmandic/human@3.3.6",
  path: "src/object/labels.ts",
  entry: /label: ('[^']*')/g,
};

const IMAGENET: Source = {
  pinned: "@tensorflow-models/mobilenet@2.1.1",
  path: "dist/imagenet_classes.js",
  entry: /^ {4}\d+: ((?:'(?:\\.|[^'\\])*'|"[^"]*"|\s\+\s+)+)/gm,
};

/**
 * The names of a network's kinds; of several names for one kind, the first.
 *
 * @throws {Error} in one sentence, if they cannot be fetched or are not as many as the network's.
 */
export async function kindsOf(name: NetworkName): Promise<string[]> {
  const { kinds } = networks[name];
  const { pinned, path, entry } = name === "mobilenet" ? COCO : IMAGENET;
  const bytes = await readPackageBytes(pinned, path, "The names of what is seen");
  const names = [...new TextDecoder().decode(bytes).matchAll(entry)].map(([, text]) => plain(text));
  if (names.length === kinds) return names;
  throw new Error(`${pinned} names ${names.length} kinds of things; ${name} knows ${kinds}.`);
}

/** `'great white shark, ' + 'Carcharodon'` as it is said: "great white shark". */
function plain(text: string): string {
  const parts = text.match(/'(?:\\.|[^'\\])*'|"[^"]*"/g)!.map((part) => part.slice(1, -1));
  return parts.join("").replaceAll("\\", "").split(",")[0].trim();
}
