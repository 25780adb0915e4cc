import assert from "node:assert/strict";
import { readNouns } from "./wordnet.ts";
import { wordSimilarity, wuPalmer, wups } from "./wups.ts";

const nouns = await readNouns();
const near = (a: number, b: number) => assert(Math.abs(a - b) < 1e-9, `${a}, not ${b}`);

Deno.test("the similarity of the first meanings of dog and cat is 6/7, as in NLTK's documentation", () => {
  near(wuPalmer(nouns.meaningsOf("dog")[0], nouns.meaningsOf("cat")[0], nouns), 6 / 7);
});

Deno.test("a plural has the meanings of its singular", () => {
  near(wordSimilarity("boats", "boat", nouns), 1);
  assert.deepEqual(nouns.meaningsOf("women"), nouns.meaningsOf("woman"));
});

Deno.test("below the threshold a tenth counts, and what is no noun is like nothing", () => {
  near(wordSimilarity("dog", "cat", nouns, 0), 6 / 7);
  near(wordSimilarity("dog", "cat", nouns), 0.6 / 7);
  near(wordSimilarity("dog", "the", nouns), 0);
});

Deno.test("WUPS of several answers is the smaller product of both directions", () => {
  near(wups("dog", "dog", nouns), 1);
  near(wups("dog,cat", "dog", nouns), 0.6 / 7);
  near(wups("dog", "cat, dog", nouns), 0.6 / 7);
});

Deno.test("similarity does not depend on which word stands first", () => {
  for (
    const [a, b] of [["giraffe", "zebra"], ["water", "boat"], ["four", "three"], ["red", "blue"]]
  ) {
    near(wordSimilarity(a, b, nouns, 0), wordSimilarity(b, a, nouns, 0));
  }
});
