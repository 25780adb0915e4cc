import assert from "node:assert/strict";
import { kindsOf } from "./kinds.ts";

Deno.test("every kind of thing has a name, in the order of the scores", async () => {
  const coco = await kindsOf("mobilenet");
  assert.deepEqual([coco.length, coco[0], coco[8], coco[79]], [80, "person", "boat", "toothbrush"]);
  const imagenet = await kindsOf("resnet18");
  assert.equal(imagenet.length, 1000);
  // Names with a comma, an apostrophe or a line break in their list come out whole.
  assert.deepEqual(
    [0, 2, 281, 414, 491, 477, 970, 999].map((k) => imagenet[k]),
    [
      "tench",
      "great white shark",
      "tabby",
      "backpack",
      "chain saw",
      "carpenter's kit",
      "alp",
      "toilet tissue",
    ],
  );
  assert.deepEqual(imagenet.filter((name) => !/^[A-Za-z][\w .'-]*$/.test(name)), []);
  assert.deepEqual(await kindsOf("mobilenetv2-int8"), imagenet);
});
