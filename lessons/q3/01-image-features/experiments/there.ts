/**
 * What one person sees in the course's photographs, in the words of the networks: a name that a network gives is right if it
 * stands here.
 *
 * @module
 */

/** For each photograph, by name: what of COCO's 80 kinds is there, and what of ImageNet's 1000 would be a fair answer. */
const THERE: Readonly<Record<string, { readonly coco: string; readonly imagenet: string }>> = {
  "acanthus-mollis": { coco: "", imagenet: "" },
  "airplane-from-above": { coco: "airplane", imagenet: "airliner, warplane, wing" },
  "allium-oreophilum": { coco: "", imagenet: "" },
  "black-canyon": { coco: "boat, person", imagenet: "canoe, cliff, valley" },
  "dust-bowl-home": { coco: "", imagenet: "barn, mobile home" },
  "french-alpine-landscape": { coco: "", imagenet: "alp, valley" },
  "locomotion-house-cat": {
    coco: "cat",
    imagenet: "tabby, tiger cat, Persian cat, Siamese cat, Egyptian cat",
  },
  "march-pastoral": { coco: "sheep", imagenet: "ram" },
  "nagasaki-boats": { coco: "boat, person", imagenet: "canoe, dock, gondola, boathouse, yawl" },
};

/**
 * The right names for a picture; none where the network has no name for what is there, and `undefined` for
 * pictures that are not the course's.
 *
 * @param kinds how many kinds the network knows: 80 are COCO's
 */
export function thereIs(name: string, kinds: number): string[] | undefined {
  const words = THERE[name]?.[kinds === 80 ? "coco" : "imagenet"];
  return words === undefined ? undefined : words.split(", ").filter(Boolean);
}
