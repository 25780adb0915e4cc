import assert from "node:assert/strict";
import { unrolledDiagram } from "./unrolled.ts";
import { type UnrolledDiagram, unrolledTable } from "./unrolled_word.ts";

const word: UnrolledDiagram = {
  id: "u",
  letters: ["h", "i", " "],
  activations: [[1, -0.25], [0, 0.5], [-1, 0.01]],
  predictions: [
    { letter: "i", probability: 0.9 },
    { letter: "t", probability: 0.4 },
    { letter: "h", probability: 1 },
  ],
};

Deno.test("unrolledDiagram() draws one square a unit and a step, and two for the key", () => {
  for (const narrow of [false, true]) {
    assert.equal(unrolledDiagram({ ...word, narrow }).match(/<rect/g)?.length, 3 * 2 + 2);
  }
});

Deno.test("the area of a square is the size of the activation", () => {
  const sides = [...unrolledDiagram(word).matchAll(/<rect[^>]* width="([^"]+)"[^>]*--positive/g)]
    .map((found) => Number(found[1]));
  const [one, , half] = sides;
  assert(Math.abs((half ?? 0) ** 2 / (one ?? 0) ** 2 - 0.5) < 0.01, sides.join(" "));
});

Deno.test("a negative activation is hollow, so that a grey print still shows the sign", () => {
  const svg = unrolledDiagram({ id: "u", letters: ["a"], activations: [[-1]] });
  const [first] = svg.match(/<rect[^>]*>/) ?? [];
  assert.match(first ?? "", /stroke="var\(--negative/);
  assert.doesNotMatch(first ?? "", /fill=/);
});

Deno.test("the description reads the word aloud, with what the network expects", () => {
  const svg = unrolledDiagram(word);
  assert.match(svg, /after h it expects i, with probability 0\.90; after i it expects t/);
  assert.match(svg, /after space it expects h/);
});

Deno.test("a prediction is bold where that letter came next", () => {
  const bold = unrolledDiagram(word).match(/font-weight="650"[^>]*>[^<]+</g) ?? [];
  assert.deepEqual(bold.map((text) => text.split(">")[1]), ["i<", "bold<"]);
});

Deno.test("letters that mean something in XML are escaped", () => {
  const svg = unrolledDiagram({ id: "u", letters: ["<", "&"], activations: [[0], [0]] });
  assert.match(svg, /&lt;<\/text>/);
  assert.match(svg, /&amp;<\/text>/);
});

Deno.test("every text is at least 11 pixels tall, wide on a desk and narrow on a phone", () => {
  const letters = [..."hello world, you"];
  const activations = letters.map(() => Array.from({ length: 32 }, () => 0.5));
  for (const [narrow, column] of [[false, 640], [true, 350]] as const) {
    const svg = unrolledDiagram({ id: "u", letters, activations, narrow });
    const width = Number(/viewBox="0 0 (\S+)/.exec(svg)?.[1]);
    for (const [, size] of svg.matchAll(/font-size="([^"]+)"/g)) {
      assert(Number(size) * column / width >= 11, `${size} of ${width}`);
    }
  }
});

Deno.test("states of a long word do not touch each other", () => {
  const letters = [..."hello world, you"];
  for (const units of [1, 8, 16, 32]) {
    const activations = letters.map(() => Array.from({ length: units }, () => 1));
    const svg = unrolledDiagram({ id: "u", letters, activations });
    const found = [...svg.matchAll(/<rect x="([^"]+)" y="[^"]+" width="([^"]+)"/g)].slice(0, -2);
    const edges = [...new Set(found.map(([, x, width]) => `${x} ${width}`))]
      .map((pair) => pair.split(" ").map(Number))
      .sort(([a = 0], [b = 0]) => a - b);
    edges.slice(1).forEach(([x = 0], i) => {
      const [before = 0, width = 0] = edges[i] ?? [];
      assert(x - before - width >= 2, `${units} units: ${x - before - width}`);
    });
  }
});

Deno.test("unrolledTable() gives the same numbers, one row a step", () => {
  const { columns, rows } = unrolledTable(word);
  assert.deepEqual(columns, ["reads", "h1", "h2", "expects", "probability"]);
  assert.deepEqual(rows[2], ["space", -1, 0.01, "h", 1]);
});

Deno.test("unrolledDiagram() says what is wrong with its numbers", () => {
  const broken: [Partial<UnrolledDiagram>, RegExp][] = [
    [{ letters: [], activations: [] }, /takes 1 to 16 letters; got 0/],
    [{ activations: [[1, 0]] }, /3 letters need 3 states; got 1/],
    [{ predictions: [] }, /3 letters need 3 predictions; got 0/],
    [{ activations: [[1, 0], [1], [0, 0]] }, /State 2 has 1 units; the first has 2/],
    [{ activations: [[1, 0], [1, 1.5], [0, 0]] }, /State 2 holds 1\.5/],
    [{ activations: [[1, 0], [1, NaN], [0, 0]] }, /State 2 holds NaN/],
    [
      {
        predictions: [0.1, NaN, 1].map((probability) => ({ letter: "a", probability })),
      },
      /Prediction 2 has the probability NaN/,
    ],
  ];
  for (const [change, message] of broken) {
    assert.throws(() => unrolledDiagram({ ...word, ...change }), message);
  }
});
