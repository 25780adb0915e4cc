import assert from "node:assert/strict";
import { parseWordVectors, readExcerpt, readWordVectors } from "./word_vectors.ts";

const refused = (text: string) => {
  try {
    parseWordVectors(text, "x.txt");
  } catch (error) {
    return (error as Error).message;
  }
};

Deno.test("parseWordVectors() passes over a head, an empty line and a word that comes again", () => {
  const { dims, vectors } = parseWordVectors("2 3\ncat 1 2 3\n\ncat 9 9 9\r\ndog -1 0 .5\r\n", "x");
  assert.equal(dims, 3);
  assert.deepEqual([...vectors].map(([word, vector]) => [word, ...vector]), [
    ["cat", 1, 2, 3],
    ["dog", -1, 0, 0.5],
  ]);
});

Deno.test("parseWordVectors() says in one sentence what is wrong, and in which line", () => {
  assert.equal(refused("cat 1 2\ndog 1 two"), 'x.txt, line 2: number 2 of "dog" is "two".');
  assert.equal(refused("cat 1  2"), 'x.txt, line 1: number 2 of "cat" is "".');
  assert.equal(refused("cat 1 NaN"), 'x.txt, line 1: number 2 of "cat" is "NaN".');
  assert.equal(
    refused("cat 1 2\ndog 1 2 3"),
    'x.txt, line 2: "dog" has 3 numbers; the words before have 2.',
  );
  const bare = "a word and its numbers must stand here, with spaces between.";
  assert.equal(refused("cat 1 2\n{}"), `x.txt, line 2: ${bare}`);
});

Deno.test("parseWordVectors() does not read what is not wanted", () => {
  const { vectors } = parseWordVectors("cat 1 2\nbroken x", "x.txt", (word) => word === "cat");
  assert.deepEqual([...vectors.keys()], ["cat"]);
});

Deno.test("readWordVectors() reads a file larger than one piece, and no more of it than is wanted", async () => {
  const path = await Deno.makeTempFile();
  const lines = Array.from({ length: 30_000 }, (_, k) => `wörd${k} ${k} ${k / 8}`);
  await Deno.writeTextFile(path, lines.join("\n"));
  const { vectors } = await readWordVectors(path, (word) => /^wörd\d*999$/.test(word));
  assert.equal(vectors.size, 30);
  assert.deepEqual([...vectors.get("wörd29999")!], [29_999, 29_999 / 8]);
  await assert.rejects(
    readWordVectors(path, () => false),
    /^RangeError: .* has no vector for any word/,
  );
  await Deno.remove(path);
  await assert.rejects(readWordVectors(path, () => true), {
    message: `There is no file ${path} with word vectors.`,
  });
});

Deno.test("the excerpt that comes with the course knows what is related", () => {
  const { dims, vectors } = readExcerpt();
  assert.equal(dims, 100);
  const cosine = (a: string, b: string) => {
    const [x, y] = [vectors.get(a)!, vectors.get(b)!];
    const dot = (u: Float64Array, v: Float64Array) =>
      u.reduce((sum, value, k) => sum + value * v[k], 0);
    return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
  };
  assert(cosine("cat", "dog") > 0.8);
  assert(cosine("cat", "seven") < 0.3);
});
