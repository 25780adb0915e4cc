/**
 * A walk through a folder for the test that kills it: `folder_walk.ts <folder> <cache>`. It prints a letter for
 * each picture: `n` for new, `k` for known.
 *
 * @module
 */

import { openCnn } from "./cnn.ts";
import { FeatureCache } from "./feature_cache.ts";
import { folderFeatures } from "./folder_features.ts";

const [folder, cache] = Deno.args;
const cnn = await openCnn("mobilenet");
const walk = {
  // The corner will do: what is tested is the way through the folder.
  prepare: () => new Float32Array(3 * cnn.size * cnn.size).fill(100),
  cache: new FeatureCache(cache, cnn.name),
};
for await (const { known } of folderFeatures(folder, cnn, walk)) {
  await Deno.stdout.write(new TextEncoder().encode(known ? "k" : "n"));
}
